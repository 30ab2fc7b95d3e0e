import { type PairFile, refusePair } from "./pair-file.js";
import type { PairOptions } from "./pair-flags.js";

const lineBreak = /(\r\n|\r|\n)/;

/** Pairs two texts: line by line, or as one document whose paragraphs are aligned. */
export function readTextPairs(source: string, target: string, file: string, by: PairOptions["by"]): PairFile {
  const [left, right] = [linesOf(source), linesOf(target)];
  const even = left.lines.length === right.lines.length;
  if (by === "line" && !even) {
    refusePair(file, 1, `The source has ${left.lines.length} lines, the translation ${right.lines.length}.`);
  }
  if (by === "paragraph" || !even) {
    return { target: file, pairs: [{ source, target }], lineOf: () => 1, withTargets: ([text = target]) => text };
  }
  const pairs = left.lines.map((line, at) => ({ source: line, target: right.lines[at] as string }));
  const withTargets = (targets: readonly string[]) =>
    targets.map((line, at) => line + (right.breaks[at] ?? "")).join("");
  return { target: file, pairs, lineOf: (pair) => pair + 1, withTargets };
}

function linesOf(text: string): { lines: string[]; breaks: string[] } {
  const parts = text.split(lineBreak);
  return { lines: parts.filter((_, at) => at % 2 === 0), breaks: parts.filter((_, at) => at % 2 === 1) };
}
