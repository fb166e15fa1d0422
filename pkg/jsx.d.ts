import type { OrationSpeechElement } from './element.js';

/** `<oration-speech>` in JSX: its attributes, its properties (React 19), and those of every element. */
export interface OrationSpeechAttributes {
  src?: string;
  'id-prefix'?: string;
  'ui-lang'?: string;
  'heading-level'?: 1 | 2 | 3 | 4 | 5 | 6;
  'no-outline'?: boolean;
  'no-header'?: boolean;
  images?: boolean;
  markdown?: boolean;
  speech?: OrationSpeechElement['speech'];
  options?: OrationSpeechElement['options'];
  id?: string;
  class?: string;
  className?: string;
  lang?: string;
  // React's own `key`, `ref`, `children`, `style`, `onClick` and the like.
  [attribute: string]: unknown;
}

interface Elements {
  'oration-speech': OrationSpeechAttributes;
}

declare global {
  namespace JSX {
    interface IntrinsicElements extends Elements {}
  }
}

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements extends Elements {}
  }
}
