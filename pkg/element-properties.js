// Names of attributes → properties of <oration-speech> that reflect them.

/** The attributes of text, by property. */
export const texts = { src: 'src', idPrefix: 'id-prefix', uiLang: 'ui-lang' };

/** The attributes that are on or off, by property. */
export const switches = { noOutline: 'no-outline', noHeader: 'no-header', images: 'images', markdown: 'markdown' };

/** Defines the properties. @param {object} prototype */
export function reflectAttributes(prototype) {
  for (const [name, attribute] of Object.entries(texts)) {
    define(prototype, name, {
      get() {
        return this.getAttribute(attribute) ?? '';
      },
      set(value) {
        this.setAttribute(attribute, value);
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

const define = (prototype, name, accessors) =>
  Object.defineProperty(prototype, name, { configurable: true, enumerable: true, ...accessors });
