import { createIssue } from "../issues/issue.js";
import type { Edit } from "../rewrite/edits.js";
import type { Span } from "../text/span.js";
import type { Analysis, Passage } from "./analysis.js";
import { assign } from "./assignment.js";
import type { FixedPoint } from "./fixed-points.js";
import { pairOccurrences } from "./occurrence-of.js";
import type { RepairIssue, RepairMatch, RepairMethod } from "./pair.js";
import type { Evidence, Proposal } from "./proposal.js";
import { type Knowledge, proposalsFor } from "./proposals.js";
import type { Side } from "./reading/side.js";
import type { Thresholds } from "./settings.js";
import type { Occurrence } from "./source-terms.js";
import { mayRespell } from "./write/may-respell.js";
import { renderTerm, type Written } from "./write/render-term.js";
import { textFor } from "./write/text-for.js";
import { isTitle } from "./write/title-marks.js";

/** What is to be done with one pair. */
export interface RepairPlan {
  readonly matches: readonly RepairMatch[];
  readonly edits: readonly Edit[];
  /** Source terms without a rendering. */
  readonly issues: readonly RepairIssue[];
}

/** Plans the repair of a pair: segment by segment, what stands, what is replaced, what is missing. */
export function planRepair(analysis: Analysis, knowledge: Knowledge, thresholds: Thresholds): RepairPlan {
  const planner = new Planner(analysis, knowledge, thresholds);
  for (const passage of analysis.passages) if (passage.occurrences.length > 0) planner.add(passage);
  for (const occurrence of analysis.unaligned) planner.miss(occurrence, { start: 0, end: 0 });
  return planner.plan();
}

class Planner {
  readonly #matches: RepairMatch[] = [];
  readonly #edits: Edit[] = [];
  readonly #issues: RepairIssue[] = [];

  constructor(
    readonly analysis: Analysis,
    readonly knowledge: Knowledge,
    readonly thresholds: Thresholds,
  ) {}

  plan(): RepairPlan {
    const edits = this.#edits.sort((a, b) => a.start - b.start);
    return { matches: this.#matches.sort((a, b) => a.start - b.start), edits, issues: this.#issues };
  }

  add(passage: Passage): void {
    const proposals = passage.missing.size > 0 ? proposalsFor(this.analysis, passage, this.knowledge) : [];
    const chosen = assign(proposals, passage, this.thresholds.review);
    const { paired, left } = pairOccurrences<FixedPoint | Proposal>(passage, [...passage.fixed, ...chosen]);
    for (const [rendering, occurrence] of paired) {
      if ("writing" in rendering) this.#keep(rendering, occurrence);
      else this.#take(rendering, occurrence);
    }
    for (const occurrence of left) this.miss(occurrence, spanOf(this.analysis.target, passage.target));
  }

  /** An accepted rendering: stands, or is set right in its writing. */
  #keep(fixed: FixedPoint, occurrence: Occurrence): void {
    const { target } = this.analysis;
    const { target: lexis } = this.knowledge.terms;
    const evidence: Evidence = { lexical: 1, learnt: 0, aligned: 0 };
    if (!mayRespell(target, fixed, this.thresholds.number, lexis)) {
      this.#match(fixed, occurrence, { method: "exact", score: 1, evidence, action: "keep", reason: "accepted" });
      return;
    }
    const { core, text } = fixed.rendering;
    const form = isTitle(text) ? textFor(target, fixed, text) : core;
    const written = renderTerm(target, fixed.start, fixed.end, form, lexis.english);
    const reason = `differs from the accepted “${fixed.rendering.text}” in ${fixed.writing}`;
    this.#match(fixed, occurrence, { method: "exact", score: 1, evidence, action: "replace", reason }, written);
  }

  /** A rendering that is not accepted: replaced if sure, else for review. */
  #take(proposal: Proposal, occurrence: Occurrence): void {
    const { score, evidence, term } = proposal;
    const action = score >= this.thresholds.accept ? "replace" : "review";
    const written = renderTerm(
      this.analysis.target,
      proposal.start,
      proposal.end,
      textFor(this.analysis.target, proposal, term.concept.canonical),
      this.knowledge.terms.target.english,
    );
    const judged = { method: methodOf(evidence), score, evidence, action, reason: reasonOf(proposal) } as const;
    this.#match(proposal, occurrence, judged, written);
  }

  /** A source term without a rendering. */
  miss({ start, end, term }: Occurrence, span: Span): void {
    const source = spanOf(this.analysis.source, { start, end });
    const surface = this.analysis.source.text.slice(source.start, source.end);
    const message = `Nothing stands for \`${surface}\`: “${term.concept.canonical}” was expected.`;
    const expected = term.accepted.map(({ text }) => text);
    this.#issues.push({ ...createIssue("term-missing", { message, place: { span }, expected }), source });
  }

  #match(
    { start, end, term, rendering }: FixedPoint | Proposal,
    occurrence: Occurrence,
    judged: Pick<RepairMatch, "method" | "score" | "evidence" | "action" | "reason">,
    written?: Written,
  ): void {
    const { source, target } = this.analysis;
    const span = spanOf(target, { start, end });
    const surface = target.text.slice(span.start, span.end);
    const origin = spanOf(source, occurrence);
    const replaces = judged.action === "replace" && written !== undefined && written.text !== surface;
    const action = judged.action === "replace" && !replaces ? "keep" : judged.action;
    this.#matches.push({
      ...span,
      surface,
      concept: term.concept.id,
      canonical: term.concept.canonical,
      form: rendering?.text ?? term.concept.canonical,
      ...judged,
      action,
      replacement: replaces ? written.text : surface,
      source: { ...origin, surface: source.text.slice(origin.start, origin.end) },
    });
    if (!replaces) return;
    if (written.article) this.#edits.push(written.article);
    this.#edits.push({ ...span, text: written.text });
  }
}

/** Words as a span of the text. */
function spanOf({ words }: Side, { start, end }: { readonly start: number; readonly end: number }): Span {
  return { start: words.start[start] as number, end: words.end[end - 1] as number };
}

function methodOf({ lexical, learnt, aligned }: Evidence): RepairMethod {
  if (lexical >= 0.5) return "fuzzy";
  return learnt >= aligned ? "learnt" : "aligned";
}

function reasonOf({ evidence, rendering }: Proposal): string {
  const parts = [
    ...(rendering && evidence.lexical > 0 ? [`like “${rendering.text}” ${evidence.lexical.toFixed(2)}`] : []),
    ...(evidence.learnt > 0 ? [`known by the batch ${evidence.learnt.toFixed(2)}`] : []),
    ...(evidence.aligned > 0 ? [`aligned ${evidence.aligned.toFixed(2)}`] : []),
  ];
  return parts.length > 0 ? parts.join(", ") : "not translated";
}
