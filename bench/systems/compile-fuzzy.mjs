import { createNormalizer } from "../../dist/index.js";
import { dictionaryOf } from "./canonym.mjs";

export const name = "from a dictionary, fuzzy index too";

export const compile = {
  prepare: dictionaryOf,
  /** The index may be made when it is first needed, so it is needed. */
  make(dictionary) {
    const normalizer = createNormalizer({ dictionaries: [dictionary] });
    normalizer.find("a test of an index");
    return normalizer;
  },
};
