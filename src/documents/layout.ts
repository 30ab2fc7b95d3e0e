import { protectedSpans } from "../text/protect.js";
import { type DocumentRecord, objectMark, type Segment, textOf } from "./segment.js";

/** A segment and where it stands in the joined text of its record. */
export interface LaidSegment {
  readonly segment: Segment;
  readonly start: number;
  readonly end: number;
  /** Where each piece starts, counted from the start of the segment. */
  readonly pieceStarts: readonly number[];
}

/** The segments of a record as one text, a paragraph each. */
export interface Layout {
  readonly text: string;
  readonly segments: readonly LaidSegment[];
}

const paragraphBreak = "\n\n";

/** Joins segments into one text. */
export function layOut(record: DocumentRecord): Layout {
  const texts = record.map(textOf);
  let start = 0;
  const segments = record.map((segment, at) => {
    const laid = { segment, start, end: start + (texts[at] as string).length, pieceStarts: pieceStarts(segment) };
    start = laid.end + paragraphBreak.length;
    return laid;
  });
  return { text: record.length === 1 ? (texts[0] as string) : texts.map(contained).join(paragraphBreak), segments };
}

function pieceStarts({ pieces }: Segment): number[] {
  let at = 0;
  return pieces.map(({ text }) => {
    const start = at;
    at += text.length;
    return start;
  });
}

const opener = /^[ \t]{0,3}(?:`{3}|~{3})|canonym-ignore-(?:start|end)|<\/?(?:code|pre|script|style|kbd|samp)\b/im;

/** A segment's text, in which nothing protected can run on into the next: what it protects is blotted out, unit by unit. */
function contained(text: string): string {
  if (!opener.test(text)) return text;
  let result = "";
  let at = 0;
  for (const { start, end } of protectedSpans(text)) {
    result += text.slice(at, start) + objectMark.repeat(end - start);
    at = end;
  }
  return (result + text.slice(at)).replaceAll(
    /canonym-ignore-(?:start|end)|<\/?(?:code|pre|script|style|kbd|samp)\b/gi,
    (mark) => objectMark.repeat(mark.length),
  );
}

/** The segment that a range of the joined text lies in. */
export function segmentAt({ segments }: Layout, start: number): LaidSegment | undefined {
  let low = 0;
  let high = segments.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((segments[middle] as LaidSegment).end < start) low = middle + 1;
    else high = middle;
  }
  return segments[low];
}

/** The first piece that reaches past a position of the segment's text; with `touching`, that reaches it. */
export function pieceAt({ segment, pieceStarts }: LaidSegment, position: number, touching = false): number {
  let low = 0;
  let high = pieceStarts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const end = (pieceStarts[middle] as number) + (segment.pieces[middle]?.text.length ?? 0);
    if (end < position || (end === position && !touching)) low = middle + 1;
    else high = middle;
  }
  return low;
}
