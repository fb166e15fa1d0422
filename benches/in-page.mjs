// A contender's name in, what it takes in this page out; runs in the browser.
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

/** Bytes to HTML, all contenders in turns. */
export async function strings(names) {
  const contenders = [];
  for (const name of names) {
    const { module, wasm, bytes } = await ready(name);
    contenders.push({ name, bytes, run: await module.load(wasm) });
  }
  return compare(contenders);
}

/** Long tasks until the page has been quiet for a while. */
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

/** After the frame that shows the first of a speech. */
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

/** When the last of a page that grows is in it. */
async function whole() {
  while (document.querySelector('[aria-busy="true"]')) await new Promise((done) => setTimeout(done, 20));
  return performance.now();
}

/** From bytes to what a reader first sees, and to the whole of it: the module is loaded, nothing has run. */
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
