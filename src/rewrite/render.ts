import { Vocabulary } from "../dictionary/vocabulary.js";
import type { Finding } from "../match/finding.js";
import type { Reading } from "../match/reading.js";
import { isPlural, pluralPhrase } from "../text/english/plural.js";
import { singular } from "../text/english/singular.js";
import { foldWord } from "../text/fold.js";
import { Gap } from "../text/gap.js";
import { applyCase, caseStyle } from "./case.js";

/** What to write for a finding: the canonical or the form's own replacement, in the surface's number and case. */
export function render(reading: Reading, finding: Finding, mention: Mention): string {
  const surface = reading.surface(finding.start, finding.end);
  const { form, words } = finding.expansion;
  const opens = ((reading.words.gap[finding.start] as number) & Gap.Break) !== 0;
  const style = caseStyle(surface, words.join(" "), opens);
  const { replace = "{canonical}" } = form;
  const fixed = !replace.includes("{");
  const numbered = fixed ? inNumber(reading, finding, replace) : mentioned(reading, finding, mention);
  // Captures are re-inserted as they stood: the case of what is written around them is settled first.
  const cased = applyCase(fixed ? numbered : replace.replaceAll("{canonical}", () => numbered), style);
  return cased.replace(/\{([A-Za-z][\w-]*)\}/g, (braces, name: string) => captured(reading, finding, name) ?? braces);
}

/** How a concept is written at one place: its canonical, its abbreviation, or the one with the other in brackets. */
export type Mention = "canonical" | "abbreviation" | "introduction";

function mentioned(reading: Reading, finding: Finding, mention: Mention): string {
  const { canonical, abbreviation = canonical } = finding.expansion.form.concept;
  if (mention === "abbreviation") return inNumber(reading, finding, abbreviation);
  const numbered = inNumber(reading, finding, canonical);
  return mention === "canonical" ? numbered : `${numbered} (${inNumber(reading, finding, abbreviation)})`;
}

function captured(reading: Reading, { expansion, captures }: Finding, name: string): string | undefined {
  const names = expansion.words.filter((_, element) => expansion.classes[element] === Vocabulary.capture);
  const capture = captures[names.findIndex((one) => one.toLowerCase() === name.toLowerCase())];
  return capture && reading.surface(capture.start, capture.end);
}

/** The number of a surface shows where its head differs from its form's in nothing else. */
function inNumber(reading: Reading, { start, end, expansion }: Finding, written: string): string {
  const head = headOf(expansion.words);
  const word = end - start === expansion.words.length ? start + head : end - 1;
  const surface = foldWord(reading.surface(word, word + 1));
  const listed = foldWord(expansion.words[head] ?? "");
  if (surface === listed || singular(surface) !== singular(listed)) return written;
  if (isPlural(surface)) return pluralPhrase(written);
  return isPlural(listed) ? singularPhrase(written) : written;
}

const prepositions = new Set("of for in on with to at by under between".split(" "));

/** The head of a noun phrase: the word before its complement, or the last. */
function headOf(words: readonly string[]): number {
  const complement = words.findIndex((word, at) => at > 0 && prepositions.has(word.toLowerCase()));
  return (complement === -1 ? words.length : complement) - 1;
}

/** The singular of a phrase whose last word is its head; a phrase with a complement is left as it is. */
function singularPhrase(phrase: string): string {
  if (/\s(?:of|for|in|on|with|to|at|by)\s/.test(phrase)) return phrase;
  return phrase.replace(/\p{L}+$/u, (word) => (isPlural(word.toLowerCase()) ? singular(word) : word));
}
