// Names of attributes → properties of <oration-speech> that reflect them.

/** The attributes of text, by property. */
export const texts = { src: 'src', idPrefix: 'id-prefix', uiLang: 'ui-lang', punctuation: 'punctuation', print: 'print', download: 'download', media: 'media', captions: 'captions', storage: 'storage' };

/** Those of parts of the reader, which are on or off. */
export const parts = { timing: 'timing', prompter: 'prompter', readAloud: 'read-aloud' };

/** The attributes that are on or off, by property. */
export const switches = { noOutline: 'no-outline', noHeader: 'no-header', images: 'images', markdown: 'markdown', ...parts };

/** Defines the properties. @param {object} prototype */
export function reflectAttributes(prototype) {
  for (const [name, attribute] of Object.entries(texts)) {
    define(prototype, name, {
      get() {
        return this.getAttribute(attribute) ?? '';
      },
      set(value) {
        setOrRemove(this, attribute, value);
      },
    });
  }
  for (const [name, attribute] of Object.entries(switches)) {
    define(prototype, name, {
      get() {
        return this.hasAttribute(attribute);
      },
      set(on) {
        this.toggleAttribute(attribute, Boolean(on));
      },
    });
  }
}

/** Attributes of every element, of frameworks and of event handlers. */
const OTHERS = /^(data-|aria-|on|_|ng-)|^(class|id|style)$/;

/** The attributes of an element that are neither its own nor those of others. @param {string[]} known */
export const unknownAttributes = (element, known) => element.getAttributeNames().filter((name) => !known.includes(name) && !OTHERS.test(name));

/** A property set before the element was defined hides the accessor of the class. */
export function upgrade(element, name) {
  if (!Object.hasOwn(element, name)) return;
  const value = element[name];
  delete element[name];
  element[name] = value;
}

/** Frameworks set a property that has no value to undefined or null. */
export const setOrRemove = (element, attribute, value) =>
  value === undefined || value === null ? element.removeAttribute(attribute) : element.setAttribute(attribute, value);

const define = (prototype, name, accessors) =>
  Object.defineProperty(prototype, name, { configurable: true, enumerable: true, ...accessors });
