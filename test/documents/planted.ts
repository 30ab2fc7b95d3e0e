import { createNormalizer } from "../../src/index.js";

/** A dictionary whose canonicals ask for commas, ampersands and quotation marks. */
export const dictionary = {
  id: "planted",
  title: "Planted terms",
  language: "en",
  concepts: [
    { id: "giant", canonical: "little giant", variants: ["small giant", "mini giant"] },
    {
      id: "srdi",
      canonical: "specialized, refined, distinctive and innovative",
      variants: ["specialized, refined and new", "professional and special"],
    },
    { id: "lab", canonical: "R&D lab", variants: ["research lab"] },
    { id: "nation", canonical: "China", variants: ["my country"] },
    { id: "note", canonical: 'note: the "open" door', variants: ["remark on the open door"] },
  ],
};

export const normalizer = createNormalizer({ dictionaries: dictionary, fuzzy: false });

/** A source with planted terms, each marked `⟦as it stands→as it should⟧`. */
export interface Planted {
  readonly source: string;
  readonly expected: string;
  /** Where each planted term stands in the source. */
  readonly spans: readonly { readonly start: number; readonly end: number }[];
}

/** Reads the marks of planted terms. */
export function planted(marked: string): Planted {
  const spans: { start: number; end: number }[] = [];
  let source = "";
  let expected = "";
  let at = 0;
  for (const { index, 0: mark, 1: before = "", 2: after = "" } of marked.matchAll(/⟦([^→⟧]*)→([^⟧]*)⟧/gs)) {
    const kept = marked.slice(at, index);
    spans.push({ start: source.length + kept.length, end: source.length + kept.length + before.length });
    source += kept + before;
    expected += kept + after;
    at = index + mark.length;
  }
  return { source: source + marked.slice(at), expected: expected + marked.slice(at), spans };
}
