// A module embedded in the package as compressed text → its bytes.

/**
 * @param {() => Promise<{ default: string }>} load
 * @returns {() => Promise<ArrayBuffer>}
 */
export const embedded = (load) => async () => {
  const { default: packed } = await load();
  const bytes = Uint8Array.from(atob(packed), (character) => character.charCodeAt(0));
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Response(stream).arrayBuffer();
};
