import type { LexicalConcept } from "../dictionary/lexical-form.js";
import type { Finding } from "../match/finding.js";
import type { Match } from "../match/match.js";
import type { Reading } from "../match/reading.js";
import { agree } from "./article.js";
import type { Edit } from "./edits.js";
import { type Mention, render } from "./render.js";

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
  const introduced = new Set<number>();
  const matches = findings.map((finding) => {
    const { concept } = finding.expansion.form;
    const explained = isExplained(reading, finding);
    if (finding.action !== "replace") {
      if (explained) introduced.add(concept.index);
      return toMatch(reading, finding, reading.surface(finding.start, finding.end));
    }
    const mention = explained ? "canonical" : mentionOf(concept, abbreviate, introduced.has(concept.index));
    introduced.add(concept.index);
    const { replacement, article } = agree(reading, finding, render(reading, finding, mention));
    const match = toMatch(reading, finding, replacement);
    if (match.replacement === match.surface) return { ...match, action: "keep" as const };
    // An article that the match before it already covers is that match's own.
    if (article && (edits.at(-1)?.end ?? 0) <= article.start) edits.push(article);
    edits.push({ start: match.start, end: match.end, text: replacement });
    return match;
  });
  return { matches, edits };
}

/** How a concept is written here, as the option has it. */
function mentionOf({ abbreviation }: LexicalConcept, abbreviate: Abbreviate, introduced: boolean): Mention {
  if (abbreviation === undefined || abbreviate === "never") return "canonical";
  return abbreviate === "always" || introduced ? "abbreviation" : "introduction";
}

/** Whether the text itself puts the abbreviation in brackets behind a surface. */
function isExplained({ text, words }: Reading, { end, expansion }: Finding): boolean {
  const { abbreviation } = expansion.form.concept;
  if (abbreviation === undefined) return false;
  const behind = text.slice(words.end[end - 1], (words.end[end - 1] as number) + abbreviation.length + 4);
  return /^\s?[(（]/.test(behind) && behind.replace(/^\s?[(（]/, "").startsWith(abbreviation);
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
