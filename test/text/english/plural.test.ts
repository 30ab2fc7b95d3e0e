import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isPlural, plural, pluralPhrase } from "../../../src/text/english/plural.js";
import { singular } from "../../../src/text/english/singular.js";

const nouns = `
policy policies, Policy Policies, day days, key keys, soliloquy soliloquies, box boxes,
class classes, church churches, wish wishes, bus buses, hero heroes, veto vetoes, vet vets, video videos, leaf leaves,
half halves, roof roofs, belief beliefs, knife knives, wife wives, life lives, man men,
chairman chairmen, woman women, human humans, child children, foot feet, analysis analyses,
crisis crises, basis bases, criterion criteria, matrix matrices,
Committee Committees, SME SMEs, NGO NGOs, COMMITTEE COMMITTEES, start-up start-ups, bonds bonds,
Enterprises Enterprises, infrastructure infrastructure, Innovation Innovation, China China,
COVID-19 COVID-19, people people, series series, politics politics, tactic tactics,
innovative innovative, refined refined`
  .trim()
  .split(/,\s+/)
  .map((pair) => pair.split(" ") as [string, string]);

const phrases: [string, string][] = [
  ["Revolutionary Committee of the Chinese Kuomintang", "Revolutionary Committees of the Chinese Kuomintang"],
  ["little giant", "little giants"],
  ["Little Giant", "Little Giants"],
  ["community with a shared future for mankind", "communities with a shared future for mankind"],
  ["provincial committee of the CPPCC", "provincial committees of the CPPCC"],
  ["Ministry of Industry and Information Technology", "Ministries of Industry and Information Technology"],
  ["fight against poverty", "fights against poverty"],
  ["special-purpose bonds", "special-purpose bonds"],
  ["local government special-purpose bond", "local government special-purpose bonds"],
  ["13th Five-Year Plan", "13th Five-Year Plans"],
  ["maker space", "maker spaces"],
  ["“maker space”", "“maker spaces”"],
  ["new infrastructure", "new infrastructure"],
  ["Internet Plus", "Internet Plus"],
  ["Made in China 2025", "Made in China 2025"],
  ["specialized, refined, distinctive and innovative", "specialized, refined, distinctive and innovative"],
  ["COVID-19", "COVID-19"],
  ["", ""],
  [" – ", " – "],
];

describe("plural", () => {
  it.each(nouns)("takes %s to %s", (one, many) => {
    expect(plural(one)).toBe(many);
  });

  it("is idempotent and undone by singular, for regular nouns", () => {
    const letters = fc.stringMatching(/^[b-df-hj-np-rtv-z]{1,3}[aeiou]{1,2}(?:[bcdgklmnprt]|nch|sh|ss|x|ty|ny|ry)$/);
    fc.assert(
      fc.property(
        // “tranches” has a singular of its own.
        letters.filter((word) => word.length > 3 && word !== "tranch" && !isPlural(word)),
        (word) => {
          const many = plural(word);
          expect(plural(many)).toBe(many);
          if (many !== word && !/(?:man|ic)$/.test(word)) expect(singular(many)).toBe(word);
        },
      ),
      { numRuns: 1000 },
    );
  });
});

describe("isPlural", () => {
  it.each(["policies", "Giants", "SMEs", "people", "children", "criteria", "boxes"])("says yes to %s", (word) => {
    expect(isPlural(word)).toBe(true);
  });

  it.each(["policy", "class", "news", "politics", "series", "SME", "campus", "China", ""])("says no to %j", (word) => {
    expect(isPlural(word)).toBe(false);
  });
});

describe("pluralPhrase", () => {
  it.each(phrases)("takes %s to %s", (one, many) => {
    expect(pluralPhrase(one)).toBe(many);
  });

  it("keeps everything but one word as it is", () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom("Party", "of", "the", "SME", ",", "giant", "–", "in", "era", "  "), {
          maxLength: 8,
        }),
        (words) => {
          const phrase = words.join(" ");
          const before = phrase.split(" ");
          const after = pluralPhrase(phrase).split(" ");
          expect(after).toHaveLength(before.length);
          expect(after.filter((word, at) => word !== before[at]).length).toBeLessThanOrEqual(1);
        },
      ),
      { numRuns: 1000 },
    );
  });
});
