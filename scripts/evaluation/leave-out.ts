import { parsePattern } from "../../src/dictionary/pattern.js";
import {
  type Concept,
  createNormalizer,
  type Dictionary,
  type Form,
  type FormEntry,
  type Resolution,
} from "../../src/index.js";
import { americanSpelling } from "../../src/text/english/american-spelling.js";
import { isFunctionWord } from "../../src/text/english/function-words.js";
import { stem } from "../../src/text/english/inflection.js";
import { foldWord } from "../../src/text/fold.js";
import type { Rendering } from "./sets.js";

/** A rendering resolved by dictionaries that do not list it, and whether the best candidate is right. */
export interface Trial {
  readonly rendering: Rendering;
  readonly resolution: Resolution;
  readonly right: boolean;
}

/** What is left out with a rendering: its words alone, in whatever order and inflection, or all that their pattern says. */
export type Leaving = "words" | "patterns";

/**
 * Resolves each rendering by dictionaries from which it was left out; renderings of the canonical's own words cannot be
 * left out and are not tried. One rendering of each source term is left out at a time, so that the dictionaries are
 * compiled as often as the term with the most renderings asks for.
 */
export function leaveOut(
  dictionaries: readonly Dictionary[],
  renderings: readonly Rendering[],
  leaving: Leaving,
): Trial[] {
  const concepts = dictionaries.flatMap((dictionary) => dictionary.concepts);
  const listed = renderings.filter(({ zh, surface }) => {
    const own = concepts.filter((concept) => concept.source?.includes(zh));
    return own.every(({ canonical }) => contentWords(canonical) !== contentWords(surface));
  });
  return rounds(listed).flatMap((round) => {
    const reduced = dictionaries.map((dictionary) => withoutAll(dictionary, round, leaving));
    const normalizer = createNormalizer({ dictionaries: reduced });
    return round.map((rendering) => tryOne(rendering, normalizer.resolve(rendering.surface), concepts));
  });
}

function tryOne(rendering: Rendering, resolution: Resolution, concepts: readonly Concept[]): Trial {
  const best = resolution.candidates[0]?.concept;
  const right = concepts.some(({ id, source }) => id === best && source?.includes(rendering.zh));
  return { rendering, resolution, right };
}

/** The first rendering of every source term, then the second of each that has one, and so on. */
function rounds(renderings: readonly Rendering[]): Rendering[][] {
  const result: Rendering[][] = [];
  const taken = new Map<string, number>();
  for (const rendering of renderings) {
    const at = taken.get(rendering.zh) ?? 0;
    (result[at] ??= []).push(rendering);
    taken.set(rendering.zh, at + 1);
  }
  return result;
}

function withoutAll(dictionary: Dictionary, renderings: readonly Rendering[], leaving: Leaving): Dictionary {
  const concepts = dictionary.concepts.map((concept) => {
    const own = renderings.filter(({ zh }) => concept.source?.includes(zh));
    return own.reduce((rest, { surface }) => without(rest, contentWords(surface), leaving), concept);
  });
  return { ...dictionary, concepts };
}

function without({ abbreviation, styles, ...concept }: Concept, words: string, leaving: Leaving): Concept {
  const keeps = (text: string) => contentWords(text) !== words;
  const reduce = (forms: readonly FormEntry[] = []) => forms.flatMap((form) => reducedForm(form, keeps, leaving));
  return {
    ...concept,
    ...(abbreviation !== undefined && keeps(abbreviation) && { abbreviation }),
    ...(styles && { styles: Object.fromEntries(Object.entries(styles).filter(([, text]) => keeps(text))) }),
    admitted: reduce(concept.admitted),
    variants: reduce(concept.variants),
  };
}

function reducedForm(entry: FormEntry, keeps: (text: string) => boolean, leaving: Leaving): FormEntry[] {
  const form: Form = typeof entry === "string" ? { text: entry } : entry;
  const expansions = parsePattern(form.text).pattern?.expansions() ?? [];
  const kept = expansions.filter((pieces) =>
    keeps(pieces.map((piece) => (typeof piece === "string" ? piece : "")).join("")),
  );
  if (kept.length === expansions.length) return [entry];
  return leaving === "patterns" ? [] : kept.map((pieces) => ({ ...form, text: pieces.map(toPattern).join("") }));
}

function toPattern(piece: string | { readonly capture: string }): string {
  return typeof piece === "string" ? piece.replace(/[\\()[\]{}|]/g, "\\$&") : `{${piece.capture}}`;
}

/** The stems of a phrase's content words, sorted: equal for phrases that differ in order, inflection and small words. */
function contentWords(phrase: string): string {
  const words = Array.from(phrase.matchAll(/[\p{L}\p{M}\p{N}]+/gu), ([word]) => stem(americanSpelling(foldWord(word))));
  return words
    .filter((word) => !isFunctionWord(word))
    .sort()
    .join(" ");
}
