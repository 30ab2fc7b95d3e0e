import { expect, it } from "vitest";
import { isLanguage } from "../../src/documents/language.js";

it.each<[string | undefined, string | undefined, boolean]>([
  // Said, wanted, whether that is read.
  ["en", undefined, true],
  ["en-GB", "en", true],
  ["EN_us", "en-AU", true],
  [" en ", "en", true],
  ["en@quot", "en", true],
  ["sr@latin", "sr", true],
  ["en.UTF-8", "en", true],
  ["", "en", true],
  [undefined, "en", true],
  ["eng", "en", false],
  ["de", "en", false],
  ["ca@valencia", "en", false],
])("a text that says %j is read by one who wants %j: %j", (said, wanted, expected) => {
  expect(isLanguage(said, wanted)).toBe(expected);
});
