// An element, the name of an event and its detail → the event.

/** Dispatches an event that bubbles to the page. */
export const emit = (element, name, detail, cancelable = false) =>
  element.dispatchEvent(new CustomEvent(name, { bubbles: true, composed: true, cancelable, detail }));

/** Dispatches an error, and logs it unless a listener says that it has handled it. */
export const emitError = (element, error) => emit(element, 'oration-error', { error }, true) && console.error(error);
