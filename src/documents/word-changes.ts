import type { Edit } from "../rewrite/edits.js";

/** A surface of more words and gaps than this is not compared: terms are short. */
const mostTokens = 200;

/**
 * What differs between a text and its replacement, word by word: edits of the text, sorted, apart from each other.
 * Undefined where the two are too long to be compared.
 */
export function wordChanges(text: string, replacement: string): Edit[] | undefined {
  const [from, to] = [tokensOf(text), tokensOf(replacement)];
  if (from.length > mostTokens || to.length > mostTokens) return undefined;
  const common = commonLengths(from, to);
  const edits: Edit[] = [];
  let [i, j, at] = [0, 0, 0];
  while (i < from.length || j < to.length) {
    const [token, written] = [from[i], to[j]];
    if (token !== undefined && token === written) {
      at += token.length;
      i++;
      j++;
    } else if (
      written === undefined ||
      (token !== undefined && lengthAt(common, i + 1, j) >= lengthAt(common, i, j + 1))
    ) {
      change(edits, at, at + (token as string).length, "");
      at += (token as string).length;
      i++;
    } else {
      change(edits, at, at, written);
      j++;
    }
  }
  return edits;
}

/** Words, and what stands between them. */
function tokensOf(text: string): string[] {
  return text.match(/[\p{L}\p{N}\p{M}'’]+|[^\p{L}\p{N}\p{M}'’]/gu) ?? [];
}

/** Length of the longest common subsequence of what follows each pair of places. */
function commonLengths(from: readonly string[], to: readonly string[]): number[][] {
  const table = Array.from({ length: from.length + 1 }, () => new Array<number>(to.length + 1).fill(0));
  for (let i = from.length - 1; i >= 0; i--) {
    for (let j = to.length - 1; j >= 0; j--) {
      const row = table[i] as number[];
      row[j] =
        from[i] === to[j]
          ? lengthAt(table, i + 1, j + 1) + 1
          : Math.max(lengthAt(table, i + 1, j), row[j + 1] as number);
    }
  }
  return table;
}

function lengthAt(table: readonly (readonly number[])[], i: number, j: number): number {
  return table[i]?.[j] ?? 0;
}

/** Adds a change; changes that meet are one. */
function change(edits: Edit[], start: number, end: number, text: string): void {
  const last = edits.at(-1);
  if (last?.end === start) edits[edits.length - 1] = { start: last.start, end, text: last.text + text };
  else edits.push({ start, end, text });
}
