// JSON and paths of values in it → their lines and columns.

/** A token and the whitespace before it. */
const TOKEN = /\s*(?:([{}[\],:])|("(?:[^"\\]|\\.)*")|([^\s{}[\],:"]+))/y;

/** The path of a field in the object at a path: the form of error messages. */
export const pathOf = (path, name) => {
  if (!/^[A-Za-z_$]\w*$/.test(name)) return `${path}[${JSON.stringify(name)}]`;
  return path ? `${path}.${name}` : name;
};

/**
 * @param {string} json well-formed
 * @param {Set<string>} paths
 * @returns {Map<string, { line: number, column: number }>} columns in characters, from 1
 */
export function positionsOf(json, paths) {
  const found = new Map();
  if (paths.size === 0) return found;
  const place = counter(json);
  const steps = [];
  for (const { token, at } of tokens(json)) {
    const inside = steps.at(-1);
    if (token === '}' || token === ']') steps.pop();
    else if (token === ',') next(inside);
    else if (token === ':') inside.isName = false;
    else if (inside?.isName) inside.path = pathOf(inside.parent, JSON.parse(token));
    else {
      const path = inside?.path ?? '';
      if (paths.has(path)) found.set(path, place(at));
      if (token === '{') steps.push({ parent: path, isName: true });
      if (token === '[') steps.push({ parent: path, index: 0, path: `${path}[0]` });
    }
  }
  return found;
}

/** After a comma: the next name or the next index. */
function next(step) {
  if (step.index === undefined) step.isName = true;
  else step.path = `${step.parent}[${(step.index += 1)}]`;
}

function* tokens(json) {
  TOKEN.lastIndex = 0;
  for (let match; (match = TOKEN.exec(json)); ) {
    const token = match[1] ?? match[2] ?? match[3];
    const end = TOKEN.lastIndex;
    yield { token, at: end - token.length };
    TOKEN.lastIndex = end;
  }
}

/** Lines and columns of increasing positions. */
function counter(text) {
  let [from, line, column] = [0, 1, 1];
  return (at) => {
    const passed = text.slice(from, at).split('\n');
    line += passed.length - 1;
    column = (passed.length > 1 ? 1 : column) + [...passed.at(-1)].length;
    from = at;
    return { line, column };
  };
}
