import * as fuzzySearch from "@m31coding/fuzzy-search";
import { findOverWindows } from "./windows.mjs";

export const name = "@m31coding/fuzzy-search";

const accepted = 0.7;

function searcherOf(forms) {
  const searcher = fuzzySearch.SearcherFactory.createDefaultSearcher();
  searcher.indexEntities(
    forms.map((form, id) => ({ id, form })),
    ({ id }) => id,
    ({ form }) => [form],
  );
  return (phrase, most, least) =>
    searcher.getMatches(new fuzzySearch.Query(phrase, most, [new fuzzySearch.FuzzySearcher(least)])).matches;
}

export const fuzzy = {
  build(forms) {
    const search = searcherOf(forms);
    return (text) =>
      findOverWindows(text, (phrase) => {
        const [best] = search(phrase, 1, accepted);
        return best && { form: best.entity.id, score: best.quality };
      });
  },
};

export const resolve = {
  build(forms) {
    const search = searcherOf(forms);
    return (query) => search(query, 5, 0.1).map(({ entity }) => entity.id);
  },
};
