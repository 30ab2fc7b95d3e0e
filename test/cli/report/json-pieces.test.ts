import fc from "fast-check";
import { expect, it } from "vitest";
import { jsonPieces } from "../../../src/cli/report/json-pieces.js";

it("is JSON of the value, whatever the depth", () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.nat(5), (value, depth) => {
      expect(JSON.parse([...jsonPieces(value, depth)].join(""))).toEqual(JSON.parse(JSON.stringify(value)));
    }),
    { numRuns: 1000 },
  );
});

it("has a line for each member down to the depth, and leaves out what is undefined", () => {
  const value = { list: new Set([{ a: 1 }, { b: [2, 3] }]), none: undefined, empty: [], object: {} };
  expect([...jsonPieces(value, 2)].join("")).toBe(`{
  "list": [
    {"a":1},
    {"b":[2,3]}
  ],
  "empty": [],
  "object": {}
}`);
});
