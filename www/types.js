// Type declarations of the package → names and descriptions of options and functions.

const plain = (comment) =>
  comment
    .split('\n')
    .map((line) => line.replace(/^\s*\*? ?/, ''))
    .filter((line) => !line.startsWith('@'))
    .join(' ')
    .replaceAll('`', '')
    .trim();

/**
 * The options of an interface: name, description, default and type.
 * @param {string} types
 * @param {string} name of the interface
 */
export function documented(types, name) {
  const body = new RegExp(`interface ${name}[^{]*\\{([\\s\\S]*?)\\n\\}`).exec(types)[1];
  return [...body.matchAll(/\/\*\*([\s\S]*?)\*\/\s+(\w+)\?: ([^;]+);/g)].map(([, comment, option, type]) => ({
    name: option,
    about: plain(comment),
    usual: /@default (.*)/.exec(comment)?.[1].trim(),
    type,
  }));
}

/** The functions: name, signature and description. */
export function declared(types) {
  return [...types.matchAll(/\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\nexport (function (\w+)\([\s\S]*?\): (?:\{[^}]*\}|[^;{])+;)/g)].map(([, comment, signature, name]) => ({
    name,
    signature: signature.replace(/^function /, '').replace(/\s+/g, ' ').replace(/;$/, ''),
    about: plain(comment),
  }));
}
