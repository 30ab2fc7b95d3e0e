import { isHanFunctionWord } from "./han-function.js";
import type { Lexis } from "./lexis.js";
import type { Side } from "./side.js";
import { simplifyAll } from "./simplify.js";

/** Longer stretches are cut: the runtime's time grows with their square. */
const longestStretch = 128;

const segmenter = typeof Intl === "object" && Intl.Segmenter ? new Intl.Segmenter("zh", { granularity: "word" }) : null;

/** What the dictionary of the runtime takes for words in scripts without spaces. It guesses: a sign among others. */
export interface HanWords {
  /** By character: 0 if it is inside or at the end of a word; 1 for all else. */
  readonly starts: Uint8Array;
  /** By character: 1 if its word carries grammar. */
  readonly grammar: Uint8Array;
}

/** Reads the words of a side; where the runtime has no dictionary, every character is one. */
export function readHanWords(side: Side, { unspaced }: Lexis): HanWords {
  const { words, length, classes, text } = side;
  const read = { starts: new Uint8Array(length).fill(1), grammar: new Uint8Array(length) };
  if (!segmenter) return read;
  for (let from = 0, to: number; from < length; from = to) {
    to = from + 1;
    if (!unspaced[classes[from] as number]) continue;
    while (to < length && to - from < longestStretch && unspaced[classes[to] as number] && adjoins(side, to)) to++;
    const start = words.start[from] as number;
    let at = from;
    for (const { segment, index } of segmenter.segment(text.slice(start, words.end[to - 1]))) {
      const grammar = isHanFunctionWord(simplifyAll(segment)) ? 1 : 0;
      for (const end = start + index + segment.length; at < to && (words.start[at] as number) < end; at++) {
        read.starts[at] = (words.start[at] as number) > start + index ? 0 : 1;
        read.grammar[at] = grammar;
      }
    }
  }
  return read;
}

function adjoins({ words: { start, end } }: Side, at: number): boolean {
  return start[at] === end[at - 1];
}
