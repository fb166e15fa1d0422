import { TextDecoder, TextEncoder } from 'node:util';

// The DOM of Jest has neither.
Object.assign(globalThis, { TextDecoder, TextEncoder });
