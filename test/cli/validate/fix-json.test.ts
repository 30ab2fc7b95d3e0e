import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fixJson } from "../../../src/cli/validate/fix-json.js";
import { applyEdits } from "../../../src/index.js";

const fixed = (text: string, ...fixes: Parameters<typeof fixJson>[1]) => applyEdits(text, fixJson(text, fixes));

describe("fixJson", () => {
  it.each([
    ['{ "a": "x " }', '{ "a": "x" }', [{ pointer: "/a", value: "x" }]],
    ['\uFEFF{"a":"x "}', '\uFEFF{"a":"x"}', [{ pointer: "/a", value: "x" }]],
    ['{"a":["x", "y", "z"]}', '{"a":["x", "z"]}', [{ pointer: "/a/1" }]],
    ['{"a":["x", "y", "z"]}', '{"a":["y", "z"]}', [{ pointer: "/a/0" }]],
    ['{"a":["x", "y", "z"]}', '{"a":["x"]}', [{ pointer: "/a/2" }, { pointer: "/a/1" }]],
    ['{"a":["x", "y", "z"]}', '{"a":["z"]}', [{ pointer: "/a/0" }, { pointer: "/a/1" }]],
    ['{"a":[ "x", "y" ]}', '{"a":[]}', [{ pointer: "/a/0" }, { pointer: "/a/1" }]],
    ['{\n  "a": [\n    "x",\n    "y"\n  ]\n}', '{\n  "a": [\n    "x"\n  ]\n}', [{ pointer: "/a/1" }]],
    [
      '{"a":["x ", {"text": "y "}]}',
      '{"a":[{"text": "y"}]}',
      [{ pointer: "/a/0" }, { pointer: "/a/0", value: "x" }, { pointer: "/a/1/text", value: "y" }],
    ],
    ['{"a/b":{"~":"x "}}', '{"a/b":{"~":"x\\"y"}}', [{ pointer: "/a~1b/~0", value: 'x"y' }]],
    ['{"a":1}', '{"a":1}', [{ pointer: "/a", value: "x" }, { pointer: "/b/0" }, { pointer: "/a" }]],
  ])("%s → %s", (before, after, fixes) => {
    expect(fixed(before, ...fixes)).toBe(after);
  });

  it("leaves JSON, without the items taken out and with nothing else changed", () => {
    const items = fc.array(fc.oneof(fc.string(), fc.integer(), fc.constant({ b: [1, "x"] })), {
      minLength: 1,
      maxLength: 8,
    });
    fc.assert(
      fc.property(
        items,
        fc.array(fc.nat(7), { maxLength: 5 }),
        fc.constantFrom(undefined, 2, "\t"),
        (list, gone, indent) => {
          const text = JSON.stringify({ a: list, z: 1 }, null, indent);
          const result = fixed(text, ...gone.map((at) => ({ pointer: `/a/${at}` })));
          expect(JSON.parse(result)).toEqual({ a: list.filter((_, at) => !gone.includes(at)), z: 1 });
        },
      ),
    );
  });
});
