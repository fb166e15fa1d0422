// Firefox or WebKitGTK through W3C WebDriver → the part of Playwright's interface that the shared tests use.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { moduleOf } from './site.mjs';

const engines = {
  firefox: {
    command: ['geckodriver', '--log', 'fatal'],
    capabilities: { browserName: 'firefox', 'moz:firefoxOptions': { args: ['-headless'] } },
  },
  webkitgtk: { command: ['WebKitWebDriver'], capabilities: { browserName: 'MiniBrowser' } },
};

const patience = 30_000;
const pause = (time) => new Promise((resolve) => setTimeout(resolve, time));
const element = 'element-6066-11e4-a52e-4f735466cecf';
const keys = {
  ArrowDown: '\uE015',
  ArrowLeft: '\uE012',
  ArrowRight: '\uE014',
  ArrowUp: '\uE013',
  Backspace: '\uE003',
  End: '\uE010',
  Enter: '\uE007',
  Escape: '\uE00C',
  F5: '\uE035',
  Home: '\uE011',
  PageDown: '\uE00F',
  PageUp: '\uE00E',
  Shift: '\uE008',
  Space: ' ',
  Tab: '\uE004',
};

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  return port;
}

/** Retries until it succeeds or times out. */
async function eventually(work) {
  for (const start = Date.now(); ; await pause(50)) {
    try {
      return await work();
    } catch (error) {
      if (Date.now() - start > patience) throw error;
    }
  }
}

/** @param {'firefox' | 'webkitgtk'} engine */
export async function launch(engine) {
  const { command, capabilities } = engines[engine];
  const port = await freePort();
  const driver = spawn(command[0], [...command.slice(1), `--port=${port}`], { stdio: 'ignore' });
  driver.on('error', () => {});
  const call = async (method, path, body) => {
    const sent = body && { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } };
    const { value } = await (await fetch(`http://127.0.0.1:${port}${path}`, { method, ...sent })).json();
    if (value?.error) throw new Error(`${path.replace(/.*\/session\/[^/]*/, '')}: ${value.error}: ${value.message}`);
    return value;
  };
  await eventually(() => call('GET', '/status'));
  const { sessionId } = await call('POST', '/session', { capabilities: { alwaysMatch: { ...capabilities, timeouts: { script: 600_000 } } } });
  return new Browser((method, path, body = {}) => call(method, `/session/${sessionId}${path}`, method === 'POST' ? body : undefined), driver);
}

class Browser {
  #call;
  #driver;
  #page;

  constructor(call, driver) {
    this.#call = call;
    this.#driver = driver;
  }

  /** Every page has its own window; the previous one is closed. */
  async newPage({ viewport } = {}) {
    const before = await this.#call('GET', '/window');
    const { handle } = await this.#call('POST', '/window/new', { type: 'window' });
    await this.#call('POST', '/window', { handle: before });
    await this.#call('DELETE', '/window');
    await this.#call('POST', '/window', { handle });
    this.#page?.end();
    this.#page = new Page(this.#call, viewport);
    return this.#page;
  }

  async close() {
    await this.#call('DELETE', '').catch(() => {});
    this.#driver.kill();
  }
}

class Page {
  errors = [];
  #call;
  #viewport;
  #url = '';
  #ended = false;

  constructor(call, viewport) {
    this.#call = call;
    this.#viewport = viewport;
  }

  /** Another page has been opened, and commands would go to that one. */
  end() {
    this.#ended = true;
  }

  on() {}
  setDefaultTimeout() {}
  url = () => this.#url;
  waitForTimeout = pause;

  async goto(url) {
    await this.#call('POST', '/url', { url });
    if (this.#viewport) await this.setViewportSize(this.#viewport);
  }

  goBack = () => this.#act(() => this.#call('POST', '/back'));
  goForward = () => this.#act(() => this.#call('POST', '/forward'));
  reload = () => this.#act(() => this.#call('POST', '/refresh'));

  /** Commands of the driver may change the URL. */
  async #act(work) {
    await work();
    await this.evaluate(() => {});
  }

  async setViewportSize({ width, height }) {
    const [more, higher] = await this.evaluate(() => [outerWidth - innerWidth, outerHeight - innerHeight]);
    await this.#call('POST', '/window/rect', { width: width + more, height: height + higher });
  }

  /** Calls a function, given as source, with arguments in the page. */
  async #run(source, ...values) {
    if (this.#ended) throw new Error('this page was closed when another one was opened');
    const script = 'const done = arguments[2]; window.run(arguments[0], arguments[1]).then(done, (error) => done(String(error)));';
    const args = [moduleOf(source), JSON.stringify(values)];
    const { value, error, problems, url } = JSON.parse(await this.#call('POST', '/execute/async', { script, args }));
    this.errors.push(...problems);
    this.#url = url;
    if (error) throw new Error(error);
    return value;
  }

  evaluate = (work, value) => this.#run(typeof work === 'string' ? `() => ${work}` : `${work}`, value);
  $eval = (selector, work, value) => this.#one(selector, `${work}`, value);
  $$eval = (selector, work, value) =>
    this.#run(`(selector, value) => (${work})([...document.querySelectorAll(selector)], value)`, selector, value);

  async #one(selector, work, value) {
    await this.waitForSelector(selector);
    return this.#run(`(selector, value) => (${work})(document.querySelector(selector), value)`, selector, value);
  }

  async waitForFunction(work, value) {
    await eventually(async () => {
      if (!(await this.#run(`${work}`, value))) throw new Error(`in vain: ${work}`);
    });
  }

  waitForSelector = (selector, { state } = {}) =>
    this.waitForFunction(([selector, isGone]) => (document.querySelector(selector) === null) === isGone, [selector, state === 'detached']);
  textContent = (selector) => this.#one(selector, '(found) => found.textContent');
  innerText = (selector) => this.#one(selector, '(found) => found.innerText');
  innerHTML = (selector) => this.#one(selector, '(found) => found.innerHTML');
  isVisible = (selector) => this.evaluate((selector) => document.querySelector(selector)?.checkVisibility({ visibilityProperty: true }) ?? false, selector);
  isChecked = (selector) => this.#one(selector, '(found) => found.checked');
  inputValue = (selector) => this.#one(selector, '(found) => found.value');
  getAttribute = (selector, name) => this.#one(selector, '(found, name) => found.getAttribute(name)', name);
  focus = (selector) => this.#one(selector, '(found) => found.focus()');
  dispatchEvent = (selector, type) => this.#one(selector, '(found, type) => found.dispatchEvent(new Event(type, { bubbles: true }))', type);

  fill = (selector, words) =>
    this.#one(
      selector,
      `(found, words) => {
        found.focus();
        found.value = words;
        found.dispatchEvent(new InputEvent('input', { bubbles: true }));
      }`,
      words,
    );

  /** The first element of a selector, which may end with `:text-is("…")` and ` >> nth=…`, as those of Playwright. */
  async #find(selector) {
    const [, value, , words, , nth = 0] = /^(.*?)(:text-is\("(.*)"\))?( >> nth=(\d+))?$/s.exec(selector);
    const all = await this.#call('POST', '/elements', { using: 'css selector', value });
    const said = words === undefined ? [] : await this.$$eval(value, (found) => found.map((one) => one.textContent.trim()));
    const found = words === undefined ? all : all.filter((_, at) => said[at] === words);
    if (!found[nth]) throw new Error(`no element for ${selector}`);
    return found[nth][element];
  }

  #clickOn = (id) => this.#act(() => this.#call('POST', `/element/${id}/click`));

  click = (selector) => eventually(async () => this.#clickOn(await this.#find(selector)));

  async uncheck(selector) {
    if (await this.#one(selector, '(found) => found.checked')) await this.click(selector);
  }

  async $(selector) {
    const id = await this.#find(selector).catch(() => null);
    return id && {
      click: () => this.#clickOn(id),
      getAttribute: (name) => this.#call('GET', `/element/${id}/attribute/${name}`),
    };
  }

  $$ = (selector) => this.#call('POST', '/elements', { using: 'css selector', value: selector });

  locator = (selector) => ({
    click: () => this.click(selector),
    getAttribute: (name) => this.getAttribute(selector, name),
    textContent: () => this.textContent(selector),
    boundingBox: () => this.#one(selector, '(found) => found.getBoundingClientRect().toJSON()'),
  });

  #input = (type, actions, rest = {}) =>
    this.#act(() => this.#call('POST', '/actions', { actions: [{ type, id: type, actions, ...rest }] }));

  keyboard = {
    type: (words) => this.#input('key', [...words].flatMap((value) => [{ type: 'keyDown', value }, { type: 'keyUp', value }])),
    press: (combination) => {
      const pressed = combination.split('+').map((key) => keys[key] ?? key);
      const down = pressed.map((value) => ({ type: 'keyDown', value }));
      return this.#input('key', [...down, ...pressed.reverse().map((value) => ({ type: 'keyUp', value }))]);
    },
  };

  async press(selector, key) {
    await this.focus(selector);
    await this.keyboard.press(key);
  }

  async hover(selector) {
    const { x, y, width, height } = await this.#one(selector, '(found) => (found.scrollIntoView({ block: "nearest" }), found.getBoundingClientRect().toJSON())');
    await this.mouse.move(Math.round(x + width / 2), Math.round(y + height / 2));
  }

  selectOption = (selector, value) =>
    this.#one(
      selector,
      `(found, value) => {
        found.value = value;
        for (const type of ['input', 'change']) found.dispatchEvent(new Event(type, { bubbles: true }));
      }`,
      value,
    );

  #pointer = (...actions) => this.#input('pointer', actions, { parameters: { pointerType: 'mouse' } });

  mouse = {
    move: (x, y, { steps = 1 } = {}) => this.#pointer({ type: 'pointerMove', x, y, duration: 20 * (steps - 1) }),
    down: () => this.#pointer({ type: 'pointerDown', button: 0 }),
    up: () => this.#pointer({ type: 'pointerUp', button: 0 }),
    click: (x, y) => this.#pointer({ type: 'pointerMove', x, y, duration: 0 }, { type: 'pointerDown', button: 0 }, { type: 'pointerUp', button: 0 }),
    /** Waits until the page has scrolled, or its script has taken the event for something else. */
    wheel: async (deltaX, deltaY) => {
      await this.evaluate(() => {
        window.wheeled = false;
        addEventListener('scroll', () => (window.wheeled = true), { capture: true, once: true });
        addEventListener('wheel', (event) => setTimeout(() => (window.wheeled ||= event.defaultPrevented)), { once: true });
      });
      await this.#input('wheel', [{ type: 'scroll', x: 600, y: 400, deltaX, deltaY, duration: 0 }]);
      await this.waitForFunction(() => window.wheeled);
    },
  };

  screenshot = () => this.#call('GET', '/screenshot');

  async close() {
    await this.evaluate(() => localStorage.clear()).catch(() => {});
  }
}
