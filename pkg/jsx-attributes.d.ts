import type { OrationSpeechElement, OrationSpeechEventMap } from './element.js';

/** A boolean attribute: present or not. */
type Switch = boolean | '' | undefined;

type Handlers = {
  [Name in keyof OrationSpeechEventMap as `on${Name}`]?: ((event: OrationSpeechEventMap[Name]) => void) | undefined;
};

/** What only `<oration-speech>` has: its attributes, its properties and its events. */
export interface OrationSpeechAttributes extends Handlers {
  src?: string | undefined;
  'id-prefix'?: string | undefined;
  idPrefix?: string | undefined;
  'ui-lang'?: string | undefined;
  uiLang?: string | undefined;
  punctuation?: OrationSpeechElement['punctuation'] | undefined;
  print?: OrationSpeechElement['print'] | undefined;
  download?: OrationSpeechElement['download'] | undefined;
  media?: string | undefined;
  captions?: string | undefined;
  storage?: string | undefined;
  'heading-level'?: number | `${1 | 2 | 3 | 4 | 5 | 6}` | undefined;
  headingLevel?: number | undefined;
  'no-outline'?: Switch;
  noOutline?: boolean | undefined;
  'no-header'?: Switch;
  noHeader?: boolean | undefined;
  images?: Switch;
  markdown?: Switch;
  timing?: Switch;
  prompter?: Switch;
  'read-aloud'?: Switch;
  readAloud?: boolean | undefined;
  speech?: OrationSpeechElement['speech'];
  options?: OrationSpeechElement['options'] | undefined;
}
