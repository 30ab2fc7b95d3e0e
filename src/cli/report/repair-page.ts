import type { Confidence, RepairMatch, RepairResult } from "../../bilingual/index.js";
import type { PairFile } from "../pairs/pair-file.js";
import { escapeHtml, type Highlight, highlighted } from "./html.js";
import { pageScript, pageStyle } from "./repair-page-assets.js";

/** One self-contained HTML page: source and translation side by side, what was replaced, is in doubt or is missing. */
export function* repairPage(
  file: PairFile,
  results: readonly RepairResult[],
  confidence: Confidence,
): Generator<string> {
  const title = `Repairs of ${escapeHtml(file.target)}`;
  yield `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>${pageStyle}</style>
</head>
<body>
<header>
<h1>${title}</h1>
${counts(results, confidence)}
</header>
<main>
`;
  for (const [at, result] of results.entries()) yield* pairSections(file, at, result);
  yield `</main>\n<script>${pageScript}</script>\n</body>\n</html>\n`;
}

function counts(results: readonly RepairResult[], confidence: Confidence): string {
  const matches = results.flatMap((result) => result.matches);
  const number = (action: RepairMatch["action"]) => matches.filter((match) => match.action === action).length;
  const missing = results.flatMap(({ issues }) => issues).filter(({ code }) => code === "term-missing").length;
  const boxes = [
    ["replace", "replaced", number("replace")],
    ["review", "to review", number("review")],
    ["missing", "missing", missing],
    ["keep", "right already", number("keep")],
  ] as const;
  const filters = boxes.map(
    ([kind, label, count]) =>
      `<label class="${kind}"><input type="checkbox" data-kind="${kind}"${kind === "keep" ? "" : " checked"}> ${count} ${label}</label>`,
  );
  return `<p>${results.length} ${results.length === 1 ? "pair" : "pairs"}, confidence ${escapeHtml(String(confidence))}. Show paragraphs with:</p>
<p class="filters">${filters.join("\n")}</p>`;
}

/** Paragraph by paragraph where both sides have as many, else the pair as a whole. */
function* pairSections(file: PairFile, at: number, result: RepairResult): Generator<string> {
  const { source, target } = file.pairs[at] as PairFile["pairs"][0];
  const [left, right] = [paragraphs(source), paragraphs(target)];
  const name = result.id ?? `line ${file.lineOf(at)}`;
  if (left.length !== right.length)
    return yield section(name, source, target, result, [0, source.length], [0, target.length]);
  for (const [number, span] of left.entries()) {
    const label = left.length > 1 ? `${name}, paragraph ${number + 1}` : name;
    yield section(label, source, target, result, span, right[number] as Range);
  }
}

type Range = readonly [start: number, end: number];

function paragraphs(text: string): Range[] {
  const ranges: Range[] = [];
  let start = 0;
  for (const gap of text.matchAll(/(?:\r?\n[ \t]*){2,}/g)) {
    ranges.push([start, gap.index]);
    start = gap.index + gap[0].length;
  }
  return [...ranges, [start, text.length]];
}

function section(
  name: string,
  source: string,
  target: string,
  result: RepairResult,
  left: Range,
  right: Range,
): string {
  const matches = result.matches.filter(({ start, end }) => start >= right[0] && end <= right[1]);
  const missing = result.issues.filter(
    (issue) =>
      issue.code === "term-missing" && issue.source && issue.source.start >= left[0] && issue.source.end <= left[1],
  );
  if (matches.length === 0 && missing.length === 0) return "";
  const kinds = [...new Set([...matches.map(({ action }) => action), ...(missing.length > 0 ? ["missing"] : [])])];
  const gaps = missing.map(({ source: place }) => ({
    ...(place as Highlight),
    mark: tagged("missing", "No rendering found"),
  }));
  const origins = matches.map((match) => ({ ...match.source, mark: tagged(match.action, match.canonical) }));
  const marks = [...origins, ...gaps].sort((a, b) => a.start - b.start);
  return `<section data-kinds="${kinds.join(" ")}">
<h2>${escapeHtml(name)}</h2>
<div class="sides">
<div class="text">${highlighted(source, marks, ...left)}</div>
<div class="text">${highlighted(target, targetMarks(matches, result.edits), ...right)}</div>
</div>
${details(matches)}</section>
`;
}

function tagged(kind: string, title: string): (inner: string) => string {
  return (inner) => `<mark class="${kind}" title="${escapeHtml(title)}">${inner}</mark>`;
}

/** Edits as deletions and insertions; what stands or is in doubt is marked. */
function targetMarks(matches: readonly RepairMatch[], edits: RepairResult["edits"]): Highlight[] {
  const changes = edits.map(({ start, end, text }) => ({
    start,
    end,
    mark: (inner: string) => `${inner && `<del>${inner}</del>`}<ins>${escapeHtml(text)}</ins>`,
  }));
  const others = matches
    .filter(({ action }) => action !== "replace")
    .map((match) => ({ start: match.start, end: match.end, mark: tagged(match.action, match.reason) }));
  return [...changes, ...others].sort((a, b) => a.start - b.start);
}

function details(matches: readonly RepairMatch[]): string {
  const shown = matches.filter(({ action }) => action !== "keep");
  if (shown.length === 0) return "";
  const rows = shown.map(
    ({ action, source, surface, replacement, canonical, score, reason }) =>
      `<tr class="${action}"><td>${escapeHtml(source.surface)}</td><td>${escapeHtml(surface)}</td>` +
      `<td>${action === "review" ? "? " : ""}${escapeHtml(action === "review" ? canonical : replacement)}</td>` +
      `<td>${score.toFixed(2)}</td><td>${escapeHtml(reason)}</td></tr>`,
  );
  return `<details><summary>${shown.length} ${shown.length === 1 ? "rendering" : "renderings"}</summary>
<table><thead><tr><th>source</th><th>rendering</th><th>term</th><th>score</th><th>why</th></tr></thead>
<tbody>${rows.join("\n")}</tbody></table></details>
`;
}
