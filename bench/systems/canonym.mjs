import { createNormalizer } from "../../dist/index.js";

export const name = "canonym";

/** Each form is the canonical of a concept of its own, whose id is the form's index. */
function dictionaryOf(forms) {
  return {
    id: "bench",
    language: "en",
    concepts: forms.map((canonical, index) => ({ id: `c${index}`, canonical })),
  };
}

export const exact = {
  build(forms) {
    const normalizer = createNormalizer({ dictionaries: [dictionaryOf(forms)], fuzzy: false });
    return (text) => normalizer.find(text);
  },
};

/** Each form is a variant, rewritten to a term of its own. */
export const replace = {
  build(forms, termOf) {
    const concepts = forms.map((form, index) => ({ id: `c${index}`, canonical: termOf(index), variants: [form] }));
    const normalizer = createNormalizer({ dictionaries: [{ id: "bench", language: "en", concepts }], fuzzy: false });
    return (text) => normalizer.normalize(text).text;
  },
};
