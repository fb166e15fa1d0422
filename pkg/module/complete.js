// The WebAssembly module that renders every speech.
import * as glue from '../wasm/oration.js';
import { RendererModule } from './renderer.js';

export const complete = new RendererModule(glue, { file: 'oration_bg.wasm', hasMarkdown: true });
