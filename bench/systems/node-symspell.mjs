import SymSpell from "node-symspell";
import { findOverWindows } from "./windows.mjs";

export const name = "node-symspell";

const [top, closest] = [0, 1];

function speller(forms) {
  const speller = new SymSpell(2, 7);
  for (const form of forms) speller.createDictionaryEntry(form, 1);
  return { speller, indexOf: new Map(forms.map((form, index) => [form, index])) };
}

/** Whole phrases within two edits. */
export const fuzzy = {
  build(forms) {
    const { speller: spell, indexOf } = speller(forms);
    return (text) =>
      findOverWindows(text, (phrase) => {
        const [answer] = spell.lookup(phrase, top, 2);
        return answer && { form: indexOf.get(answer.term), score: -answer.distance };
      });
  },
};

export const resolve = {
  build(forms) {
    const { speller: spell, indexOf } = speller(forms);
    return (query) => spell.lookup(query, closest, 2).map(({ term }) => indexOf.get(term));
  },
};
