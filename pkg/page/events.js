// An element, the name of an event and its detail → the event.

/** Dispatches an event that bubbles to the page. */
export const emit = (element, name, detail) =>
  element.dispatchEvent(new CustomEvent(name, { bubbles: true, composed: true, detail }));
