import fuzzysort from "fuzzysort";

export const name = "fuzzysort";

export const resolve = {
  build(forms) {
    const targets = forms.map((form, index) => ({ index, prepared: fuzzysort.prepare(form) }));
    return (query) => fuzzysort.go(query, targets, { key: "prepared", limit: 5 }).map(({ obj }) => obj.index);
  },
};
