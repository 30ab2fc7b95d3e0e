import { Gap } from "../../text/gap.js";
import { protectedSpans } from "../../text/protect.js";
import { readWords } from "../../text/read-words.js";
import { joinSpans, type Span, type Spans } from "../../text/span.js";
import type { Words } from "../../text/words.js";
import type { Lexis } from "./lexis.js";

/** What stands between two words, by what may reach over it. */
export enum Joint {
  /** Spaces, hyphens, nothing. */
  Plain = 0,
  /** A comma: a rendering reaches over it only if an accepted target has one. */
  Comma = 1,
  /** Brackets, quotation marks, colons, protected text: no rendering reaches over it. */
  Wall = 2,
  /** The end of a sentence. */
  Sentence = 3,
  /** The end of a paragraph. */
  Paragraph = 4,
}

/** One side of a pair: its words, their classes and what stands before each. */
export interface Side {
  readonly text: string;
  readonly words: Words;
  /** Number of words. */
  readonly length: number;
  /** Class of each word. */
  readonly classes: Uint32Array;
  /** {@link Joint} before each word. */
  readonly joints: Uint8Array;
}

/** Reads a text; what is protected has no words. */
export function readSide(text: string, lexis: Lexis): Side {
  const words = readWords(text, lexis.table, shielded(text));
  const { length } = words;
  const classes = new Uint32Array(length);
  const joints = new Uint8Array(length);
  for (let at = 0; at < length; at++) {
    classes[at] = classAt(text, words, at, lexis);
    joints[at] = at === 0 ? Joint.Paragraph : jointAt(text, words, at);
  }
  return { text, words, length, classes, joints };
}

function classAt(text: string, { start, end, type }: Words, at: number, lexis: Lexis): number {
  const own = lexis.classOf(type[at] as number);
  if (!lexis.functional[own]) return own;
  const word = text.slice(start[at], end[at]);
  return /^[A-Za-z]+[A-Z]$/.test(word) ? lexis.classNamed(word.toUpperCase()) : own;
}

function jointAt(text: string, words: Words, at: number): Joint {
  const gap = words.gap[at] as number;
  if (gap === Gap.None || gap === Gap.Space) return Joint.Plain;
  if (gap & Gap.Paragraph) return Joint.Paragraph;
  const between = text.slice(words.end[at - 1], words.start[at]);
  if (gap & Gap.Break && /[.!?。！？…\n\r]/.test(between)) return Joint.Sentence;
  if (
    gap & Gap.Break ||
    /[()[\]{}（）［］【】:;：；"“”«»„「」『』《》〈〉!?！？。…|*#=<>]|[.]\s|(?<!\w)['‘]|['’](?!\w)/.test(between)
  )
    return Joint.Wall;
  return gap & (Gap.Comma | Gap.Dash) ? Joint.Comma : Joint.Plain;
}

/** What the normalizer protects, and the placeholders of message formats. */
function shielded(text: string): Spans {
  const placeholders = [
    ...text.matchAll(/%(?:\d+\$)?[-+ 0#]*\d*(?:\.\d+)?(?:[sdifxXeEgGcpuo@]|l[du])(?![a-z])|&#?\w{1,8};/g),
  ];
  return joinSpans([...protectedSpans(text), ...placeholders.map(toSpan)]);
}

function toSpan({ index, 0: text }: RegExpMatchArray): Span {
  return { start: index as number, end: (index as number) + text.length };
}
