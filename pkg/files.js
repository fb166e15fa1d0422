// The WebAssembly files of the package → `init`, `importText`, `importDocument`, `exportTo`, `toMarkdown`, `timing` and `align` for pages and bundles, which fetch each file when needed.
import { complete } from './module/complete.js';
import { exporter } from './module/export-speech.js';
import { importer } from './module/import-text.js';
import { initArgument } from './module/init-argument.js';
import { plain } from './module/plain.js';
import { provideComplete, start } from './module/renderer.js';
import { timer } from './module/time-speech.js';

const rendererCopy = () => import('./wasm/oration-inline.js');

/** Starts the module without Markdown; if its file cannot be fetched, the embedded copy of the complete one. */
const startPlain = () =>
  located(
    () => new URL('./wasm/plain_bg.wasm', import.meta.url),
    rendererCopy,
  )((input) => start(plain, input), startCompleteWith);

const startComplete = () =>
  located(
    () => new URL('./wasm/oration_bg.wasm', import.meta.url),
    rendererCopy,
  )(startCompleteWith);

const startCompleteWith = (input) => start(complete, input);

provideComplete(startComplete);

/** @type {typeof import('./index.js').init} */
export async function init(argument) {
  const { module, markdown } = initArgument(argument);
  if (module !== undefined) return startCompleteWith(() => module);
  return markdown ? startComplete() : startPlain();
}

export const { importText, importDocument, preloadImporter } = importer({
  importer: located(
    () => new URL('./wasm/importer_bg.wasm', import.meta.url),
    () => import('./wasm/importer-inline.js'),
  ),
  markdown: located(
    () => new URL('./wasm/markdown_bg.wasm', import.meta.url),
    () => import('./wasm/markdown-inline.js'),
  ),
  html: located(
    () => new URL('./wasm/html_bg.wasm', import.meta.url),
    () => import('./wasm/html-inline.js'),
  ),
  document: located(
    () => new URL('./wasm/document_bg.wasm', import.meta.url),
    () => import('./wasm/document-inline.js'),
  ),
  interchange: located(
    () => new URL('./wasm/interchange_bg.wasm', import.meta.url),
    () => import('./wasm/interchange-inline.js'),
  ),
});

export const { exportTo, toMarkdown } = exporter(
  located(
    () => new URL('./wasm/export_bg.wasm', import.meta.url),
    () => import('./wasm/export-inline.js'),
  ),
  startComplete,
);

export const { align, alignSentences, timing } = timer(
  located(
    () => new URL('./wasm/timing_bg.wasm', import.meta.url),
    () => import('./wasm/timing-inline.js'),
  ),
  startComplete,
  importText,
);

/** The URL of a file. In Node.js, as a test runner with a DOM, its bytes: `fetch` reads no files. */
async function readable(url) {
  const files = url.protocol === 'file:' ? globalThis.process?.getBuiltinModule?.('fs') : undefined;
  return files ? files.readFileSync(url) : url;
}

/** Falls back to the embedded module: some bundlers do not copy the file, and some policies forbid fetching it. */
function located(file, copy) {
  return (start, startCopy = start) => start(() => readable(file())).catch((failure) => startEmbedded(startCopy, copy, failure));
}

async function startEmbedded(start, copy, failure) {
  try {
    const { embedded } = await import('./module/embedded.js');
    await start(embedded(copy));
  } catch {
    throw failure;
  }
  console.warn(`${failure.message} Until then, the larger embedded copy is used.`);
}
