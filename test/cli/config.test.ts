import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { Ajv } from "ajv";
import { describe, expect, it } from "vitest";
import schema from "../../canonym.config.schema.json" with { type: "json" };
import { configNames } from "../../src/cli/config/load-config.js";
import { runProgram } from "./fake-io.js";
import { realFolder } from "./real-folder.js";

const folder = realFolder();

function canonym(argv: readonly string[], { below = "", stdin = "" } = {}) {
  return runProgram(argv, { folder: join(folder().path, below), stdin });
}

function configure(config: object): void {
  folder().write("canonym.config.json", JSON.stringify({ dictionaries: ["./small.dict.json"], ...config }, null, 2));
}

describe("a configuration", () => {
  it("is found upwards, and its paths are its own", async () => {
    configure({ files: ["docs", "*.md"], ignore: ["docs/old"] });
    for (const name of ["docs/a.md", "docs/old/b.md", "top.md", "sub/here.md"]) folder().write(name, "red fruit\n");
    const { stdout, code } = await canonym(["check", "--output", "json"], { below: "sub" });
    expect(code).toBe(1);
    expect(JSON.parse(stdout).files.map(({ file }: { file: string }) => file)).toEqual(["../docs/a.md", "../top.md"]);
    await canonym(["clean", "--write", "--quiet"]);
    expect([folder().read("docs/a.md"), folder().read("docs/old/b.md")]).toEqual(["apple\n", "red fruit\n"]);
  });

  it("does not turn the filter into something else", async () => {
    configure({ files: ["."] });
    expect((await canonym(["clean"], { stdin: "red fruit" })).stdout).toBe("apple");
  });

  it("says how to decide, and flags are stronger", async () => {
    const stdin = "red fruit, tiny giant, ecologicl growth way of advance";
    configure({ style: "fancy", abbreviate: "always", fuzzy: false, overrides: { "green-path": "eco path" } });
    expect((await canonym(["clean"], { stdin })).stdout).toBe("pomme, LG, ecologicl growth way of advance");
    const flags = ["--abbreviate", "never", "--fuzzy", "0.74"];
    expect((await canonym(["clean", ...flags], { stdin })).stdout).toBe("pomme, little giant, eco path");
    expect((await canonym(["clean", "--config", "off"], { stdin: "red fruit" })).stdout).toBe("red fruit");
  });

  it.each([
    ["canonym.config.js", 'export default { dictionaries: ["./small.dict.json"], style: "fancy" };'],
    ["canonym.config.cjs", 'module.exports = { dictionaries: ["./small.dict.json"], style: "fancy" };'],
    [
      "canonym.config.ts",
      'const style: string = "fancy"; export default { dictionaries: ["./small.dict.json"], style } satisfies object;',
    ],
  ])("may be %s", async (name, text) => {
    folder().write(name, text);
    expect((await canonym(["clean"], { stdin: "red fruit" })).stdout).toBe("pomme");
    expect((await canonym(["clean", "--config", name], { stdin: "red fruit" })).stdout).toBe("pomme");
  });

  it.each([
    ['{\n  "fils": ["a"]\n}', /canonym\.config\.json:2:3 \/fils: error invalid-config: .*did you mean `files`\?/],
    [
      '{\n  "fuzzy": 2 }',
      /:2:12 \/fuzzy: error invalid-config: `fuzzy` must be false, or a number from 0 to 1, not `2`/,
    ],
    ['{ "files": "a", "jobs": 0 }', /\/files: error[\s\S]*\/jobs: error/],
    ['{\n "cache": true,, }', /:2:16: error invalid-config: Expected a key/],
    ['{ "cache": true, "cache": true }', /stands twice/],
    ["[]", /A configuration is an object/],
    ["", /It is empty/],
    ['{ "__proto__": { "jobs": 2 } }', /has no key `__proto__`/],
  ])("is refused where it is wrong: %j", async (text, message) => {
    folder().write("canonym.config.json", text);
    const { code, stdout, stderr } = await canonym(["check"], { stdin: "red fruit" });
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toMatch(message);
  });

  it.each([
    ["throws", "throw new Error('no luck');", /no luck/],
    ["is no script", "export default {", /invalid-config: It cannot be run/],
    ["has an unknown key", "export default { dictionary: [] };", /\/dictionary: error .*did you mean `dictionaries`/],
  ])("is refused where it %s", async (_, text, message) => {
    folder().write("canonym.config.js", text);
    const { code, stderr } = await canonym(["check"], { stdin: "red fruit" });
    expect(code).toBe(2);
    expect(stderr).toMatch(message);
  });

  it("may be named, and must then be there", async () => {
    mkdirSync(join(folder().path, "sub"));
    const { code, stderr } = await canonym(["check", "--config", "none.json"]);
    expect({ code, stderr }).toMatchObject({ code: 2, stderr: expect.stringContaining("there is no such file") });
  });
});

describe("canonym init", () => {
  it.each(configNames)("writes %s, which works, and no second one", async (name) => {
    const { code, stderr } = await canonym(["init", ...(name === "canonym.config.js" ? [] : [name])]);
    expect({ code, stderr }).toMatchObject({ code: 0, stderr: expect.stringContaining(name) });
    const text = folder().read(name);
    if (name.endsWith(".json")) expect(new Ajv().compile(schema)(JSON.parse(text))).toBe(true);
    // The types come from the installed package.
    else folder().write("node_modules/canonym/config.js", "exports.defineConfig = (config) => config;");
    folder().write(
      "node_modules/canonym/package.json",
      '{ "name": "canonym", "exports": { "./config": "./config.js" } }',
    );
    folder().write("a.md", "A specialized, special and new firm.\n");
    const checked = await canonym(["check"]);
    expect(checked).toMatchObject({ code: 1, stdout: expect.stringContaining("srdi") });
    expect(await canonym(["init"])).toMatchObject({ code: 2, stderr: expect.stringContaining("is there already") });
    expect(folder().read(name)).toBe(text);
  });

  it("refuses a name that nobody would look for", async () => {
    expect(await canonym(["init", "config.js"])).toMatchObject({
      code: 2,
      stderr: expect.stringContaining("canonym.config.ts"),
    });
  });

  it("says what rules of validate are worth", async () => {
    const faulty =
      '{ "id": "a", "language": "en", "concepts": [{ "id": "a", "canonical": "little giant ", "variants": ["small giant"] }] }';
    folder().write("a.json", faulty);
    configure({});
    expect((await canonym(["validate", "a.json"])).code).toBe(1);
    configure({ rules: { "outer-space": "off" } });
    expect((await canonym(["validate", "a.json"])).code).toBe(0);
    configure({ rules: { "outer-spase": "off" } });
    expect((await canonym(["validate", "a.json"])).stderr).toContain("`rules` must be");
  });
});
