import { createNormalizer } from "../../dist/index.js";
import { dictionaryOf } from "./canonym.mjs";

export const name = "from a dictionary, fuzzy off";

export const compile = {
  prepare: dictionaryOf,
  make: (dictionary) => createNormalizer({ dictionaries: [dictionary], fuzzy: false }),
};
