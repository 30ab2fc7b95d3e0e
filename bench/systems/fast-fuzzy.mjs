import { Searcher } from "fast-fuzzy";
import { findOverWindows } from "./windows.mjs";

export const name = "fast-fuzzy";

function searcherOf(forms, threshold) {
  const entries = forms.map((form, index) => ({ form, index }));
  return new Searcher(entries, {
    keySelector: ({ form }) => form,
    useSellers: false,
    returnMatchData: true,
    threshold,
  });
}

export const fuzzy = {
  build(forms) {
    const searcher = searcherOf(forms, 0.8);
    return (text) =>
      findOverWindows(text, (phrase) => {
        const [best] = searcher.search(phrase);
        return best && { form: best.item.index, score: best.score };
      });
  },
};

export const resolve = {
  build(forms) {
    const searcher = searcherOf(forms, 0.4);
    return (query) => searcher.search(query).map(({ item }) => item.index);
  },
};
