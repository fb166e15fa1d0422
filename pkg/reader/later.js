// A part of a reader that is not needed at once → the same part, loaded and attached when it is first used.
import { SpeechError, reasonOf } from '../speech/error.js';

/**
 * Returns a function that loads and attaches a part on its first call. It resolves with the part; with undefined if the reader
 * has been destroyed or the part could not be loaded, which is said and is tried again on the next call.
 * @template Module, {import('./context.js').Attached} T
 * @param {import('./context.js').Context} context
 * @param {import('./parts.js').Parts} parts
 * @param {() => Promise<Module>} load
 * @param {(module: Module) => T} make
 * @returns {() => Promise<T | undefined>}
 */
export function later(context, parts, load, make) {
  let part;
  const attach = async () => {
    try {
      const [module] = await Promise.all([load(), context.addLaterText()]);
      return () => parts.add(make(module));
    } catch (cause) {
      part = undefined;
      if (context.signal.aborted) return undefined;
      context.notify(context.messages.notLoaded);
      reportFailure(context.article, 'a part of the reader', cause);
      return undefined;
    }
  };
  return () => (part ??= attach().then((add) => (context.signal.aborted ? undefined : add?.())));
}

/** Dispatches the event `oration-error`. @param {Element} article @param {string} what could not be loaded @param {unknown} cause */
export function reportFailure(article, what, cause) {
  const error = new SpeechError(`${what} could not be loaded: ${reasonOf(cause)}`, { code: 'load', cause });
  const { CustomEvent } = article.ownerDocument.defaultView;
  article.dispatchEvent(new CustomEvent('oration-error', { bubbles: true, composed: true, detail: { error } }));
}
