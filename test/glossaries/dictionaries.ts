import fc from "fast-check";
import type { Concept, Dictionary } from "../../src/dictionary/model.js";
import type { Holding } from "../../src/glossaries/holdings.js";
import { escapePattern } from "../../src/glossaries/literal.js";

const stems = ["term", "Wort", "专精特新", "čeština", "naïve", "e-mail", "😀 face"];
const tails = [
  "",
  ", and so on",
  ' "quoted" word',
  " a => b",
  " | bar 1",
  " <b> & c",
  " (x) [y]",
  " #3",
  " \\ 4",
  "; fünf",
  "'s",
];

/** Terms that have what the formats use for themselves, each once. */
const terms = fc
  .array(fc.tuple(fc.constantFrom(...stems), fc.constantFrom(...tails)), { minLength: 24, maxLength: 24 })
  .map((pairs) => pairs.map(([stem, tail], at) => `${stem} ${at}${tail}`));

const prose = fc.constantFrom("A short text.", 'Says “x” & <y>, "z"; more.', "Two\nlines", "一段说明");

interface Choice {
  readonly terms: readonly string[];
  readonly prose: readonly string[];
  readonly flags: readonly boolean[];
}

const choice: fc.Arbitrary<Choice> = fc.record({
  terms,
  prose: fc.array(prose, { minLength: 12, maxLength: 12 }),
  flags: fc.array(fc.boolean(), { minLength: 30, maxLength: 30 }),
});

/** Dictionaries that have nothing but what a format holds, and three concepts. */
export function dictionariesWith(holds: readonly Holding[]): fc.Arbitrary<Dictionary> {
  const has = (holding: Holding) => holds.includes(holding);
  return choice.map(({ terms, prose, flags }) => ({
    id: "sample",
    ...(has("title") && { title: "A title & more" }),
    ...(has("description") && { description: "What it covers" }),
    language: "en",
    ...(has("sourceLanguage") && { sourceLanguage: "zh-Hant" }),
    ...(has("license") && { license: "CC-BY-4.0" }),
    concepts: [0, 1, 2].map((at) => {
      const own = terms.slice(at * 8, at * 8 + 8);
      return conceptWith(has, own, prose.slice(at * 4), flags.slice(at * 10), at);
    }),
  }));
}

function conceptWith(
  has: (holding: Holding) => boolean,
  [canonical = "", first = "", second = "", short = "", admitted = "", other = "", variant = "", last = ""]: string[],
  [definition = "", note = "", field = ""]: readonly string[],
  flags: readonly boolean[],
  at: number,
): Concept {
  const chance = (holding: Holding, flag: number) => has(holding) && flags[flag];
  const listed = (...forms: readonly string[]) => forms.map(escapePattern);
  return {
    id: `concept-${at}.x`,
    canonical,
    ...(chance("abbreviation", 0) && { abbreviation: short }),
    ...(has("source") && { source: chance("further sources", 1) ? [first, second] : [first] }),
    ...(chance("subjectField", 2) && { subjectField: field.replace("\n", " ") }),
    ...(chance("definition", 3) && { definition }),
    ...(chance("note", 4) && { note }),
    ...(chance("status", 5) && { status: "provisional" as const }),
    ...(chance("references", 6) && {
      references: [{ title: "A report", url: "https://example.org/a?b=c&d", date: "2024-03-05" }, { title: "A book" }],
    }),
    ...(chance("admitted", 7) && { admitted: flags[9] ? listed(admitted, other) : listed(admitted) }),
    ...(has("variants") && { variants: flags[8] ? listed(variant, last) : listed(variant) }),
  };
}

/** A dictionary without what readers must make up: ids of its own and of its concepts. */
export function withoutIds({ id: _, concepts, ...rest }: Dictionary): object {
  return { ...rest, concepts: concepts.map(({ id: __, ...concept }) => concept) };
}
