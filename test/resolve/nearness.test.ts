import { describe, expect, it } from "vitest";
import { createNormalizer } from "../../src/index.js";

const forms = [
  "hubei and hunan provinces",
  "hunan province",
  "generous with money",
  "money market",
  "to make money",
  "second brother",
  "elder brother",
  "hot spring",
  "spring hotel",
  "heavily in debt",
  "heavily laden with debt",
  "garden board",
  "thirteenth plan of the garden",
  "fourteenth plan",
  "to offer condolences",
  "to offer",
];
const concepts = forms.map((canonical) => ({ id: canonical.replaceAll(" ", "-"), canonical }));
const dictionaries = { id: "x", language: "en", concepts };
const { resolve } = createNormalizer({ dictionaries });

describe("nearness", () => {
  it.each([
    ["a form cut short to one that has no use for its function word", "and hunan provinces", forms[0]],
    ["a form with the term's function word to others of as many words", "with money", "generous with money"],
    ["one function word for another to a form cut short", "heavily with debt", "heavily in debt"],
    ["a number with a slip", "secnd brother", "second brother"],
    ["a word with slips to none at all", "to offer codolenceses", "to offer condolences"],
  ])("prefers %s", (_, term, form) => {
    expect(resolve(term).candidates[0]?.form).toBe(form);
  });

  it("sees nothing near in another number", () => {
    const found = resolve("13th plan").candidates.find(({ form }) => form === "fourteenth plan");
    expect(found?.parts.nearness).toBe(0);
  });

  it.each([
    ["is 1 for the form itself", "hot spring", "hot spring", 1],
    ["loses a quarter for a slip", "hot sprinq", "hot spring", 0.75],
    ["loses less for another order", "spring hot", "hot spring", 0.85],
    ["knows a compound turned round", "board of garden", "garden board", 0.625],
    ["is 0 for what is like it in nothing but a word", "cold spring water", "hot spring", 0],
  ])("%s", (_, term, form, nearness) => {
    const found = resolve(term).candidates.find((candidate) => candidate.form === form);
    expect(found?.parts.nearness).toBeCloseTo(nearness, 2);
  });

  it("leaves to a person what is likest to one form and nearest to another", () => {
    const { verdict, reason } = resolve("and hunan provinces");
    expect(verdict).toBe("review");
    expect(reason).toContain("nearer to “hubei and hunan provinces”");
  });

  it("depends on no question asked before", () => {
    const terms = [
      "with money",
      "secnd brother",
      "13th plan",
      "provinces hunan",
      "heavily with dbet",
      "quantum teapot",
    ];
    const fresh = terms.map((term) => createNormalizer({ dictionaries }).resolve(term));
    const used = createNormalizer({ dictionaries });
    for (const term of [...terms].reverse()) used.resolve(term);
    expect(terms.map((term) => used.resolve(term))).toEqual(fresh);
  });
});

it("finds a form among very many that share its content word", () => {
  const many = Array.from({ length: 200 }, (_, at) => {
    const name = String.fromCharCode(98 + (at % 20), 97, 98 + Math.floor(at / 20), 97, 107);
    return { id: `c${at}`, canonical: `${name} money` };
  });
  const last = { id: "last", canonical: "generous with money" };
  const normalizer = createNormalizer({ dictionaries: { id: "x", language: "en", concepts: [...many, last] } });
  expect(normalizer.resolve("with money").candidates[0]?.concept).toBe("last");
});

describe("scores", () => {
  const slipped = forms.flatMap((form) => [
    form.slice(1),
    form.replace(/ \w+ /, " "),
    form.split(" ").reverse().join(" "),
  ]);

  it.each(slipped)("never rise from one candidate to the next: %s", (term) => {
    const scores = resolve(term).candidates.map(({ score }) => score);
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
  });

  it("of the likest words are not above those of the nearest", () => {
    const [first, second] = resolve("and hunan provinces").candidates;
    expect(second?.parts.score).toBeGreaterThan(first?.score as number);
    expect(second?.score).toBe(first?.score);
  });
});
