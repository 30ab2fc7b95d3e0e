import Fuse from "fuse.js";
import type { Expansion } from "../dictionary/lexical-form.js";
import type { Lexicon } from "../dictionary/lexicon.js";
import { Vocabulary } from "../dictionary/vocabulary.js";

/** Finds forms for what a person types: partial, misspelt. Best first; the order is all that counts. */
export type Recall = (query: string, limit: number) => Expansion[];

/** The most expansions of one form among the records. */
const recordsOfForm = 8;
/** Longer queries are cut: the search compares the query with every record. */
const longestQuery = 120;

/** Makes the search; its records are the forms as written, a few of a pattern's. Fuse.js gives candidates, never scores. */
export function createRecall(lexicon: Lexicon): Recall {
  const records: { readonly expansion: Expansion; readonly text: string }[] = [];
  for (let form = 0; form < lexicon.formCount; form++) {
    const [first, last] = lexicon.expansionsOf(form);
    for (let at = first; at < Math.min(last, first + recordsOfForm); at++) {
      const expansion = lexicon.expansion(at);
      records.push({ expansion, text: writtenText(expansion) });
    }
  }
  const fuse = new Fuse(records, {
    keys: ["text"],
    ignoreLocation: true,
    ignoreFieldNorm: true,
    ignoreDiacritics: true,
    threshold: 0.5,
  });
  return (query, limit) => fuse.search(query.slice(0, longestQuery), { limit }).map(({ item }) => item.expansion);
}

function writtenText({ words, classes }: Expansion): string {
  return words.map((word, at) => (classes[at] === Vocabulary.capture ? "…" : word)).join(" ");
}
