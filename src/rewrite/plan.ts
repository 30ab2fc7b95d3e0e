import type { Finding } from "../match/finding.js";
import type { Match } from "../match/match.js";
import { type Reading, surfaceOf } from "../match/reading.js";
import { agree } from "./article.js";
import type { Edit } from "./edits.js";
import { render, writtenForm } from "./render.js";

/** When a concept's abbreviation stands for its canonical. */
export type Abbreviate = "never" | "after-first" | "always";

/** What is to be done with a text. */
export interface Plan {
  readonly matches: readonly Match[];
  readonly edits: readonly Edit[];
}

/** Turns findings into matches with their replacements, and into the edits that make them. */
export function planRewrite(reading: Reading, findings: readonly Finding[], abbreviate: Abbreviate): Plan {
  const edits: Edit[] = [];
  const mentioned = new Set<number>();
  const matches = findings.map((finding) => {
    if (finding.action !== "replace") return toMatch(reading, finding, surfaceOf(reading, finding.start, finding.end));
    const { concept } = finding.expansion.form;
    const written = writtenForm(concept, abbreviate, !mentioned.has(concept.index));
    mentioned.add(concept.index);
    const { replacement, article } = agree(reading, finding, render(reading, finding, written));
    const match = toMatch(reading, finding, replacement);
    if (match.replacement === match.surface) return { ...match, action: "keep" as const };
    // An article that the match before it already covers is that match's own.
    if (article && (edits.at(-1)?.end ?? 0) <= article.start) edits.push(article);
    edits.push({ start: match.start, end: match.end, text: replacement });
    return match;
  });
  return { matches, edits };
}

function toMatch(reading: Reading, finding: Finding, replacement: string): Match {
  const { words, text } = reading;
  const { form } = finding.expansion;
  const start = words.start[finding.start] as number;
  const end = words.end[finding.end - 1] as number;
  return {
    start,
    end,
    surface: text.slice(start, end),
    concept: form.concept.id,
    canonical: form.concept.canonical,
    form: form.text,
    method: finding.method,
    score: finding.score,
    action: finding.action,
    reason: finding.reason,
    replacement,
  };
}
