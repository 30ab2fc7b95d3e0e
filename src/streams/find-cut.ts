import { firstEndingAfter, type Spans } from "../text/span.js";

/** Where a paragraph ends: an empty line. */
const paragraphEnd = /\n[ \t]*\r?\n/g;
const sentenceEnd = /[.!?…。！？]["'”’)）]?\s+|[\r\n]+|[。！？]/g;
const space = /\s+/g;

/** The last end of a paragraph after `from`, up to `to`, with nothing protected open. */
export function lastParagraphEnd(text: string, spans: Spans, from: number, to: number): number | undefined {
  return lastEnd(text, spans, paragraphEnd, from, to);
}

/** Within a paragraph: the last end of a sentence, else of a word, with nothing protected open. */
export function lastWordEnd(text: string, spans: Spans, from: number, to: number): number | undefined {
  return lastEnd(text, spans, sentenceEnd, from, to) ?? lastEnd(text, spans, space, from, to);
}

function lastEnd(text: string, spans: Spans, pattern: RegExp, from: number, to: number): number | undefined {
  let last: number | undefined;
  // What stands before `from` may be the first half of a break.
  const start = Math.max(0, from - 2);
  for (const { index, 0: found } of text.slice(start, to).matchAll(pattern)) {
    const end = start + index + found.length;
    if (end > from && isOpen(text, spans, end)) last = end;
  }
  return last;
}

/** Whether a text may be cut at a position: in no protected span, no line break and no surrogate pair. */
function isOpen(text: string, spans: Spans, at: number): boolean {
  const span = spans[firstEndingAfter(spans, at)];
  if (span !== undefined && span.start < at) return false;
  return !(text.charCodeAt(at - 1) === 13 && text.charCodeAt(at) === 10);
}

/** The position, or the one before it that parts no surrogate pair and no line break. */
export function wholeUnit(text: string, at: number): number {
  const pair = /[\uD800-\uDBFF]/.test(text.charAt(at - 1)) && /[\uDC00-\uDFFF]/.test(text.charAt(at));
  return pair || (text.charAt(at - 1) === "\r" && text.charAt(at) === "\n") ? at - 1 : at;
}

const tag = /<(\/?)(code|pre|script|style|kbd|samp)\b[^<>]{0,500}>/gi;

/** Where an element of code is opened that the text does not close; the end of the text if none is. */
export function unclosedElement(text: string): number {
  let open: { readonly name: string; readonly at: number } | undefined;
  for (const { index, 1: slash, 2: name = "" } of text.matchAll(tag)) {
    if (slash === "") open ??= { name: name.toLowerCase(), at: index };
    else if (open?.name === name.toLowerCase()) open = undefined;
  }
  return open?.at ?? text.length;
}
