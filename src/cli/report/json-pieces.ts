/**
 * JSON text of a value in pieces. Down to `depth` each member stands on a line of its own, below that all is on one.
 * Iterables are arrays, so that a long list need never be in memory; what is undefined is left out.
 */
export function* jsonPieces(value: unknown, depth: number, indent = ""): Generator<string> {
  if (depth === 0 || typeof value !== "object" || value === null) return yield JSON.stringify(value);
  const list = Symbol.iterator in value;
  const inner = `${indent}  `;
  let separator = "\n";
  yield list ? "[" : "{";
  for (const [key, member] of list ? unnamed(value as Iterable<unknown>) : Object.entries(value)) {
    if (member === undefined) continue;
    yield `${separator}${inner}${list ? "" : `${JSON.stringify(key)}: `}`;
    yield* jsonPieces(member, depth - 1, inner);
    separator = ",\n";
  }
  yield `${separator === "\n" ? "" : `\n${indent}`}${list ? "]" : "}"}`;
}

function* unnamed(members: Iterable<unknown>): Generator<[undefined, unknown]> {
  for (const member of members) yield [undefined, member];
}
