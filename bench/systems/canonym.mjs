import { createNormalizer } from "../../dist/index.js";

export const name = "canonym";

/** Each form is the canonical of a concept of its own, whose id has the form's index. */
export function dictionaryOf(forms) {
  const concepts = forms.map((canonical, index) => ({ id: `c${index}`, canonical }));
  return { id: "bench", language: "en", concepts };
}

export const exact = {
  build(forms) {
    const normalizer = createNormalizer({ dictionaries: [dictionaryOf(forms)], fuzzy: false });
    return (text) => normalizer.find(text);
  },
};

export const fuzzy = {
  build(forms) {
    return answersOf(createNormalizer({ dictionaries: [dictionaryOf(forms)] }));
  },
};

/** Whatever is not for review stands accepted. */
export function answersOf(normalizer) {
  return (text) =>
    normalizer.find(text).map(({ start, end, concept, action }) => ({
      start,
      end,
      form: Number(concept.slice(1)),
      accepted: action !== "review",
    }));
}

export const resolve = {
  build(forms) {
    const normalizer = createNormalizer({ dictionaries: [dictionaryOf(forms)] });
    return (query) => normalizer.resolve(query).candidates.map(({ concept }) => Number(concept.slice(1)));
  },
};

export const growth = {
  build(forms) {
    const normalizer = createNormalizer({ dictionaries: [dictionaryOf(forms)] });
    return (text) => normalizer.find(text);
  },
};

export const adversarial = growth;

/** Each form is a variant, rewritten to a term of its own. */
export const replace = {
  build(forms, termOf) {
    const concepts = forms.map((form, index) => ({ id: `c${index}`, canonical: termOf(index), variants: [form] }));
    const normalizer = createNormalizer({ dictionaries: [{ id: "bench", language: "en", concepts }], fuzzy: false });
    return (text) => normalizer.normalize(text).text;
  },
};
