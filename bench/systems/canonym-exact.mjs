import { createNormalizer } from "../../dist/index.js";
import { answersOf, dictionaryOf, exact } from "./canonym.mjs";

/** canonym with likeness off, where a task's main row has it on. */
export const name = "canonym, fuzzy off";

export const fuzzy = {
  build(forms) {
    return answersOf(createNormalizer({ dictionaries: [dictionaryOf(forms)], fuzzy: false }));
  },
};

export const growth = exact;
export const adversarial = exact;
