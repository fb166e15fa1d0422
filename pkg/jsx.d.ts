import type { ClassAttributes, HTMLAttributes } from 'react';
import type { OrationSpeechElement } from './element.js';
import type { OrationSpeechAttributes } from './jsx-attributes.js';

export type { OrationSpeechAttributes } from './jsx-attributes.js';

interface Elements {
  'oration-speech': OrationSpeechAttributes &
    Omit<HTMLAttributes<OrationSpeechElement>, keyof OrationSpeechAttributes> &
    ClassAttributes<OrationSpeechElement> & { class?: string | undefined };
}

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements extends Elements {}
  }
}

// React before version 18.3, and other libraries that use the global namespace.
declare global {
  namespace JSX {
    interface IntrinsicElements extends Elements {}
  }
}
