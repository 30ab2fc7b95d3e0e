import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseDictionary } from "../../src/dictionary/parse.js";
import { changed, dictionaryJson, pathsIn, sound } from "./generators.js";

/** Every object inside a value that parsing returned. */
function objectsIn(value: unknown): object[] {
  return typeof value === "object" && value !== null ? [value, ...Object.values(value).flatMap(objectsIn)] : [];
}

const anything = fc.anything({
  key: fc.oneof(fc.string(), fc.constantFrom("__proto__", "constructor", "id", "concepts", "text", "length")),
  withBigInt: true,
  withBoxedValues: true,
  withDate: true,
  withMap: true,
  withNullPrototype: true,
  withObjectString: true,
  withSet: true,
  withSparseArray: true,
  withTypedArray: true,
});

function cycle(): object {
  const ring: Record<string, unknown> = { ...sound };
  ring.concepts = [ring];
  return ring;
}

function thrower(): never {
  throw new Error("boo");
}

describe("any input", () => {
  const revoked = Proxy.revocable([], {});
  revoked.revoke();

  it.each([
    ["a cycle", cycle()],
    [
      "a getter that throws",
      {
        ...sound,
        get title(): string {
          return thrower();
        },
      },
    ],
    ["a proxy that throws", new Proxy({}, { ownKeys: thrower, get: thrower, getOwnPropertyDescriptor: thrower })],
    ["a revoked proxy", { ...sound, concepts: revoked.proxy }],
    [
      "a thrower of nothing",
      {
        get id(): string {
          throw undefined;
        },
      },
    ],
    [
      "a value that cannot be shown",
      { ...sound, id: { toString: thrower, toJSON: thrower, [Symbol.toPrimitive]: thrower } },
    ],
    ["JSON nested deep", "[".repeat(200_000)],
    ["JSON nested deep and closed", `${'{"id":'.repeat(200_000)}1${"}".repeat(200_000)}`],
    ["equal keys nested deep", `${'{"id":1,"id":'.repeat(100_000)}1${"}".repeat(100_000)}`],
    ["a thousand faults", { ...sound, concepts: Array(1000).fill(null) }],
  ])("has issues and throws nothing: %s", (_, value) => {
    const { dictionary, issues } = parseDictionary(value);
    expect(dictionary).toBeUndefined();
    expect(issues.length).toBeGreaterThan(0);
  });

  it("is read once: a proxy cannot show the check one thing and the copy another", () => {
    let reads = 0;
    const shifty = {
      ...sound,
      get id() {
        return reads++ === 0 ? "sample" : "__proto__";
      },
    };
    expect(parseDictionary(shifty).dictionary).toEqual(sound);
    expect(reads).toBe(1);
  });

  it("gives a sound dictionary or an error, and no object that inherits from anything of the input", () => {
    const planted = fc.tuple(dictionaryJson, fc.nat(), anything).map(([value, pick, hostile]) => {
      const paths = pathsIn(value);
      return changed(value, paths[pick % paths.length] as (string | number)[], hostile ?? null);
    });
    const prototypes: unknown[] = [Object.prototype, Array.prototype];
    fc.assert(
      fc.property(fc.oneof(anything, planted, fc.json(), fc.string()), (value) => {
        const { dictionary, issues } = parseDictionary(value);
        expect(dictionary === undefined).toBe(issues.some(({ severity }) => severity === "error"));
        for (const object of objectsIn(dictionary)) expect(prototypes).toContain(Object.getPrototypeOf(object));
        expect(Object.keys(Object.prototype)).toEqual([]);
        expect(() => JSON.stringify(issues)).not.toThrow();
      }),
      { numRuns: 2000 },
    );
  });

  it("is not kept: the dictionary is a copy", () => {
    const value = structuredClone(sound);
    const { dictionary } = parseDictionary(value);
    value.concepts[0]?.variants.push("changed");
    value.evidence.length = 0;
    expect(dictionary).toEqual(sound);
  });
});
