import { describe, expect, it } from "vitest";
import { runProgram } from "./fake-io.js";
import { smallDictionary } from "./small-dictionary.js";

const clashing = `{
  "id": "clashing",
  "language": "en",
  "concepts": [
    { "id": "a", "canonical": "first", "variants": ["one"] },
    { "id": "b", "canonical": "second", "variants": ["two", "one"] }
  ]
}`;

const growing = `{ "id": "growing", "language": "en", "concepts": [
  { "id": "giant", "canonical": "little giant enterprise", "variants": ["little giant"] }
] }`;

function clean(names: readonly string[], stdin: string, ...flags: readonly string[]) {
  const files = {
    "small.json": smallDictionary,
    "./sub/small.json": smallDictionary,
    "clash.json": clashing,
    "grow.json": growing,
  };
  return runProgram(["clean", ...names.flatMap((name) => ["-d", name]), ...flags], { files, stdin });
}

describe("dictionaries of the command line", () => {
  const story = "In Guangdong, China, “specialized, special and new” enterprises and a red fruit.";

  it("are all that are shipped, unless some are named", async () => {
    const { stdout, stderr } = await clean([], story);
    expect(stdout).toContain("“specialized, refined, distinctive and innovative” enterprises and a red fruit");
    expect(stderr).toBe("");
    expect((await clean(["china-policy"], story)).stdout).toBe(stdout);
    expect((await clean(["small.json"], story)).stdout).toContain(
      "“specialized, special and new” enterprises and an apple",
    );
    expect((await clean(["china-policy", "small.json"], story)).stdout).toContain(
      "innovative” enterprises and an apple",
    );
  });

  it.each([
    ["chna-policy", "Did you mean `china-policy`?"],
    ["zzz", "`china-policy`."],
  ])("are unknown by the name %s", async (name, hint) => {
    const { code, stdout, stderr } = await clean([name], story);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toMatch(new RegExp(`^error unknown-dictionary: No dictionary \`${name}\` is shipped.`));
    expect(stderr).toContain(hint);
  });

  it("are refused with every issue of every one", async () => {
    const { code, stdout, stderr } = await clean(["nope.json", "zzz", "china-policy"], story);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toContain("nope.json: error unreadable-file");
    expect(stderr).toContain("error unknown-dictionary");
  });

  it.each([[["clash.json"]], [["china-policy", "clash.json"]]])(
    "are told by file, line and column: %j",
    async (names) => {
      const { code, stdout, stderr } = await clean(names, story);
      expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
      expect(stderr).toMatch(/^clash\.json:6:\d+ \/concepts\/1\/variants\/1: error ambiguous-form: /m);
      expect(stderr).not.toContain("china-policy");
    },
  );

  it("may be doubtful: their warnings are told, once, unless quiet", async () => {
    const { code, stderr } = await clean(["grow.json"], "");
    expect(code).toBe(0);
    expect(stderr.match(/warning canonical-contains-variant/g)).toHaveLength(1);
    expect(stderr).toMatch(/^grow\.json:2:\d+ /);
    expect((await clean(["grow.json"], "", "--quiet")).stderr).toBe("");
  });

  it("know the styles there are", async () => {
    const { code, stderr } = await clean(["small.json"], story, "--style", "fance");
    expect(code).toBe(2);
    expect(stderr).toContain("error invalid-option: No concept has the style `fance`. Expected: `fancy`.");
  });
});
