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
      if (!context.signal.aborted) fail(context, cause);
      return undefined;
    }
  };
  return () => (part ??= attach().then((add) => (context.signal.aborted ? undefined : add?.())));
}

function fail({ article, messages, notify, window }, cause) {
  notify(messages.notLoaded);
  const error = new SpeechError(`a part of the reader could not be loaded: ${reasonOf(cause)}`, { code: 'load', cause });
  article.dispatchEvent(new window.CustomEvent('oration-error', { bubbles: true, composed: true, detail: { error } }));
}
