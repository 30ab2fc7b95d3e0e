import type { Dictionary } from "../../dictionary/model.js";
import type { Context } from "../context.js";
import { loadDictionaries } from "../load-dictionaries.js";
import type { Languages } from "./unit-pairs.js";

/** Dictionaries for pairs, and the languages that the first of them names. */
export interface BilingualDictionaries {
  readonly dictionary: readonly Dictionary[];
  readonly languages: Languages;
}

/**
 * Loads the dictionaries of the given names and paths, and tells the warnings of those that the caller chose.
 * @throws {@link CanonymError} with every error of every dictionary
 */
export async function loadBilingual(
  names: readonly string[] | undefined,
  context: Context,
): Promise<BilingualDictionaries> {
  const loaded = await loadDictionaries(names, context);
  if (names) await context.tell(loaded.flatMap(({ warnings }) => warnings));
  const dictionary = loaded.map((one) => one.dictionary);
  return { dictionary, languages: { source: dictionary[0]?.sourceLanguage, target: dictionary[0]?.language } };
}
