// Define <oration-speech>; on a server, or a second time, do nothing.
import { OrationSpeechElement } from './element.js';

if (globalThis.customElements && !customElements.get('oration-speech')) {
  customElements.define('oration-speech', OrationSpeechElement);
}

export { OrationSpeechElement };
