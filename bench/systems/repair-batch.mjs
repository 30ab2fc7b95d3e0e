import { repairTranslations } from "../../dist/bilingual.js";

export const name = "a batch at once";

export const repair = {
  build:
    ({ dictionary }) =>
    (pairs) =>
      repairTranslations(pairs, { dictionary, confidence: "thorough" }),
};
