// A contender's name → its times in this page. Runs in the browser.
import { compare } from './compare.mjs';

const bytesOf = async (path) => {
  const response = await fetch(path);
  return response.ok ? new Uint8Array(await response.arrayBuffer()) : null;
};

async function ready(name) {
  const script = new URL(`${name}.js`, location.href).href;
  const module = await import(script);
  const wasm = module.wasm ? await bytesOf(`${name}.wasm`) : null;
  return { module, wasm, bytes: await bytesOf(`${name}.bytes`) };
}

/** From bytes to HTML, with all contenders taking turns. */
export async function strings(names) {
  const contenders = [];
  for (const name of names) {
    const { module, wasm, bytes } = await ready(name);
    contenders.push({ name, bytes, run: await module.load(wasm) });
  }
  return compare(contenders);
}

/** Long tasks, until the page has been idle for a while. */
function longest() {
  let most = 0;
  let last = performance.now();
  const observer = new PerformanceObserver((list) => {
    for (const { duration, startTime } of list.getEntries()) {
      most = Math.max(most, duration);
      last = startTime + duration;
    }
  });
  observer.observe({ type: 'longtask' });
  return async () => {
    do await new Promise((done) => setTimeout(done, 400));
    while (performance.now() - last < 400);
    observer.disconnect();
    return most;
  };
}

/** Resolves after the frame that shows the beginning of a speech. */
const painted = () =>
  new Promise((done) => {
    const look = () => {
      if (!document.querySelector('main').firstElementChild) return requestAnimationFrame(look);
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => done(performance.now());
      port2.postMessage(0);
    };
    requestAnimationFrame(look);
  });

/** Resolves when the last part of a streamed page is in it. */
async function whole() {
  while (document.querySelector('[aria-busy="true"]')) await new Promise((done) => setTimeout(done, 20));
  return performance.now();
}

/** From bytes to the first paint, and to the complete page. The module is loaded but has not run. */
export async function shown(name) {
  const { module, wasm, bytes } = await ready(name);
  const mount = await (module.mount ?? withInnerHtml(module))(wasm);
  await new Promise((done) => setTimeout(done, 100));
  const tasks = longest();
  const start = await new Promise((done) => {
    setTimeout(() => {
      done(performance.now());
      mount(document.querySelector('main'), bytes);
    });
  });
  const first = await painted();
  return { paint: first - start, whole: Math.max(first, await whole()) - start, longest: await tasks() };
}

const withInnerHtml = (module) => async (wasm) => {
  const render = await module.load(wasm);
  return (main, bytes) => {
    main.innerHTML = render(bytes);
  };
};
