import { describe, expect, it } from "vitest";
import { repairTranslations } from "../../src/bilingual/index.js";

/** The source terms that are seen in an English text, with the Chinese that each asks for. */
function seen(source: string, terms: Readonly<Record<string, string>>): string[] {
  const concepts = Object.entries(terms).map(([term, canonical], at) => ({ id: `c${at}`, canonical, source: [term] }));
  const [result] = repairTranslations([{ source, target: "天" }], {
    dictionary: { id: "d", language: "zh", sourceLanguage: "en", concepts },
  });
  return (result?.issues ?? [])
    .filter(({ code }) => code === "term-missing")
    .map(({ source: span, expected }) => `${source.slice(span?.start, span?.end)}=${expected}`);
}

describe("source terms in English", () => {
  it.each([
    ["a plural", "Two floating docks.", { "floating dock": "浮塢" }, ["floating docks=浮塢"]],
    ["a singular", "A floating dock.", { "floating docks": "浮塢" }, ["floating dock=浮塢"]],
    ["a possessive", "The floating dock's crew.", { "floating dock": "浮塢" }, ["floating dock=浮塢"]],
    ["a plural possessive", "The docks’ crew.", { dock: "船塢" }, ["docks=船塢"]],
    ["capitals", "FLOATING DOCKS", { "floating dock": "浮塢" }, ["FLOATING DOCKS=浮塢"]],
    ["a hyphen", "A floating-dock plan.", { "floating dock": "浮塢" }, ["floating-dock=浮塢"]],
    ["another spelling", "The harbor master.", { "harbour master": "港務長" }, ["harbor master=港務長"]],
    ["a line break", "The harbour\nmaster.", { "harbour master": "港務長" }, ["harbour\nmaster=港務長"]],
    ["the longer of two", "The floating dock.", { dock: "船塢", "floating dock": "浮塢" }, ["floating dock=浮塢"]],
    ["both of two that touch", "The dock master.", { dock: "船塢", master: "船長" }, ["dock=船塢", "master=船長"]],
    ["a heading", "# Floating dock\n\nA pier.", { "floating dock": "浮塢" }, ["Floating dock=浮塢"]],
    ["its own form of two", "Two docks.", { dock: "船塢", docks: "碼頭群" }, ["docks=碼頭群"]],
    ["its own form of two, the other way", "One dock.", { docks: "碼頭群", dock: "船塢" }, ["dock=船塢"]],
    ["an acronym like a word", "A US dock.", { "US dock": "美國船塢" }, ["US dock=美國船塢"]],
    ["an acronym like a word, oddly listed", "A US dock.", { "uS dock": "美國船塢" }, ["US dock=美國船塢"]],
    ["an acronym like a word, listed in small letters", "A US dock.", { "us dock": "美國船塢" }, ["US dock=美國船塢"]],
    ["no acronym for a word", "It helps us dock.", { "US dock": "美國船塢" }, []],
    ["no verb for a noun", "She listed the ships.", { listing: "上市" }, []],
    ["no part of a word", "The paddock.", { dock: "船塢" }, []],
    ["nothing over the end of a sentence", "It is floating. Dock there.", { "floating dock": "浮塢" }, []],
  ] as const)("%s", (_, source, terms, expected) => {
    expect(seen(source, terms)).toEqual(expected);
  });
});
