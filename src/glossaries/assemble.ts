import { excerpt } from "../dictionary/excerpt.js";
import type { Concept, Dictionary } from "../dictionary/model.js";
import { ConceptIds, slug } from "./concept-ids.js";
import type { Draft, Fault } from "./draft.js";
import { draftConcept } from "./draft-concept.js";
import type { ReadOptions } from "./format.js";
import { guessLanguage } from "./language/guess-language.js";
import { readLanguage } from "./language/language-tag.js";
import { languagesOfName } from "./language/languages-of-name.js";
import { isNoLanguage } from "./language/source-tag.js";
import { Spots } from "./spots.js";

/** A dictionary made from a draft, where its parts stand in the glossary, and what went wrong in making it. */
export interface Assembled {
  readonly dictionary: Dictionary;
  readonly offsetOf: (pointer: string) => number | undefined;
  readonly faults: readonly Fault[];
}

/** Makes the dictionary of a draft. Entries without a usable term become faults. */
export function assemble(draft: Draft, options: ReadOptions): Assembled {
  const ids = new ConceptIds();
  const spots = new Spots();
  const faults: Fault[] = [];
  const concepts: Concept[] = [];
  for (const entry of draft.entries) {
    const made = draftConcept(entry, faults);
    if (!made) continue;
    const { canonical, ...rest } = made.concept;
    concepts.push({ id: ids.take(entry.id, canonical), canonical, ...rest });
    spots.add(made.spots);
  }
  faults.push(...ids.faults);
  if (draft.entries.length === 0)
    faults.push({ code: "empty-glossary", message: "The glossary has no entries.", at: 0 });
  const head = header(draft, options, concepts, faults);
  return { dictionary: { ...head, concepts }, offsetOf: (pointer) => spots.offsetOf(pointer), faults };
}

function header(draft: Draft, options: ReadOptions, concepts: readonly Concept[], faults: Fault[]) {
  const { title, description, license } = draft;
  const named = languagesOfName(options.filename);
  const asked = options.language === undefined ? undefined : readLanguage(options.language);
  const language = draft.language ?? asked ?? named.target ?? assumedLanguage(concepts, faults);
  const source = draft.sourceLanguage ?? readLanguage(options.sourceLanguage ?? "") ?? named.source;
  return {
    id: draft.id ?? nameOf(options.filename) ?? (title === undefined ? "glossary" : slug(title)),
    ...(title !== undefined && { title }),
    ...(description !== undefined && { description }),
    language,
    ...(source !== undefined && !isNoLanguage(source) && source !== language && { sourceLanguage: source }),
    ...(license !== undefined && { license }),
  };
}

function nameOf(filename: string | undefined): string | undefined {
  const stem = filename?.replace(/^.*[\\/]/, "").replace(/(?<=.)\.[^.]*$/, "");
  return stem === undefined || !/[\p{L}\p{N}]/u.test(stem) ? undefined : slug(stem);
}

function assumedLanguage(concepts: readonly Concept[], faults: Fault[]): string {
  const language = guessLanguage(concepts.map(({ canonical }) => canonical)) ?? "und";
  const said = language === "und" ? "it is called undetermined" : `by its script it is taken for ${excerpt(language)}`;
  if (concepts.length > 0) {
    faults.push({ code: "assumed-language", message: `The glossary does not name its language; ${said}.`, at: 0 });
  }
  return language;
}
