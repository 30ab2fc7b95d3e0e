import type { Match } from "../../match/match.js";
import type { Edit } from "../../rewrite/edits.js";
import { createLocator, type Position } from "../../text/locate.js";
import type { Colors } from "../colors.js";
import { type ChangedLines, diffHunks, type Hunk, shownLines } from "./diff-hunks.js";
import { afterPieces, beforePieces, type Piece, shortened } from "./diff-pieces.js";
import { onOneLine, shortLine, visible, wholeCharacter } from "./display.js";
import type { FileReport } from "./file-report.js";
import { type TextLines, textLines } from "./text-lines.js";

const contextWidth = 96;
const lineBreak = /\r\n|\r|\n/;

/** Before and after of a file, and under each hunk a line per change that says why; empty if nothing changes. */
export function* diffReport({ file, text, matches, edits }: FileReport, colors: Colors): Generator<string> {
  if (edits.length === 0) return;
  const lines = textLines(text);
  const locate = createLocator(text);
  const changes = matches.filter(({ action }) => action === "replace");
  let told = 0;
  let shift = 0;
  yield `${colors.bold(`--- ${onOneLine(file)}`)}\n${colors.bold(`+++ ${onOneLine(file)}`)}\n`;
  for (const hunk of diffHunks(lines, edits)) {
    yield `${colors.cyan(heading(hunk, text, lines, shift))}\n`;
    for (const row of body(hunk, text, lines, colors)) yield `${row}\n`;
    const end = lines.endOf(lastLine(hunk));
    for (; told < changes.length && (changes[told] as Match).start < end; told++) {
      const match = changes[told] as Match;
      yield `${reasonLine(match, locate(match.start), colors)}\n`;
    }
    yield "\n";
    shift += addedLines(text, hunk);
  }
}

function lastLine(hunk: Hunk): number {
  return (hunk.at(-1) as ChangedLines).last;
}

function heading(hunk: Hunk, text: string, lines: TextLines, shift: number): string {
  const { from, to } = shownLines(hunk, lines);
  const count = to - from;
  return `@@ -${from + 1},${count} +${from + 1 + shift},${count + addedLines(text, hunk)} @@`;
}

/** How many lines the edits of a hunk add, or, below zero, take away. */
function addedLines(text: string, hunk: Hunk): number {
  const breaks = (part: string) => part.split(lineBreak).length - 1;
  const added = ({ start, end, text: put }: Edit) => breaks(put) - breaks(text.slice(start, end));
  return hunk.flatMap(({ edits }) => edits).reduce((sum, edit) => sum + added(edit), 0);
}

function body(hunk: Hunk, text: string, lines: TextLines, colors: Colors): string[] {
  const { dim, green, inverse, red } = colors;
  const context = (from: number, to: number) => contextRows(from, to, text, lines).map((row) => dim(row));
  const { from, to } = shownLines(hunk, lines);
  let next = from;
  const rows = hunk.flatMap(({ first, last, edits }) => {
    const range = [text, lines.startOf(first), lines.endOf(last), edits] as const;
    const above = context(next, first);
    next = last + 1;
    return [
      ...above,
      ...changedRows(beforePieces(...range), inverse).map((row) => red(`- ${row}`)),
      ...changedRows(afterPieces(...range), inverse).map((row) => green(`+ ${row}`)),
    ];
  });
  return [...rows, ...context(next, to)];
}

function contextRows(from: number, to: number, text: string, lines: TextLines): string[] {
  return Array.from({ length: to - from }, (_, index) => {
    const [start, end] = [lines.startOf(from + index), lines.endOf(from + index)];
    const cut = wholeCharacter(text, Math.min(end, start + contextWidth));
    return `  ${visible(text.slice(start, cut))}${cut < end ? "…" : ""}`.trimEnd();
  });
}

function changedRows(pieces: readonly Piece[], highlight: (text: string) => string): string[] {
  const rows = [""];
  for (const { text, changed } of shortened(pieces)) {
    text.split(lineBreak).forEach((part, index) => {
      const shown = changed && part !== "" ? highlight(visible(part)) : visible(part);
      if (index === 0) rows.push(`${rows.pop()}${shown}`);
      else rows.push(shown);
    });
  }
  return rows;
}

function reasonLine(match: Match, { line, column }: Position, { cyan, dim, green, red }: Colors): string {
  const change = `${red(`“${onOneLine(match.surface)}”`)} → ${green(`“${onOneLine(match.replacement)}”`)}`;
  return `${dim(`${line}:${column}`)}  ${change}  ${cyan(match.concept)} ${dim(`· ${shortLine(match.reason)}`)}`;
}
