const partners: Readonly<Record<string, string>> = {
  ")": "(",
  "]": "[",
  "}": "{",
  "）": "（",
  "］": "［",
  "】": "【",
  "」": "「",
  "』": "『",
  "》": "《",
};
const openers = new Set(Object.values(partners));

/** The offset of the first bracket or quotation mark without a partner. */
export function unbalancedMark(text: string): number | undefined {
  const open: number[] = [];
  for (const [at, character] of [...text].entries()) {
    if (openers.has(character)) open.push(at);
    else if (partners[character] !== undefined) {
      const last = open.pop();
      // `a)` and `1)` number a list.
      if (last === undefined) return /^\s*[\p{L}\p{N}]{1,3}\)/u.test(text) ? undefined : at;
      if (text[last] !== partners[character]) return at;
    }
  }
  return open[0] ?? unpairedQuote(text);
}

function unpairedQuote(text: string): number | undefined {
  // A mark behind a number is inches or seconds.
  const doubles = [...text.matchAll(/[“”„‟]|(?<!\d)"/g)];
  if (doubles.length % 2 === 1) return doubles.at(-1)?.index;
  const guillemets = [...text.matchAll(/[«»]/g)];
  return guillemets.length % 2 === 1 ? guillemets.at(-1)?.index : undefined;
}
