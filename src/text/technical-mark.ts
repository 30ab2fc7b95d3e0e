import { isLetter } from "./letter-runs.js";

/** Characters that only code, addresses and markup have. */
const always = new Uint8Array(128);
for (const character of "`<{~\\/@=#$%|") always[character.charCodeAt(0)] = 1;

const [hyphen, period, colon] = [0x2d, 0x2e, 0x3a];

/**
 * Whether a character may be part of a protected span: a character that prose does not use, a hyphen that opens a flag
 * or is a marker's, a period or colon inside a word. Every protected span has one, so that text without any is not searched.
 */
export function isTechnicalMark(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code === period || code === colon) return isInside(text.charCodeAt(at + 1));
  if (code === hyphen) return opensFlag(text, at) || opensMarker(text, at);
  return code < 128 && always[code] === 1;
}

function opensFlag(text: string, at: number): boolean {
  return !isWordlike(text.charCodeAt(at - 1)) && isInside(text.charCodeAt(at + 1));
}

/** Whether a hyphen is that of a marker of an ignored region, `canonym-ignore-…`. */
export function opensMarker(text: string, at: number): boolean {
  return text.charCodeAt(at + 1) === 0x69 && text.startsWith("-ignore-", at);
}

/** Whether a character carries on what a period, colon or hyphen stands in. */
function isInside(code: number): boolean {
  return isWordlike(code) || code === hyphen || code === colon;
}

function isWordlike(code: number): boolean {
  return isLetter(code) || (code >= 0x30 && code <= 0x39) || code === 0x5f;
}

/** Offsets of all such characters of a text, in order. */
export function technicalMarks(text: string): number[] {
  const marks: number[] = [];
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (!isLetter(code) && code < 128 && isTechnicalMark(text, at)) marks.push(at);
  }
  return marks;
}
