// Defines <oration-speech>. Does nothing on a server, or if it is already defined.
import { OrationSpeechElement } from './element.js';

if (globalThis.customElements && !customElements.get('oration-speech')) {
  customElements.define('oration-speech', OrationSpeechElement);
}

export { OrationSpeechElement };
