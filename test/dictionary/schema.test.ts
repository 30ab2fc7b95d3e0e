import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { Ajv } from "ajv";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseDictionary } from "../../src/dictionary/parse.js";
import { changed, dictionaryJson, type Json, pathsIn } from "./generators.js";

const schema = JSON.parse(readFileSync("dictionaries/dictionary.schema.json", "utf8"));
const validate = new Ajv({ allErrors: true }).compile(schema);

/** Whether the parser finds every value of the right type and every key in its place; meaning aside. */
function hasShape(value: Json): boolean {
  const shapeCodes = ["wrong-type", "missing-key", "unknown-key"];
  return !parseDictionary(value).issues.some(({ code }) => shapeCodes.includes(code));
}

const values: Json[] = [null, true, false, 0, "", "text", "sensitive", "provisional", [], ["text"], {}, { text: "a" }];

/** Dictionaries with one to three changes: a key dropped, added or misspelt, a value put in place of another. */
const mutated = fc
  .tuple(
    dictionaryJson,
    fc.array(fc.tuple(fc.nat(), fc.constantFrom("drop", "add", "replace"), fc.constantFrom(...values)), {
      minLength: 1,
      maxLength: 3,
    }),
  )
  .map(([value, changes]) => changes.reduce((current, change) => mutate(current, ...change), value));

function mutate(value: Json, pick: number, kind: string, replacement: Json): Json {
  const paths = pathsIn(value);
  const path = paths[pick % paths.length];
  if (path === undefined) return value;
  if (kind === "drop") return changed(value, path, undefined);
  return changed(value, kind === "add" ? [...path.slice(0, -1), "extra"] : path, replacement);
}

describe("dictionary.schema.json", () => {
  it("is what its script makes from the types", { timeout: 60_000 }, () => {
    const check = () => execFileSync(process.execPath, ["scripts/schema.mjs", "--check"], { stdio: "pipe" });
    expect(check).not.toThrow();
  });

  it("describes every key", () => {
    const keys = [schema, ...Object.values<{ properties?: object }>(schema.definitions)].flatMap(
      ({ properties = {} }) => Object.entries<{ description?: string }>(properties),
    );
    expect(keys.length).toBeGreaterThan(35);
    expect(keys.filter(([, { description }]) => !description).map(([key]) => key)).toEqual([]);
  });

  it("accepts every sound dictionary, as the parser does", () => {
    fc.assert(
      fc.property(dictionaryJson, (value) => {
        expect(parseDictionary(value).issues).toEqual([]);
        expect(validate(value)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it("and the parser agree on what has the right shape", () => {
    const seen = new Set<boolean>();
    fc.assert(
      fc.property(mutated, (value) => {
        expect(hasShape(value)).toBe(validate(value));
        seen.add(hasShape(value));
      }),
      { numRuns: 2000 },
    );
    expect(seen).toEqual(new Set([true, false]));
  });
});
