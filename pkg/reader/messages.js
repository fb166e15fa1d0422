// Messages with placeholders and their values → text.

/**
 * @param {string} message such as `Section {n} of {m}`
 * @param {Record<string, unknown>} values
 */
export const format = (message, values) => message.replace(/\{(\w+)\}/g, (all, name) => (Object.hasOwn(values, name) ? String(values[name]) : all));

/**
 * A number with grouped digits.
 * @param {number} number
 * @param {string} group the separator between groups of three digits; empty if digits are not grouped
 */
export function formatNumber(number, group) {
  const digits = String(number);
  if (digits.length < 5 && group !== ',') return digits;
  return digits.replace(/\B(?=(\d{3})+$)/g, group);
}

/**
 * A message with `{n}` replaced, and the singular or plural of `{word|words}` beside it.
 * @param {string} message
 * @param {number} number
 * @param {{ group: string, singularFrom: number }} locale
 */
export function formatCount(message, number, { group, singularFrom }) {
  const singular = number >= singularFrom && number <= 1;
  return message.replace(/\{([^{}|]*)(?:\|([^{}]*))?\}/g, (all, one, other) => {
    if (other !== undefined) return singular ? one : other;
    return one === 'n' ? formatNumber(number, group) : all;
  });
}

/**
 * A copy of the messages of a locale, each replaced by the host's own if it has one. Its getters can throw.
 * @param {Record<string, string>} messages
 * @param {object} [own]
 */
export const withOwn = (messages, own = {}) => Object.fromEntries(Object.entries(messages).map(([name, message]) => [name, ownMessage(own, name) ?? message]));

function ownMessage(own, name) {
  try {
    const message = own[name];
    return typeof message === 'string' ? message : undefined;
  } catch {
    return undefined;
  }
}
