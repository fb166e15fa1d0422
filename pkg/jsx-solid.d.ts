import type { JSX } from 'solid-js';
import type { OrationSpeechElement, OrationSpeechEventMap } from './element.js';
import type { OrationSpeechAttributes } from './jsx-attributes.js';

export type { OrationSpeechAttributes } from './jsx-attributes.js';

type Properties = {
  [Name in 'speech' | 'options' as `prop:${Name}`]?: OrationSpeechElement[Name];
};

/** Solid adds listeners for events of any name with the prefix `on:`. */
type Listeners = {
  [Name in keyof OrationSpeechEventMap as `on:${Name}`]?: (event: OrationSpeechEventMap[Name]) => void;
};

declare module 'solid-js' {
  namespace JSX {
    interface IntrinsicElements {
      'oration-speech': OrationSpeechAttributes & Properties & Listeners & Omit<JSX.HTMLAttributes<OrationSpeechElement>, keyof OrationSpeechAttributes>;
    }
  }
}
