import { type Segment, SegmentBuilder, unescaped } from "../../documents/segment.js";
import { filePair, type PairReader, refusePair } from "./pair-file.js";
import type { PairOptions } from "./pair-flags.js";

/** Pairs two texts: line by line, or as one document whose paragraphs are aligned. */
export function textPairs(source: string, file: string, by: PairOptions["by"]): PairReader {
  const sources = linesOf(source).map(({ start, end }) => source.slice(start, end));
  return (text) => {
    const lines = linesOf(text);
    const even = sources.length === lines.length;
    if (by === "line" && !even) {
      refusePair(file, 1, `The source has ${sources.length} lines, the translation ${lines.length}.`);
    }
    if (by === "paragraph" || !even) return [filePair({ source, at: 0 }, plain(text, 0, text.length), text)];
    return lines.map(({ start, end }, at) =>
      filePair({ source: sources[at] as string, at: start }, plain(text, start, end), text.slice(start, end)),
    );
  };
}

function plain(text: string, start: number, end: number): Segment | undefined {
  const segment = new SegmentBuilder(text);
  segment.verbatim(start, end);
  return segment.build(unescaped)[0];
}

/** The lines of a text; behind a line break at its end there is none. */
function linesOf(text: string): { readonly start: number; readonly end: number }[] {
  const lines: { start: number; end: number }[] = [];
  let start = 0;
  for (const { index, 0: lineBreak } of text.matchAll(/\r\n|\r|\n/g)) {
    lines.push({ start, end: index });
    start = index + lineBreak.length;
  }
  return start < text.length ? [...lines, { start, end: text.length }] : lines;
}
