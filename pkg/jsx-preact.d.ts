import type { ClassAttributes, JSX } from 'preact';
import type { OrationSpeechElement } from './element.js';
import type { OrationSpeechAttributes } from './jsx-attributes.js';

export type { OrationSpeechAttributes } from './jsx-attributes.js';

// Preact 10 and 11 have the attributes of every element in different places; those of a `div` are the same.
type Common = Omit<JSX.IntrinsicElements['div'], keyof OrationSpeechAttributes | 'ref'>;

declare module 'preact' {
  namespace JSX {
    interface IntrinsicElements {
      'oration-speech': OrationSpeechAttributes & Common & ClassAttributes<OrationSpeechElement>;
    }
  }
}
