import { expect, it } from "vitest";
import * as bilingual from "../src/bilingual/index.js";
import * as canonym from "../src/index.js";

it("exports these names and no others", () => {
  expect(Object.keys(canonym).sort()).toEqual([
    "CanonymError",
    "applyEdits",
    "createNormalizer",
    "invertEdits",
    "issueCodes",
    "mapPosition",
    "parseDictionary",
  ]);
});

it("exports these names for two languages, and no others", () => {
  expect(Object.keys(bilingual).sort()).toEqual(["createRepairer", "repairTranslations", "scoreTerminology"]);
});
