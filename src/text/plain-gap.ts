import { Gap } from "./gap.js";
import type { LetterRuns } from "./letter-runs.js";
import { isLetter } from "./letter-runs.js";
import { endsSentence } from "./sentence-end.js";
import type { Words } from "./words.js";

const lineFeed = 0x0a;
const carriageReturn = 0x0d;
const space = 0x20;
const quote = 0x22;
const comma = 0x2c;
const hyphen = 0x2d;
const period = 0x2e;
const letterI = 0x69;

/** Says of a character that what it means depends on what stands around it. */
export const unclear = 256;
/** Says of a character that it may carry on the word before it. */
export const goesOn = 512;

/** What each ASCII character says behind a word of letters, and 128 for all others: a {@link Gap}, or that it is unclear. */
export const following = new Int16Array(129).fill(unclear);
for (let code = 0; code <= 128; code++) if (isLetter(code)) following[code] = Gap.None;
for (const character of "0123456789_'\x80") following[character.charCodeAt(0)] = goesOn;
for (const character of ";()[]") following[character.charCodeAt(0)] = Gap.Hard;
following[space] = Gap.Space;
following[comma] = Gap.Comma;
following[quote] = Gap.Quote;

/** Whether a code unit behind ASCII letters and digits surely ends their word. */
export function endsPlainWord(code: number): boolean {
  return code < 128 && following[code] !== goesOn && !isLetter(code);
}

/**
 * What stands between two words of ASCII letters, `from` to `to` in offsets of a block, where that is plain punctuation.
 * @param words - the words of the text, of which the first `count` stand before
 * @returns -1 where it is not
 */
export function readPlainGap(
  text: string,
  { bytes, base }: LetterRuns,
  from: number,
  to: number,
  words: Words,
  count: number,
): number {
  let gap: number = Gap.None;
  let lines = 0;
  let stopped = false;
  for (let at = from; at < to; at++) {
    const code = bytes[at] as number;
    const says = following[code] as number;
    if (says < unclear) gap |= says;
    else if (isNewline(code)) {
      gap |= Gap.Space;
      if (code === carriageReturn || bytes[at - 1] !== carriageReturn) lines++;
    } else if (code === period && isBlank(bytes[at + 1] as number)) {
      gap |= Gap.Hard;
      stopped = true;
    } else if (code === hyphen && to - from === 1 && bytes[to] !== letterI) {
      gap |= Gap.Hyphen;
    } else return -1;
  }
  if (lines > 1) gap |= Gap.Break | Gap.Paragraph;
  return stopped && endsSentence(text, base + to, words, count) ? gap | Gap.Break : gap;
}

function isNewline(code: number): boolean {
  return code === lineFeed || code === carriageReturn;
}

function isBlank(code: number): boolean {
  return code === space || isNewline(code);
}
