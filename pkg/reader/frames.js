// Work that takes longer than a frame → steps between frames.

/** Resolves in a new task, usually before the next frame. */
export const task = () =>
  new Promise((done) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      done();
    };
    port2.postMessage(0);
  });

/** Resolves after the next frame is painted, or after 100 ms if the page paints no frames. */
export const frame = () =>
  new Promise((done) => {
    const timer = setTimeout(done, 100);
    requestAnimationFrame(() => {
      clearTimeout(timer);
      task().then(done);
    });
  });

/**
 * Lets a reader read all sections of a speech that is already in the page, frame by frame.
 * @param {import('./attached.js').AttachedReader} reader
 */
export async function readOn(reader) {
  while (reader.hasMore) {
    await frame();
    reader.readMore();
  }
}
