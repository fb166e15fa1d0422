export { OrationSpeechElement } from './element.js';
