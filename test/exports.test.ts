import { expect, it } from "vitest";
import * as bilingual from "../src/bilingual/index.js";
import * as glossaries from "../src/glossaries/index.js";
import * as canonym from "../src/index.js";
import * as validate from "../src/validate/index.js";

it("exports these names and no others", () => {
  expect(Object.keys(canonym).sort()).toEqual([
    "CanonymError",
    "applyEdits",
    "compileDictionary",
    "createNormalizer",
    "invertEdits",
    "issueCodes",
    "mapPosition",
    "parseDictionary",
  ]);
});

it("exports these names from canonym/glossaries", () => {
  expect(Object.keys(glossaries).sort()).toEqual(["glossaryFormats", "readGlossary", "writeGlossary"]);
});

it("exports these names of canonym/validate and no others", () => {
  expect(Object.keys(validate).sort()).toEqual(["validateDictionary", "validatePairs", "validationRules"]);
});

it("exports these names for two languages, and no others", () => {
  expect(Object.keys(bilingual).sort()).toEqual([
    "createRepairer",
    "discoverRenderings",
    "discoveryDictionary",
    "repairTranslations",
    "scoreTerminology",
  ]);
});
