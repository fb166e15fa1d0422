import type { JSX } from 'solid-js';
import type { OrationSpeechElement } from './element.js';
import type { OrationSpeechAttributes } from './jsx-attributes.js';

export type { OrationSpeechAttributes } from './jsx-attributes.js';

type Properties = {
  [Name in 'speech' | 'options' as `prop:${Name}`]?: OrationSpeechElement[Name];
};

declare module 'solid-js' {
  namespace JSX {
    interface IntrinsicElements {
      'oration-speech': OrationSpeechAttributes & Properties & Omit<JSX.HTMLAttributes<OrationSpeechElement>, keyof OrationSpeechAttributes>;
    }
  }
}
