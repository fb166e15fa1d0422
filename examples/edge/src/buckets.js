// An id → the bucket whose table has it. The worker and pack.mjs must agree.

/** FNV-1a of the UTF-16 units, 32 bits. */
export function bucketOf(id, buckets) {
  let hash = 0x811c9dc5;
  for (let at = 0; at < id.length; at += 1) hash = Math.imul(hash ^ id.charCodeAt(at), 0x01000193);
  return (hash >>> 0) % buckets;
}
