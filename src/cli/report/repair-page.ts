import type { Confidence, RepairMatch, RepairResult } from "../../bilingual/index.js";
import type { PairFile } from "../pairs/pair-file.js";
import { escapeHtml, type Highlight, highlighted } from "./html.js";
import { page } from "./page.js";

/** One self-contained HTML page: source and translation side by side, what was replaced, is in doubt or is missing. */
export function repairPage(file: PairFile, results: readonly RepairResult[], confidence: Confidence): Iterable<string> {
  const matches = results.flatMap((result) => result.matches);
  const number = (action: RepairMatch["action"]) => matches.filter((match) => match.action === action).length;
  const missing = results.flatMap(({ issues }) => issues).filter(({ code }) => code === "term-missing").length;
  const pairs = `${results.length} ${results.length === 1 ? "pair" : "pairs"}`;
  return page(
    {
      title: `Repairs of ${file.target}`,
      about: `${pairs}, confidence ${escapeHtml(String(confidence))}. <del>Struck out</del> is what was replaced, by <ins>this</ins>. Point at a term to see its other side.`,
      kinds: [
        { kind: "replace", label: "replaced", count: number("replace"), shown: true, legend: "Rendered otherwise" },
        { kind: "review", label: "to review", count: number("review"), shown: true, legend: "Not sure enough to edit" },
        { kind: "missing", label: "missing", count: missing, shown: true, legend: "No rendering was found" },
        { kind: "keep", label: "right already", count: number("keep"), shown: false, legend: "An accepted term" },
      ],
    },
    sections(file, results),
  );
}

function* sections(file: PairFile, results: readonly RepairResult[]): Generator<string> {
  for (const [at, result] of results.entries()) yield* pairSections(file, at, result);
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
  const gaps = missing.map(({ source: place, expected = [] }) => ({
    ...(place as Highlight),
    mark: tagged("missing", `No rendering found; expected: ${expected.join(", ")}`),
  }));
  const origins = matches.map((match) => ({
    ...match.source,
    mark: tagged(match.action, match.canonical, match.start),
  }));
  const marks = [...origins, ...gaps].sort((a, b) => a.start - b.start);
  return `<section data-kinds="${kinds.join(" ")}">
<h2>${escapeHtml(name)}</h2>
<div class="sides">
<div class="text">${highlighted(source, marks, ...left)}</div>
<div class="text">${highlighted(target, targetMarks(matches, result.edits), ...right)}</div>
</div>
${details(matches, missing, source)}</section>
`;
}

function tagged(kind: string, title: string, link?: number): (inner: string) => string {
  return (inner) => `<mark class="${kind}" title="${escapeHtml(title)}"${linked(link)}>${inner}</mark>`;
}

function linked(link: number | undefined): string {
  return link === undefined ? "" : ` data-link="${link}"`;
}

/** Edits as deletions and insertions; what stands or is in doubt is marked. */
function targetMarks(matches: readonly RepairMatch[], edits: RepairResult["edits"]): Highlight[] {
  const changes = edits.map(({ start, end, text }) => {
    const match = matches.find((one) => one.start < Math.max(end, start + 1) && start < one.end);
    const about = match ? ` title="${escapeHtml(match.reason)}"${linked(match.start)}` : "";
    const mark = (inner: string) => `${inner && `<del${about}>${inner}</del>`}<ins${about}>${escapeHtml(text)}</ins>`;
    return { start, end, mark };
  });
  const others = matches
    .filter(({ action }) => action !== "replace")
    .map((match) => ({
      start: match.start,
      end: match.end,
      mark: tagged(
        match.action,
        match.action === "keep" ? match.reason : `${match.canonical}? ${match.reason}`,
        match.start,
      ),
    }));
  return [...changes, ...others].sort((a, b) => a.start - b.start);
}

function details(
  matches: readonly RepairMatch[],
  missing: readonly RepairResult["issues"][number][],
  source: string,
): string {
  const shown = matches.filter(({ action }) => action !== "keep");
  if (shown.length + missing.length === 0) return "";
  const rows = [
    ...shown.map((match) =>
      detail(match.action, match.source.surface, match.surface, after(match), match.score, match.reason),
    ),
    ...missing.map(({ source: place, expected = [] }) =>
      detail(
        "missing",
        source.slice(place?.start, place?.end),
        "–",
        expected.join(", "),
        undefined,
        "no rendering found",
      ),
    ),
  ];
  return `<details><summary>${rows.length === 1 ? "1 term" : `${rows.length} terms`}</summary>
<table><thead><tr><th>source</th><th>rendering</th><th>term</th><th>score</th><th>why</th></tr></thead>
<tbody>${rows.join("\n")}</tbody></table></details>
`;
}

function after({ action, replacement, canonical }: RepairMatch): string {
  return action === "review" ? `${canonical}?` : replacement;
}

function detail(kind: string, source: string, rendering: string, term: string, score: number | undefined, why: string) {
  const cells = [source, rendering, term].map((text) => `<td class="${kind}">${escapeHtml(text)}</td>`).join("");
  return `<tr>${cells}<td class="number">${score?.toFixed(2) ?? ""}</td><td>${escapeHtml(why)}</td></tr>`;
}
