// A window → its screen stays on until it is released.

/**
 * @param {import('./context.js').Context} context
 * @returns {() => void} releases it
 */
export function keepAwake({ document, signal, window }) {
  const controller = new window.AbortController();
  let lock;
  const request = async () => {
    if (document.visibilityState !== 'visible') return;
    lock = await window.navigator.wakeLock?.request('screen').catch(() => undefined);
    if (controller.signal.aborted) lock?.release();
  };
  const release = () => {
    controller.abort();
    lock?.release();
  };
  // The browser releases it when the page is hidden.
  document.addEventListener('visibilitychange', request, { signal: controller.signal });
  signal.addEventListener('abort', release, { signal: controller.signal });
  request();
  return release;
}
