import fc from "fast-check";
import { expect, it } from "vitest";
import { prune } from "../../src/validate/prune.js";
import { dictionaryJson, pathsIn } from "../dictionary/generators.js";

const at = (value: unknown, pointer: string) =>
  pointer
    .split("/")
    .slice(1)
    .reduce<unknown>(
      (inner, key) => (inner as Record<string, unknown>)[key.replaceAll("~1", "/").replaceAll("~0", "~")],
      value,
    );
const pointerOf = (path: readonly (string | number)[]) =>
  path.map((key) => `/${String(key).replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");

it("takes parts out, and knows where what is left stood", () => {
  const value = { a: ["x", "y", { b: [1, 2, 3] }], c: 1 };
  const pruned = prune(value, ["/a/0", "/a/2/b/1", "/c", "/nowhere/1"]);
  expect(pruned.value).toEqual({ a: ["y", { b: [1, 3] }] });
  expect(["/a/0", "/a/1", "/a/1/b/0", "/a/1/b/1", "/a"].map(pruned.original)).toEqual([
    "/a/1",
    "/a/2",
    "/a/2/b/0",
    "/a/2/b/2",
    "/a",
  ]);
});

it("leads every pointer back to the same value", () => {
  fc.assert(
    fc.property(dictionaryJson, fc.array(fc.nat(), { maxLength: 5 }), (value, picks) => {
      const paths = pathsIn(value).map(pointerOf);
      const pruned = prune(
        value,
        picks.map((pick) => paths[pick % paths.length] as string),
      );
      for (const path of pathsIn(pruned.value).map(pointerOf)) {
        const [left, before] = [at(pruned.value, path), at(value, pruned.original(path))];
        if (typeof left !== "object") expect(left).toEqual(before);
      }
    }),
  );
});
