import type { Issue } from "../../issues/issue.js";
import type { Match } from "../../match/match.js";
import { createLocator } from "../../text/locate.js";
import type { Colors } from "../colors.js";
import { displayWidth, onOneLine, shortLine, visible, wholeCharacter } from "./display.js";
import type { FileReport } from "./file-report.js";
import { type TextLines, textLines } from "./text-lines.js";

const standardWidth = 100;

/** The findings of a file for a person, each with the line it stands in; empty if there are none. */
export function* checkReport(report: FileReport, colors: Colors, columns = standardWidth): Generator<string> {
  const { file, text, issues } = report;
  const found = report.matches.filter(({ action }) => action !== "keep");
  const remarks = issues.filter(isRemark);
  if (found.length + remarks.length === 0) return;
  yield `${colors.bold(onOneLine(file))}\n`;
  const [lines, locate] = [textLines(text), createLocator(text)];
  let next = 0;
  for (const match of found) {
    while (startOf(remarks[next]) <= match.start) yield remark(remarks[next++] as Issue, colors);
    const { line, column } = locate(match.start);
    yield `  ${line}:${column}  ${verdict(match, colors)}\n${underlined(match, text, lines, colors, columns)}\n`;
  }
  for (const rest of remarks.slice(next)) yield remark(rest, colors);
}

/** Whether an issue is not said by a match, nor told when it arose. */
function isRemark({ severity, code, place }: Issue): boolean {
  const ofMatch = code === "variant" || code === "review";
  return severity !== "error" && (place.span === undefined || !ofMatch);
}

function startOf(issue: Issue | undefined): number {
  return issue ? (issue.place.span?.start ?? 0) : Number.POSITIVE_INFINITY;
}

function remark({ code, message, place }: Issue, { bold, yellow }: Colors): string {
  const where = place.line === undefined ? "" : `${place.line}:${place.column}  `;
  const label = code === "term-missing" ? "missing" : "review";
  return `  ${where}${bold(yellow(label))}  ${onOneLine(message)}\n\n`;
}

function verdict({ action, surface, replacement, canonical, concept, reason }: Match, colors: Colors): string {
  const { bold, cyan, dim, green, red, yellow } = colors;
  const becomes =
    action === "replace"
      ? `${red(`“${onOneLine(surface)}”`)} → ${green(`“${onOneLine(replacement)}”`)}`
      : `${yellow(`“${onOneLine(surface)}”`)} may mean “${onOneLine(canonical)}”`;
  const label = action === "replace" ? red("variant") : yellow("review");
  return `${bold(label)}  ${becomes}\n       ${cyan(concept)} ${dim(`· ${shortLine(reason)}`)}`;
}

/** The line of a match with the match underlined; of a long line, what fits around it. */
function underlined(match: Match, text: string, lines: TextLines, colors: Colors, columns: number): string {
  const index = lines.indexAt(match.start);
  const label = String(index + 1);
  const margin = " ".repeat(label.length);
  const room = Math.max(20, columns - label.length - 8);
  // Of a match over several lines, what stands in the first.
  const end = match.start + text.slice(match.start, Math.min(match.end, lines.endOf(index))).trimEnd().length;
  const { before, surface, after } = excerpt(text, lines.startOf(index), lines.endOf(index), match.start, end, room);
  const { blue, bold, red, yellow } = colors;
  const mark = match.action === "replace" ? red : yellow;
  const carets = " ".repeat(displayWidth(before)) + mark("^".repeat(Math.max(1, displayWidth(surface))));
  return [
    `     ${blue(`${label} |`)} ${before}${bold(surface)}${after}`,
    `     ${blue(`${margin} |`)} ${carets}`,
    "",
  ].join("\n");
}

/** Up to two thirds of the room that the surface leaves go to what stands before it. */
function excerpt(text: string, lineStart: number, lineEnd: number, start: number, end: number, room: number) {
  const shownEnd = wholeCharacter(text, Math.min(end, start + room));
  const surface = visible(text.slice(start, shownEnd));
  const left = Math.max(0, room - displayWidth(surface));
  const before = tail(
    text.slice(Math.max(lineStart, start - left), start),
    start - lineStart,
    Math.ceil((left * 2) / 3),
  );
  const rest = left - displayWidth(before);
  const after = head(text.slice(shownEnd, Math.min(lineEnd, shownEnd + rest)), lineEnd - shownEnd, rest);
  return { before, surface, after };
}

/** The end of a text that fits a width; `length` is how long the whole of it is. */
function tail(text: string, length: number, width: number): string {
  const shown = visible(text).replace(/^[\uDC00-\uDFFF]/, "");
  if (text.length === length && displayWidth(shown) <= width) return shown;
  const characters = [...shown];
  let used = 1;
  let at = characters.length;
  while (at > 0 && used + displayWidth(characters[at - 1] as string) <= width)
    used += displayWidth(characters[--at] as string);
  return `…${characters.slice(at).join("")}`;
}

/** The start of a text that fits a width. */
function head(text: string, length: number, width: number): string {
  const shown = visible(text).replace(/[\uD800-\uDBFF]$/, "");
  if (text.length === length && displayWidth(shown) <= width) return shown;
  const characters = [...shown];
  let used = 1;
  let at = 0;
  while (at < characters.length && used + displayWidth(characters[at] as string) <= width)
    used += displayWidth(characters[at++] as string);
  return `${characters.slice(0, at).join("")}…`;
}
