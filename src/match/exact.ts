import type { LexicalForm } from "../dictionary/lexical-form.js";
import { overlapsAny } from "../text/span.js";
import { fits, type Hit, hitsAt } from "./automaton.js";
import type { Finding } from "./finding.js";
import { hasEvidence, refusal } from "./guard.js";
import { differsInPunctuation, isAsWritten, isToTheLetter } from "./orthography.js";
import type { Reading } from "./reading.js";

/** Exact and pattern matches of a text. */
export interface ExactFindings {
  /** What stands: leftmost, then longest; not overlapping. */
  readonly standing: readonly Finding[];
  /** Forms that their guards keep from counting, where nothing stands; not overlapping. */
  readonly refused: readonly Finding[];
}

/**
 * Finds listed forms and patterns that begin at the words `from` to `to` (exclusive), before and behind which no form goes on:
 * from the left, the longest that its guard lets stand.
 */
export function findExact(reading: Reading, from: number, to: number): ExactFindings {
  const standing: Finding[] = [];
  const refused: Finding[] = [];
  let free = from;
  const { words, starts } = reading;
  for (let at = starts.next(words, from, to); at < to; at = starts.next(words, at + 1, to)) {
    const hits = hitsAt(reading, at);
    if (hits.length === 0) continue;
    const decided = decide(reading, hits);
    if (decided === undefined) continue;
    if (decided.stands) {
      standing.push(decided.finding);
      at = decided.finding.end - 1;
      free = decided.finding.end;
    } else if (at >= free) {
      refused.push(decided.finding);
      free = decided.finding.end;
    }
  }
  return { standing, refused: refused.filter((finding) => !overlapsAny(standing, finding)) };
}

interface Decided {
  readonly stands: boolean;
  readonly finding: Finding;
}

/** Among the hits at one word: the longest that stands, else the longest that is refused. */
function decide(reading: Reading, hits: readonly Hit[]): Decided | undefined {
  const byLength = hits.length < 2 ? hits : [...hits].sort((a, b) => b.end - a.end);
  let refusedFirst: Finding | undefined;
  for (let at = 0; at < byLength.length; ) {
    const end = (byLength[at] as Hit).end;
    const holding: Hit[] = [];
    for (; byLength[at]?.end === end; at++) {
      const hit = byLength[at] as Hit;
      if (!fits(reading, hit)) continue;
      const reason = refusal(hit.expansion.form, reading, hit.start, hit.end);
      if (reason === undefined) holding.push(hit);
      else refusedFirst ??= toFinding(hit, "keep", `left alone: ${reason}`);
    }
    if (holding.length > 0) return { stands: true, finding: choose(reading, holding) };
  }
  return refusedFirst && { stands: false, finding: refusedFirst };
}

const precedence = { canonical: 0, admitted: 1, variant: 2 } as const;

/**
 * Among forms that hold for one surface: written the same way first, then by role, then in the same number, then by
 * dictionary order.
 */
function choose(reading: Reading, holding: readonly Hit[]): Finding {
  const hit = holding.length === 1 ? (holding[0] as Hit) : likest(reading, holding);
  const { form } = hit.expansion;
  const rival = holding.length === 1 ? undefined : rivalOf(form, holding);
  if (rival && form.role === "variant" && rival.role === "variant") {
    return toFinding(hit, "review", `ambiguous: a form of both “${form.concept.id}” and “${rival.concept.id}”`);
  }
  if (form.role === "canonical" && isMispunctuated(reading, hit)) {
    return toFinding(hit, "replace", "the canonical, punctuated differently");
  }
  return toFinding(hit, form.role === "variant" ? "replace" : "keep", reasonOf(form));
}

function rivalOf(form: LexicalForm, holding: readonly Hit[]): LexicalForm | undefined {
  return holding.find((other) => other.expansion.form.concept !== form.concept)?.expansion.form;
}

function likest(reading: Reading, holding: readonly Hit[]): Hit {
  const ordered = holding.map((hit) => ({
    hit,
    asWritten: isAsWritten(reading, hit),
    toTheLetter: isToTheLetter(reading, hit),
  }));
  ordered.sort(
    (a, b) =>
      Number(b.asWritten) - Number(a.asWritten) ||
      byRole(a.hit, b.hit) ||
      Number(b.toTheLetter) - Number(a.toTheLetter),
  );
  return (ordered[0] as (typeof ordered)[number]).hit;
}

function byRole(a: Hit, b: Hit): number {
  return precedence[a.expansion.form.role] - precedence[b.expansion.form.role];
}

/** Hyphens and commas of the canonical are set right only in a text of its domain: elsewhere the words may be innocent. */
function isMispunctuated(reading: Reading, hit: Hit): boolean {
  const { concept } = hit.expansion.form;
  if (!reading.lexicon.listsEvidence(concept.dictionary)) return false;
  return differsInPunctuation(reading, hit) && hasEvidence(reading, hit.start, hit.end, concept.dictionary);
}

function reasonOf({ role, method, text, concept }: LexicalForm): string {
  if (role === "canonical") return "the canonical";
  if (role === "admitted") return "an admitted form";
  if (concept.source !== undefined) return `a listed rendering of ${concept.source}`;
  return method === "pattern" ? `fits the pattern “${text}”` : `listed variant “${text}”`;
}

function toFinding(hit: Hit, action: Finding["action"], reason: string): Finding {
  const { expansion, start, end, captures } = hit;
  return { start, end, expansion, captures, method: expansion.form.method, score: 1, action, reason };
}
