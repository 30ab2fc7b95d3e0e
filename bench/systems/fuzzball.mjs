import { extract, token_sort_ratio } from "fuzzball";
import { findOverWindows } from "./windows.mjs";

export const name = "fuzzball token_sort_ratio";

function search(phrase, forms, cutoff, limit) {
  return extract(phrase, forms, { scorer: token_sort_ratio, cutoff, limit });
}

export const fuzzy = {
  build(forms) {
    return (text) =>
      findOverWindows(text, (phrase) => {
        const [best] = search(phrase, forms, 85, 1);
        return best && { form: best[2], score: best[1] };
      });
  },
};

export const resolve = {
  build(forms) {
    return (query) => search(query, forms, 0, 5).map(([, , index]) => index);
  },
};
