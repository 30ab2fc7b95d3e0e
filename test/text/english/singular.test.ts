import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { singular } from "../../../src/text/english/singular.js";

const plurals = `
policies policy, strategies strategy, countries country, enterprises enterprise,
businesses business, boxes box, taxes tax, churches church, branches branch, wishes wish,
classes class, wives wife, lives life, knives knife, shelves shelf, halves half, wolves wolf,
leaves leaf, olives olive, valves valve, men man, women woman, chairmen chairman,
businessmen businessman, children child, feet foot, teeth tooth, analyses analysis,
hypotheses hypothesis, theses thesis, diagnoses diagnosis, crises crisis, criteria criterion,
phenomena phenomenon, indices index, matrices matrix, houses house, causes cause, uses use,
abuses abuse, excuses excuse, viruses virus, campuses campus, bonuses bonus, surpluses surplus,
cases case, bases base, databases database, gases gas, biases bias, lenses lens,
responses response, expenses expense, courses course, purposes purpose, exercises exercise,
prizes prize, sizes size, waltzes waltz, heroes hero, potatoes potato, shoes shoe, toes toe,
videos video, ties tie, pies pie, movies movie, days day, keys key, niches niche,
headaches headache, tranches tranche, reaches reach, ideas idea, areas area, bureaus bureau,
bonds bond, giants giant, waters water, mountains mountain, smes sme,
characteristics characteristic, topics topic, services service, resources resource,
advances advance, changes change, villages village, clothes clothe, specimens specimen, menus menu,
plateaus plateau`
  .trim()
  .split(/,\s+/)
  .map((pair) => pair.split(" ") as [string, string]);

const unchanged = `
people class press process business progress access status virus consensus focus campus crisis
basis analysis news series species means always perhaps politics economics statistics whereas this
his has was does goes its thus across plus gas bus lens chaos towards afterwards besides paris
texas bias customs goods headquarters themselves overseas ourselves as is us yes 1990s china's`
  .trim()
  .split(/\s+/);

describe("singular", () => {
  it.each(plurals)("takes %s to %s", (many, one) => {
    expect(singular(many)).toBe(one);
  });

  it.each(unchanged)("leaves %s", (word) => {
    expect(singular(word)).toBe(word);
  });

  it("is idempotent, and so never takes a singular further", () => {
    const parts = fc.constantFrom(
      "a",
      "b",
      "i",
      "o",
      "u",
      "s",
      "es",
      "ies",
      "ss",
      "ves",
      "men",
      "ch",
      "x",
      "us",
      "is",
      "ics",
    );
    const words = fc.oneof(
      fc.array(parts, { maxLength: 7 }).map((all) => all.join("")),
      fc.string(),
    );
    fc.assert(
      fc.property(words, (word) => {
        const once = singular(word);
        expect(singular(once)).toBe(once);
      }),
      { numRuns: 5000 },
    );
  });
});
