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
  'no text': () => '',
  'a NUL': () => '\0',
  'half a pair': () => '\ud800{"title": "\udfff", "body": []}',
  'open brackets': () => '['.repeat(1e6),
  'open text': () => '{"title": "',
  'too much text': () => ' '.repeat((64 << 20) + 1),
  'a function': () => () => { throw new Error('called'); },
  'a class': () => class { static title = ''; static body = []; },
  'a date': () => new Date(NaN),
  'a pattern': () => /x/y,
  'a map': () => new Map([['title', '']]),
  'a promise': () => Promise.resolve({ title: '', body: [] }),
  'an error': () => new RangeError('x'),
  'text as an object': () => new String('{"title": "", "body": []}'),
  'a symbol as an object': () => Object(Symbol('x')),
  'an array': () => [1, [2, [3]]],
  'an object without a prototype': () => Object.assign(Object.create(null), { title: '', body: [] }),
  'inherited fields': () => Object.create({ title: '', body: [] }),
  'names of JavaScript\'s own': () => JSON.parse('{"__proto__": {"x": 1}, "constructor": 1, "toString": 2, "title": "", "body": []}'),
  'a circle': circle,
  'a large integer inside': () => ({ title: 1n, body: [] }),
  'a getter that throws nothing': () => getter('title', undefined),
  'a getter that throws a symbol': () => getter('title', Symbol('x')),
  'a toJSON that throws null': () => ({ toJSON() { throw null; } }),
  'a toJSON that gives nothing': () => ({ toJSON() {} }),
  'a toJSON that never ends': () => ({ toJSON() { return this.toJSON(); } }),
  'a proxy that refuses': () => refusing({}, new TypeError('no')),
  'a proxy that throws null': () => refusing({ title: '', body: [] }, null),
  'an array that refuses': () => refusing([], Symbol('no')),
  'a function that refuses': () => refusing(() => {}, undefined),
  'bytes that refuse': () => refusing(new Uint8Array(4), new Error('no')),
  'a proxy that is gone': revoked,
  'no bytes': () => new Uint8Array(),
  'bytes that are no text': () => new Uint8Array(64).fill(0xff),
  'numbers as bytes': () => new Float64Array(9),
  'large integers as bytes': () => new BigInt64Array(2),
  'a view': () => new DataView(new ArrayBuffer(16), 3),
  'bytes that are gone': () => detached().bytes,
  'a buffer that is gone': () => detached().buffer,
  'bytes out of their buffer': shrunk,
  'bytes that are shared': () => new Uint8Array(new SharedArrayBuffer(8)),
  'a shared buffer': () => new SharedArrayBuffer(8),
  'bytes that lie': () => new Liar(utf8('{"title": "", "body": []}')),
  'bytes with a length of their own': () => Object.defineProperty(utf8('{"title": "", "body": []}'), 'length', { value: 1 }),
  'a buffer that is none': () => ({ [Symbol.toStringTag]: 'ArrayBuffer', byteLength: 4 }),
};
