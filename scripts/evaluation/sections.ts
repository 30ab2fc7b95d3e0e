import { type EditFinding, type Evaluation, evaluate, type Judge, type Miss } from "../../src/evaluation/evaluate.js";
import type { GoldText } from "../../src/evaluation/gold.js";
import { termKey } from "../../src/evaluation/term-key.js";
import { createNormalizer, type Dictionary } from "../../src/index.js";
import type { Figure } from "./floors.js";
import { type Leaving, leaveOut, type Trial } from "./leave-out.js";
import type { Corpus, Rendering, SourceSpan } from "./sets.js";

/** A part of the report: a table, the figures that have floors, and what a person should look at. */
export interface Section {
  readonly title: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly figures: readonly Figure[];
  /** Wrong decisions, a line each. */
  readonly findings: readonly string[];
  /** What was not found, a line each. */
  readonly misses: readonly string[];
}

const evaluationHead = ["", "precision", "", "recall", "", "F1", "untouched", ""];

/** Each dictionary alone on the spans of its own concepts, and all together. */
export function goldSection(dictionaries: readonly Dictionary[], texts: readonly GoldText[]): Section {
  const alone = dictionaries.map(
    (dictionary) =>
      [dictionary.id, evaluate(createNormalizer({ dictionaries: [dictionary] }), ownSpans(texts, dictionary))] as const,
  );
  const all = evaluate(createNormalizer({ dictionaries }), texts);
  const evaluations = [...alone, ["all", all] as const];
  return {
    title: `The project's own gold texts (test/gold: ${texts.length} texts)`,
    head: evaluationHead,
    rows: evaluations.map(([name, evaluation]) => evaluationRow(name, evaluation)),
    figures: evaluations.flatMap(([name, evaluation]) => evaluationFigures(`gold/${name}`, evaluation)),
    findings: [
      ...all.falseAlarms.map(sayEdit),
      ...alone.flatMap(([name, { falseAlarms }]) => ownAlarms(name, falseAlarms, all)),
    ],
    misses: all.misses.map(sayMiss),
  };
}

/** False alarms that a dictionary gives alone but not among the others. */
function ownAlarms(name: string, alarms: readonly EditFinding[], { falseAlarms }: Evaluation): string[] {
  const known = new Set(falseAlarms.map(sayEdit));
  const lines = alarms.map(sayEdit).filter((line) => !known.has(line));
  return lines.map((line) => `${name} alone: ${line}`);
}

/** The texts with the spans of one dictionary alone. */
export function ownSpans(texts: readonly GoldText[], { concepts }: Dictionary): GoldText[] {
  const own = new Set(concepts.map(({ canonical }) => termKey(canonical)));
  return texts.map((text) => ({ ...text, spans: text.spans.filter(({ canonical }) => own.has(termKey(canonical))) }));
}

/** All dictionaries on real translations, judged by source term; edits of concepts that are not marked are listed apart. */
export function corpusSection(dictionaries: readonly Dictionary[], { texts, sources }: Corpus): Section {
  const sourcesOf = new Map(
    dictionaries.flatMap(({ concepts }) => concepts.map(({ id, source = [] }) => [id, source] as const)),
  );
  const judge: Judge = {
    means: ({ concept }, span) => sourcesOf.get(concept)?.includes((span as SourceSpan).zh) ?? false,
    covers: ({ concept }) => sourcesOf.get(concept)?.some((zh) => sources.has(zh)) ?? false,
  };
  const evaluation = evaluate(createNormalizer({ dictionaries }), texts, judge);
  const unjudged = evaluation.unjudged.map((edit) => `not judged: ${sayEdit(edit)}`);
  return {
    title: `Real translations (corpus: ${texts.length} texts)`,
    head: evaluationHead,
    rows: [evaluationRow("all", evaluation)],
    figures: evaluationFigures("corpus/all", evaluation),
    findings: [...evaluation.falseAlarms.map(sayEdit), ...unjudged],
    misses: evaluation.misses.map(sayMiss),
  };
}

/** Renderings resolved as they are listed, and with what lists them left out. */
export function leaveOutSection(dictionaries: readonly Dictionary[], renderings: readonly Rendering[]): Section {
  const leavings: readonly Leaving[] = ["words", "patterns"];
  const runs = leavings.map((leaving) => ({ leaving, ...tally(leaveOut(dictionaries, renderings, leaving)) }));
  const cell = (part: number, whole: number) => [share(part, whole).toFixed(3), `${part}/${whole}`];
  return {
    title: "Renderings resolved without being listed: left out are the forms of the same words, or the whole patterns",
    head: ["left out", "accuracy@1", "", "accepted", "", "accepted right", ""],
    rows: runs.map(({ leaving, tried, right, accepted, acceptedRight }) => [
      leaving,
      ...cell(right, tried),
      ...cell(accepted, tried),
      ...cell(acceptedRight, accepted),
    ]),
    figures: runs.flatMap(({ leaving, tried, right, accepted, acceptedRight }) => [
      { name: `unlisted/${leaving}/accuracy`, value: share(right, tried) },
      { name: `unlisted/${leaving}/accepted`, value: share(accepted, tried) },
      { name: `unlisted/${leaving}/accepted-right`, value: share(acceptedRight, accepted) },
    ]),
    findings: runs.flatMap(({ leaving, wrong }) => wrong.map((trial) => `${leaving}: ${sayTrial(trial)}`)),
    misses: [],
  };
}

/** Edits in ordinary English: each is taken to be false. */
export function proseSection(dictionaries: readonly Dictionary[], text: string): Section {
  const { matches } = createNormalizer({ dictionaries }).normalize(text);
  const words = text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
  const edits = matches.filter(({ action }) => action === "replace");
  const reviews = matches.filter(({ action }) => action === "review");
  const perMillion = (count: number) => (count * 1e6) / words;
  return {
    title: `Ordinary English (glosses of WordNet: ${words} words)`,
    head: ["", "edits", "per million words", "for review"],
    rows: [["all", String(edits.length), perMillion(edits.length).toFixed(2), String(reviews.length)]],
    figures: [{ name: "prose/edits-per-million", value: perMillion(edits.length) }],
    findings: [...edits, ...reviews].map(({ action, start, end, surface, canonical }) => {
      const around = `${text.slice(Math.max(0, start - 40), start)}[${surface}]${text.slice(end, end + 40)}`;
      return `${action}: …${around.replace(/\s+/g, " ")}… → ${canonical}`;
    }),
    misses: [],
  };
}

function evaluationRow(name: string, { counts, ...measures }: Evaluation): string[] {
  const { edits, rightEdits, spans, foundSpans, innocentTexts, untouchedTexts } = counts;
  const [precision, recall, f1, untouched] = [measures.precision, measures.recall, measures.f1, measures.untouched].map(
    (value) => value.toFixed(3),
  ) as [string, string, string, string];
  return [
    name,
    ...[precision, `${rightEdits}/${edits}`, recall, `${foundSpans}/${spans}`],
    ...[f1, untouched, `${untouchedTexts}/${innocentTexts}`],
  ];
}

function evaluationFigures(name: string, { precision, recall, untouched }: Evaluation): Figure[] {
  return Object.entries({ precision, recall, untouched }).map(([measure, value]) => ({
    name: `${name}/${measure}`,
    value,
  }));
}

function tally(trials: readonly Trial[]) {
  const accepted = trials.filter(({ resolution }) => resolution.verdict === "accept");
  return {
    tried: trials.length,
    right: trials.filter(({ right }) => right).length,
    accepted: accepted.length,
    acceptedRight: accepted.filter(({ right }) => right).length,
    wrong: trials.filter(({ right }) => !right),
  };
}

function share(part: number, whole: number): number {
  return whole === 0 ? 1 : part / whole;
}

function sayEdit({ file, line, id, surface, replacement, expected }: EditFinding): string {
  const marks = expected.length > 0 ? `, marked as ${expected.join(", ")}` : "";
  return `${file}:${line} ${id}: ${surface} → ${replacement}${marks}`;
}

function sayMiss({ file, line, id, surface, canonical, reason }: Miss): string {
  return `${file}:${line} ${id}: missed ${surface} (${canonical}); ${reason}`;
}

function sayTrial({ rendering: { zh, surface }, resolution: { verdict, candidates } }: Trial): string {
  const [best] = candidates;
  return `${surface} (${zh}): ${verdict}${best ? `, ${best.concept} ${best.score.toFixed(2)} by “${best.form}”` : ""}`;
}
