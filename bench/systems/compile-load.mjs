import { createNormalizer } from "../../dist/index.js";
import { dictionaryOf } from "./canonym.mjs";
import { compiled } from "./compile-to-bytes.mjs";

export const name = "from a compiled dictionary";

export const compile = {
  prepare: (forms) => compiled(dictionaryOf(forms)),
  make: (bytes) => createNormalizer({ compiled: bytes, fuzzy: false }),
};
