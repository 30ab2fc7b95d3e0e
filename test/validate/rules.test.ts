import { describe, expect, it } from "vitest";
import { createNormalizer, type Dictionary } from "../../src/index.js";
import { validateDictionary, validationRules } from "../../src/validate/index.js";
import { firing, quiet, type RuleCase } from "./rules.table.js";

const dictionaryOf = ({ dictionary }: RuleCase): Dictionary => ({ id: "table", language: "en", ...dictionary });
const rows = validationRules.flatMap(({ rows: own }) => own);
const titled = (cases: readonly RuleCase[]) =>
  cases.map((one) => [one.code, JSON.stringify(one.dictionary.concepts), one] as const);

describe("the table of rules", () => {
  it.each(rows.map(({ code }) => code))("has a dictionary with the fault and one without: %s", (code) => {
    expect(firing.some((one) => one.code === code)).toBe(true);
    expect(quiet.some((one) => one.code === code)).toBe(true);
  });

  it("names each code once", () => {
    expect(new Set(rows.map(({ code }) => code)).size).toBe(rows.length);
  });
});

describe("a rule", () => {
  it.each(titled(firing))("finds %s in %s", (code, _, one) => {
    const { issues } = validateDictionary(dictionaryOf(one));
    const found = issues.filter((issue) => issue.code === code);
    expect(found.length, JSON.stringify(issues.map((issue) => [issue.code, issue.message]))).toBeGreaterThan(0);
    if (one.where !== undefined) expect(found.map(({ place }) => place.pointer)).toContain(one.where);
  });

  it.each(titled(quiet))("finds no %s in %s", (code, _, one) => {
    const { issues } = validateDictionary(dictionaryOf(one));
    expect(issues.filter((issue) => issue.code === code).map(({ message }) => message)).toEqual([]);
  });

  it.each(rows.filter(({ fixable }) => fixable).map(({ code }) => code))("has a correction for %s", (code) => {
    const cases = firing.filter((one) => one.code === code);
    const found = cases.flatMap((one) => validateDictionary(dictionaryOf(one)).issues);
    expect(found.some((issue) => issue.code === code && issue.fix !== undefined)).toBe(true);
  });
});

const refused = ["ambiguous-form", "unstable-form", "near-duplicate-concepts"];

describe("a proof", () => {
  it.each(titled(firing.filter(({ code }) => !refused.includes(code))))(
    "is what the engine does: %s, %s",
    (code, _, one) => {
      const dictionary = dictionaryOf(one);
      const proofs = validateDictionary(dictionary).issues.filter((issue) => issue.code === code);
      for (const { proof } of proofs) {
        if (proof) expect(createNormalizer({ dictionaries: dictionary }).normalize(proof.text).text).toBe(proof.result);
      }
    },
  );

  const semantic =
    "ambiguous-form unstable-form duplicate-form canonical-contains-variant unreachable-form guard-never-holds " +
    "unmatchable-form edge-punctuation replacement-chain replacement-cycle overlapping-guards near-duplicate-concepts " +
    "ordinary-english failing-example";
  it.each(titled(firing.filter(({ code }) => semantic.split(" ").includes(code))))(
    "is given: %s, %s",
    (code, _, one) => {
      const found = validateDictionary(dictionaryOf(one)).issues.find((issue) => issue.code === code);
      expect(found?.proof?.text).toMatch(/\S/);
    },
  );
});
