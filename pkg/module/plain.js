// The WebAssembly module that renders speeches without Markdown, in half the size.
import * as glue from '../wasm/plain.js';
import { RendererModule } from './renderer.js';

export const plain = new RendererModule(glue, { file: 'plain_bg.wasm', hasMarkdown: false });
