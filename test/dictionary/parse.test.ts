import { describe, expect, it } from "vitest";
import { parseDictionary } from "../../src/dictionary/parse.js";
import { sound } from "./generators.js";

/** The sound dictionary with another concept, at `/concepts/1`. */
function withConcept(concept: object, rest: object = {}): object {
  return { ...sound, ...rest, concepts: [...sound.concepts, { id: "new", canonical: "new", ...concept }] };
}

function withForm(form: unknown, rest: object = {}): object {
  return withConcept({ variants: [form] }, rest);
}

function found(value: unknown): string[] {
  return parseDictionary(value).issues.map(({ code, place }) => `${code} ${place.pointer}`);
}

interface Row {
  readonly name: string;
  readonly value: unknown;
  readonly issues: readonly string[];
}

const concept = "/concepts/1";
const form = "/concepts/1/variants/0";

const rows: readonly Row[] = [
  // What may be in a dictionary
  { name: "the least dictionary", value: { id: "a", language: "en", concepts: [] }, issues: [] },
  { name: "keys that are undefined count as left out", value: { ...sound, title: undefined }, issues: [] },
  { name: "ids of letters, digits, hyphens, underscores, dots", value: { ...sound, id: "a-1_b.词" }, issues: [] },
  {
    name: "the captures of a pattern in `replace`",
    value: withForm({ text: "a {n}", replace: "{canonical} {n}" }),
    issues: [],
  },
  { name: "literal brackets in a canonical", value: withConcept({ canonical: "new (or not" }), issues: [] },
  // Types and keys
  { name: "no object at all", value: 3, issues: ["wrong-type "] },
  { name: "a list in place of the dictionary", value: [sound], issues: ["wrong-type "] },
  {
    name: "a file that nobody decoded",
    value: new TextEncoder().encode(JSON.stringify(sound)),
    issues: ["wrong-type "],
  },
  { name: "nothing but braces", value: {}, issues: ["missing-key ", "missing-key ", "missing-key "] },
  {
    name: "every wrong type at once",
    value: { id: 1, language: null, concepts: {} },
    issues: ["wrong-type /id", "wrong-type /language", "wrong-type /concepts"],
  },
  { name: "a needed key that is undefined", value: { ...sound, id: undefined }, issues: ["wrong-type /id"] },
  {
    name: "a concept without canonical",
    value: { ...sound, concepts: [{ id: "x" }] },
    issues: ["missing-key /concepts/0"],
  },
  {
    name: "an undefined item of a list",
    value: { ...sound, evidence: ["a", "b", undefined] },
    issues: ["wrong-type /evidence/2"],
  },
  {
    name: "a list with holes",
    value: { ...sound, concepts: new Array(4_000_000_000) },
    issues: ["wrong-type /concepts"],
  },
  { name: "a number as a form", value: withForm(3), issues: [`wrong-type ${form}`] },
  {
    name: "`domain: false`",
    value: withForm({ text: "a", when: { domain: false } }),
    issues: [`wrong-type ${form}/when/domain`],
  },
  {
    name: "another value than a choice has",
    value: withForm({ text: "a", case: "upper" }),
    issues: [`wrong-type ${form}/case`],
  },
  { name: "styles as a list", value: withConcept({ styles: ["a"] }), issues: [`wrong-type ${concept}/styles`] },
  {
    name: "a style that is no text",
    value: withConcept({ styles: { plain: 1 } }),
    issues: [`wrong-type ${concept}/styles/plain`],
  },
  {
    name: "an unknown key at every level",
    value: { ...withForm({ text: "a", wen: {}, when: { quotd: true } }), titel: "" },
    issues: ["unknown-key /titel", `unknown-key ${form}/wen`, `unknown-key ${form}/when/quotd`].sort(),
  },
  { name: "a key with slash and tilde", value: { ...sound, "a/~": 1 }, issues: ["unknown-key /a~1~0"] },
  {
    name: "an inherited key counts as missing",
    value: Object.assign(Object.create({ id: "a" }), { language: "en", concepts: [] }),
    issues: ["missing-key "],
  },
  // Ids
  { name: "an id with a space", value: { ...sound, id: "a b" }, issues: ["invalid-id /id"] },
  { name: "an empty id", value: { ...sound, id: "" }, issues: ["invalid-id /id"] },
  { name: "an id that starts with a hyphen", value: { ...sound, id: "-a" }, issues: ["invalid-id /id"] },
  { name: "`__proto__` as an id", value: withConcept({ id: "__proto__" }), issues: [`forbidden-id ${concept}/id`] },
  { name: "`constructor` as an id", value: withConcept({ id: "constructor" }), issues: [`forbidden-id ${concept}/id`] },
  { name: "`prototype` as an id", value: withConcept({ id: "prototype" }), issues: [`forbidden-id ${concept}/id`] },
  {
    name: "`constructor` as a style",
    value: withConcept({ styles: { constructor: "a" } }),
    issues: [`forbidden-id ${concept}/styles/constructor`],
  },
  {
    name: "one id three times",
    value: { ...sound, concepts: Array(3).fill(sound.concepts[0]) },
    issues: ["duplicate-id /concepts/1/id", "duplicate-id /concepts/2/id"],
  },
  // Texts
  { name: "a language by its name", value: { ...sound, language: "English" }, issues: ["invalid-language /language"] },
  {
    name: "a date that does not exist",
    value: withConcept({ references: [{ title: "a", date: "2023-02-29" }] }),
    issues: [`invalid-date ${concept}/references/0/date`],
  },
  {
    name: "a month that does not exist",
    value: withConcept({ references: [{ title: "a", date: "2023-13" }] }),
    issues: [`invalid-date ${concept}/references/0/date`],
  },
  {
    name: "a date in another order",
    value: withConcept({ references: [{ title: "a", date: "5 March 2024" }] }),
    issues: [`invalid-date ${concept}/references/0/date`],
  },
  { name: "a blank canonical", value: withConcept({ canonical: " \n" }), issues: [`empty-form ${concept}/canonical`] },
  {
    name: "an abbreviation of punctuation",
    value: withConcept({ abbreviation: "…" }),
    issues: [`empty-form ${concept}/abbreviation`],
  },
  {
    name: "an empty style",
    value: withConcept({ styles: { plain: "" } }),
    issues: [`empty-form ${concept}/styles/plain`],
  },
  { name: "an empty variant", value: withForm(""), issues: [`empty-form ${form}`] },
  { name: "a blank form with conditions", value: withForm({ text: " " }), issues: [`empty-form ${form}/text`] },
  { name: "an empty replacement", value: withForm({ text: "a", replace: "" }), issues: [`empty-form ${form}/replace`] },
  { name: "blank evidence", value: { ...sound, evidence: ["a", "b", "—"] }, issues: ["empty-form /evidence/2"] },
  // Patterns
  { name: "a pattern that never closes", value: withForm("a (b|c"), issues: [`pattern-syntax ${form}`] },
  { name: "nothing but an open bracket", value: withForm("("), issues: [`pattern-syntax ${form}`] },
  { name: "a pattern that explodes", value: withForm("(a|b|c|d) ".repeat(40)), issues: [`pattern-too-large ${form}`] },
  {
    name: "a pattern all of which is optional",
    value: withForm({ text: "[a] [b]" }),
    issues: [`pattern-empty ${form}/text`],
  },
  {
    name: "a replacement with a capture that the pattern lacks",
    value: withForm({ text: "a {n}", replace: "{m} {n}" }),
    issues: [`unknown-capture ${form}/replace`],
  },
  {
    name: "a replacement with empty braces",
    value: withForm({ text: "a", replace: "b {}" }),
    issues: [`unknown-capture ${form}/replace`],
  },
  // Guards
  {
    name: "a guard without condition",
    value: withForm({ text: "a", unless: {} }),
    issues: [`empty-guard ${form}/unless`],
  },
  {
    name: "a condition without words",
    value: withForm({ text: "a", when: { near: [] } }),
    issues: [`empty-guard ${form}/when/near`],
  },
  {
    name: "a blank word in a condition",
    value: withForm({ text: "a", when: { near: ["-"] } }),
    issues: [`empty-form ${form}/when/near/0`],
  },
  {
    name: "a domain without evidence",
    value: withForm({ text: "a", when: { domain: true } }, { evidence: undefined }),
    issues: [`no-evidence ${form}/when/domain`],
  },
  {
    name: "a domain with one evidence word, twice",
    value: withForm({ text: "a", when: { domain: true } }, { evidence: ["x", "x"] }),
    issues: [`no-evidence ${form}/when/domain`],
  },
  {
    name: "a domain with unreadable evidence has that one fault",
    value: withForm({ text: "a", when: { domain: true } }, { evidence: "x" }),
    issues: ["wrong-type /evidence"],
  },
];

function byName(some: readonly Row[]): [string, Row][] {
  return some.map((row) => [row.name, row]);
}

describe("parseDictionary", () => {
  it("has rows of different names", () => {
    expect(new Set(rows.map(({ name }) => name)).size).toBe(rows.length);
  });

  it.each(byName(rows))("sees %s", (_, { value, issues }) => {
    expect(found(value).sort()).toEqual([...issues].sort());
  });

  it.each(byName(rows.filter(({ issues }) => issues.length === 0)))("returns the dictionary: %s", (_, { value }) => {
    expect(parseDictionary(value).dictionary).toEqual(value);
  });

  it.each(byName(rows.filter(({ issues }) => issues.length > 0)))("returns no dictionary: %s", (_, { value }) => {
    expect(parseDictionary(value)).not.toHaveProperty("dictionary");
  });
});

describe("issues of a dictionary", () => {
  it("ask whether a key near by was meant, and name all keys", () => {
    const [issue] = parseDictionary({ ...sound, concepts: [{ id: "a", canonical: "b", varaints: [] }] }).issues;
    expect(issue).toMatchObject({
      message: "The concept has no key `varaints`; did you mean `variants`?",
      expected: ["variants"],
      note: expect.stringContaining("`canonical`, `abbreviation`, `source`"),
    });
  });

  it("guess nothing where no key is near", () => {
    const [issue] = parseDictionary({ ...sound, wholly: 1 }).issues;
    expect(issue?.message).toBe("The dictionary has no key `wholly`.");
    expect(issue).not.toHaveProperty("expected");
  });

  it("name the first of two equal ids", () => {
    const [issue] = parseDictionary({ ...sound, concepts: Array(2).fill(sound.concepts[0]) }).issues;
    expect(issue?.message).toBe("`giant` is already the id of /concepts/0.");
  });

  it.each([
    [null, "`null`"],
    [Number.NaN, "`NaN`"],
    [10n, "`10`"],
    ["two\nlines \ud800 and \u202e", "`two\\u000alines \\ud800 and \\u202e`"],
    ["long ".repeat(1000), `\`${"long ".repeat(12)}…\``],
    ["", "empty text"],
    [() => 1, "a function"],
    [Symbol("s"), "a symbol"],
    [[1, 2], "a list"],
    [new Map(), "an object"],
    [new Uint8Array(3), "bytes"],
  ])("show the offending value briefly: %o", (value, shown) => {
    const [issue] = parseDictionary({ ...sound, concepts: [{ id: "a", canonical: "b", status: value }] }).issues;
    expect(issue?.message).toBe(`Expected \`provisional\`, but found ${shown}.`);
  });

  it("carry the file's name", () => {
    const files = [3, "{", { ...sound, id: "" }].map((value) => parseDictionary(value, { file: "mine.json" }));
    expect(files.map(({ issues }) => issues[0]?.place.file)).toEqual(["mine.json", "mine.json", "mine.json"]);
  });
});
