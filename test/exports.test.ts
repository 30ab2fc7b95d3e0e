import { expect, it } from "vitest";
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
