import { lineIndexAt, lineStarts } from "../../text/line-starts.js";

/** The lines of a text, by zero-based index. */
export interface TextLines {
  /** How many lines; what follows the last line break is one, unless it is empty. */
  readonly count: number;
  /** The line that an offset lies in. */
  indexAt(offset: number): number;
  /** Where a line starts. */
  startOf(index: number): number;
  /** Where a line ends, before its line break. */
  endOf(index: number): number;
  /** Whether a line has nothing but white space in it. */
  isBlank(index: number): boolean;
}

/** Cuts a text into lines. */
export function textLines(text: string): TextLines {
  const starts = lineStarts(text);
  const startOf = (index: number) => starts[index] ?? text.length;
  const endOf = (index: number) => beforeBreak(text, startOf(index), startOf(index + 1));
  return {
    count: starts.at(-1) === text.length && starts.length > 1 ? starts.length - 1 : starts.length,
    indexAt: (offset) => lineIndexAt(starts, offset),
    startOf,
    endOf,
    isBlank: (index) => !/\S/.test(text.slice(startOf(index), endOf(index))),
  };
}

function beforeBreak(text: string, start: number, end: number): number {
  if (end <= start) return end;
  if (text.charAt(end - 1) === "\n") return text.charAt(end - 2) === "\r" && end - 2 >= start ? end - 2 : end - 1;
  return text.charAt(end - 1) === "\r" ? end - 1 : end;
}
