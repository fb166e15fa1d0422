// Hostile values of every type by name, newly created on each call.

/** A proxy that throws on every operation. */
function refusing(target, error) {
  const traps = Reflect.ownKeys(Reflect).filter((name) => typeof Reflect[name] === 'function');
  return new Proxy(target, Object.fromEntries(traps.map((name) => [name, () => { throw error; }])));
}

function revoked() {
  const { proxy, revoke } = Proxy.revocable({}, {});
  revoke();
  return proxy;
}

function circle() {
  const one = { title: '', body: [] };
  one.body.push({ type: 'quote', body: one.body });
  return one;
}

function detached() {
  const buffer = new ArrayBuffer(8);
  const bytes = new Uint8Array(buffer);
  structuredClone(buffer, { transfer: [buffer] });
  return { buffer, bytes };
}

/** A view of a buffer that was resized below the view's length. */
function shrunk() {
  const buffer = new ArrayBuffer(64, { maxByteLength: 64 });
  const bytes = new Uint8Array(buffer, 32, 16);
  buffer.resize(8);
  return bytes;
}

/** Bytes that report another length on each access. */
class Liar extends Uint8Array {
  get length() {
    return Math.floor(Math.random() * 2 ** 31);
  }
  get byteLength() {
    return 2 ** 31;
  }
}

const getter = (name, error) => Object.defineProperty({}, name, { enumerable: true, get: () => { throw error; } });
const utf8 = (text) => new TextEncoder().encode(text);

export const values = {
  undefined: () => undefined,
  null: () => null,
  'not a number': () => NaN,
  'a number': () => -1.5e300,
  'a large integer': () => 10n ** 30n,
  'a symbol': () => Symbol.iterator,
  true: () => true,
  'an empty string': () => '',
  'a NUL': () => '\0',
  'an unpaired surrogate': () => '\ud800{"title": "\udfff", "body": []}',
  'open brackets': () => '['.repeat(1e6),
  'truncated JSON': () => '{"title": "',
  'text beyond the limit': () => ' '.repeat((64 << 20) + 1),
  'a function': () => () => { throw new Error('called'); },
  'a class': () => class { static title = ''; static body = []; },
  'a date': () => new Date(NaN),
  'a regular expression': () => /x/y,
  'a map': () => new Map([['title', '']]),
  'a promise': () => Promise.resolve({ title: '', body: [] }),
  'an error': () => new RangeError('x'),
  'text as an object': () => new String('{"title": "", "body": []}'),
  'a symbol as an object': () => Object(Symbol('x')),
  'an array': () => [1, [2, [3]]],
  'an object without a prototype': () => Object.assign(Object.create(null), { title: '', body: [] }),
  'inherited fields': () => Object.create({ title: '', body: [] }),
  'names of built-in properties': () => JSON.parse('{"__proto__": {"x": 1}, "constructor": 1, "toString": 2, "title": "", "body": []}'),
  'a cyclic object': circle,
  'a large integer in an object': () => ({ title: 1n, body: [] }),
  'a getter that throws undefined': () => getter('title', undefined),
  'a getter that throws a symbol': () => getter('title', Symbol('x')),
  'a toJSON that throws null': () => ({ toJSON() { throw null; } }),
  'a toJSON that returns undefined': () => ({ toJSON() {} }),
  'an infinitely recursive toJSON': () => ({ toJSON() { return this.toJSON(); } }),
  'a proxy that throws': () => refusing({}, new TypeError('no')),
  'a proxy that throws null': () => refusing({ title: '', body: [] }, null),
  'a proxy of an array that throws': () => refusing([], Symbol('no')),
  'a proxy of a function that throws': () => refusing(() => {}, undefined),
  'a proxy of bytes that throws': () => refusing(new Uint8Array(4), new Error('no')),
  'a revoked proxy': revoked,
  'an empty byte array': () => new Uint8Array(),
  'bytes that are not UTF-8': () => new Uint8Array(64).fill(0xff),
  'numbers as bytes': () => new Float64Array(9),
  'large integers as bytes': () => new BigInt64Array(2),
  'a view': () => new DataView(new ArrayBuffer(16), 3),
  'detached bytes': () => detached().bytes,
  'a detached buffer': () => detached().buffer,
  'a view beyond its resized buffer': shrunk,
  'shared bytes': () => new Uint8Array(new SharedArrayBuffer(8)),
  'a shared buffer': () => new SharedArrayBuffer(8),
  'bytes with a changing length': () => new Liar(utf8('{"title": "", "body": []}')),
  'bytes with an own length property': () => Object.defineProperty(utf8('{"title": "", "body": []}'), 'length', { value: 1 }),
  'an object that claims to be a buffer': () => ({ [Symbol.toStringTag]: 'ArrayBuffer', byteLength: 4 }),
};
