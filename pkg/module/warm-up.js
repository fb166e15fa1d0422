// A started module → the module with the functions for the first speech compiled.

const speech = '{"title":"a","lang":"zh","speaker":{"name":"b"},"date":"2024-01-01","body":["c",{"type":"section","num":"1","heading":"d","body":["e"]}]}';

/**
 * Engines compile a function of the module on its first call. In Chromium 156 that is 20 of the 40 ms that the first screen
 * of a long speech takes, and 15 of the 70 ms of a short one. Warming up moves this work to the time of the download.
 * @param {typeof import('../wasm/oration.js')} module
 */
export function warmUp(module) {
  try {
    const json = new TextEncoder().encode(speech);
    const builder = new module.ArticleBuilder(json);
    builder.read(1 << 12);
    builder.discard();
    // The rest of building an article needs a Trusted Types policy, which a page may not allow.
    module.renderToString(json);
  } catch {
    // A later call fails in the same way and reports the error.
  }
}
