import nlp from "compromise/one";

export const name = "compromise";

/** Names the forms it finds; where they stand would be a second pass. */
export const exact = {
  build(forms) {
    const trie = nlp.buildTrie(forms);
    const indexOf = new Map(forms.map((form, index) => [form, index]));
    return (text) =>
      nlp(text)
        .lookup(trie)
        .out("array")
        .map((surface) => ({ form: indexOf.get(surface.toLowerCase().replace(/[^a-z]+$/, "")) }));
  },
};
