import type { LexicalConcept } from "../dictionary/lexicon.js";
import type { Finding } from "../match/finding.js";
import { type Reading, surfaceOf } from "../match/reading.js";
import { isPlural, pluralPhrase } from "../text/english/plural.js";
import { singular } from "../text/english/singular.js";
import { foldWord } from "../text/fold.js";
import { Gap } from "../text/words.js";
import { applyCase, caseStyle } from "./case.js";

/** What to write for a finding: the canonical or the form's own replacement, in the surface's number and case. */
export function render(reading: Reading, finding: Finding, written: string): string {
  const surface = surfaceOf(reading, finding.start, finding.end);
  const { form, words } = finding.expansion;
  const template = form.replace ?? "{canonical}";
  const opens = ((reading.words.gap[finding.start] as number) & Gap.Break) !== 0;
  const style = caseStyle(surface, words.join(" "), opens);
  const numbered = inNumber(reading, finding, written);
  // Captures are re-inserted as they stood: the case of what is written around them is settled first.
  const cased = applyCase(template.replaceAll("{canonical}", numbered), style);
  return cased.replace(/\{([A-Za-z][\w-]*)\}/g, (braces, name: string) => captured(reading, finding, name) ?? braces);
}

function captured(reading: Reading, { expansion, captures }: Finding, name: string): string | undefined {
  const names = expansion.words.filter((_, element) => expansion.classes[element] === 1);
  const capture = captures[names.findIndex((one) => one.toLowerCase() === name.toLowerCase())];
  return capture && surfaceOf(reading, capture.start, capture.end);
}

/** The number of a surface shows where its words and its form's differ in number only. */
function inNumber(reading: Reading, finding: Finding, written: string): string {
  const last = foldWord(surfaceOf(reading, finding.end - 1, finding.end));
  const listed = foldWord(finding.expansion.words.at(-1) ?? "");
  if (last === listed || singular(last) !== singular(listed)) return written;
  if (isPlural(last)) return pluralPhrase(written);
  return isPlural(listed) ? singularPhrase(written) : written;
}

/** The singular of a phrase whose last word is its head; a phrase with a complement is left as it is. */
function singularPhrase(phrase: string): string {
  if (/\s(?:of|for|in|on|with|to|at|by)\s/.test(phrase)) return phrase;
  return phrase.replace(/\p{L}+$/u, (word) => (isPlural(word.toLowerCase()) ? singular(word) : word));
}

/** What a concept is written as at one place: its canonical, its abbreviation, or the one with the other in brackets. */
export function writtenForm(
  concept: LexicalConcept,
  mode: "never" | "after-first" | "always",
  isFirst: boolean,
): string {
  const { canonical, abbreviation } = concept;
  if (abbreviation === undefined || mode === "never") return canonical;
  if (mode === "always" || !isFirst) return abbreviation;
  return `${canonical} (${abbreviation})`;
}
