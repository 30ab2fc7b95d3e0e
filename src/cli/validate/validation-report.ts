import type { Issue } from "../../issues/issue.js";
import type { Summary, ValidationIssue } from "../../validate/index.js";
import type { Colors } from "../colors.js";
import { onOneLine, shortLine } from "../report/display.js";

/** Of what only tells, so many of a kind are shown; the other formats have all. */
const shownInfos = 10;

/** The findings in a file for a person: where and what, the text that shows it, and what to do. */
export function* validationReport(file: string, issues: readonly ValidationIssue[], colors: Colors): Generator<string> {
  if (issues.length === 0) return;
  yield `${colors.bold(onOneLine(file))}\n`;
  const told = new Map<string, number>();
  for (const issue of issues) {
    const count = (told.get(issue.code) ?? 0) + 1;
    told.set(issue.code, count);
    if (issue.severity !== "info" || count <= shownInfos) yield finding(issue, colors);
  }
  for (const [code, count] of told) {
    const hidden = issues.some((issue) => issue.code === code && issue.severity === "info") ? count - shownInfos : 0;
    if (hidden > 0) yield `  … and ${hidden} more of \`${code}\` (--output json has them all)\n\n`;
  }
}

function finding(
  { severity, code, message, place, proof, expected, fix, note }: ValidationIssue,
  colors: Colors,
): string {
  const { bold, cyan, dim, red, yellow, green } = colors;
  const paint = { error: red, warning: yellow, info: cyan }[severity];
  const position = place.line === undefined ? (place.pointer ?? "") : `${place.line}:${place.column ?? 1}`;
  const shown = proof && !message.includes(proof.text) ? `       ${dim("shown by")} “${shortLine(proof.text)}”\n` : "";
  const unsaid = (expected ?? []).filter((text) => !message.includes(text));
  const better = unsaid.length > 0 ? `       ${dim("better")} ${green(`“${shortLine(unsaid.join("”, “"))}”`)}\n` : "";
  const advice = fix ? `${note} --fix does it.` : note;
  return `  ${position}  ${paint(bold(severity))}  ${onOneLine(message)}\n${shown}${better}       ${cyan(code)} ${dim(`· ${advice}`)}\n\n`;
}

/** What a dictionary holds, how it stands, and what has been proved of it. */
export function summaryLines({ concepts, forms, sources, issues, allowed, proof }: Summary): string {
  const { canonical, admitted, variant } = forms;
  const held = [
    counted(concepts, "concept"),
    `${counted(canonical + admitted + variant, "form")} (${canonical} canonical, ${admitted} admitted, ${counted(variant, "variant")})`,
    counted(sources, "source term"),
  ];
  const found = [counted(issues.error, "error"), counted(issues.warning, "warning"), counted(issues.info, "note")];
  const meant = allowed > 0 ? ` (and ${counted(allowed, "finding")} allowed)` : "";
  return `${held.join(", ")}\n${found.join(", ")}${meant}\n${proofLine(proof)}`;
}

function proofLine(proof: Summary["proof"]): string {
  if (proof === undefined) return "The engine refuses this dictionary: nothing could be proved.\n";
  const texts = `${counted(proof.texts, "text")} run on the engine`;
  return proof.idempotent
    ? `Proved idempotent: ${texts}; each output stands when it is run again.\n`
    : `Not idempotent: of ${texts}, some outputs change when they are run again.\n`;
}

/** Errors and warnings are findings; what only tells is none. */
export function isFinding({ severity }: Issue): boolean {
  return severity !== "info";
}

/** A number and its noun, in the plural unless it is one. */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}
