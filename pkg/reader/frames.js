// Work that takes longer than a frame → steps between frames.

/** Resolves in a new task, usually before the next frame. The DOM of Jest has no channels. */
export const task = () =>
  new Promise((done) => {
    if (!globalThis.MessageChannel) return setTimeout(done);
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      done();
    };
    port2.postMessage(0);
  });

/**
 * Resolves after the next frame is painted, or after some 150 ms if the page paints no frames. Layout can then be read
 * without being calculated again.
 * @param {Window & typeof globalThis} [window] whose frames
 */
export const frame = (window = globalThis) =>
  new Promise((done) => {
    // A timer that is late because the page is busy leaves time for the frame.
    let timer = setTimeout(() => (timer = setTimeout(done, 50)), 100);
    window.requestAnimationFrame(() => {
      clearTimeout(timer);
      (window.scheduler?.yield?.() ?? task()).then(done);
    });
  });
