import { describe, expect, it } from "vitest";
import { bilingual } from "../glossaries/samples.js";
import { runProgram } from "./fake-io.js";
import { smallDictionary } from "./small-dictionary.js";

const tbx = bilingual[0]?.text ?? "";

function convert(argv: readonly string[], files: Record<string, string> = {}, stdin = "") {
  return runProgram(["convert", ...argv], {
    files: { "terms.tbx": tbx, "small.json": smallDictionary, ...files },
    stdin,
  });
}

describe("canonym convert", () => {
  it("writes what it reads in the format that the name says", async () => {
    const { code, stdout, stderr, read, written } = await convert(["terms.tbx", "house.json"]);
    expect({ code, stdout, written }).toEqual({ code: 0, stdout: "", written: ["house.json"] });
    expect(stderr).toBe("2 concepts in house.json\n");
    expect(JSON.parse(read("house.json"))).toMatchObject({
      id: "terms",
      language: "en",
      concepts: [{ id: "giant" }, { id: "chain" }],
    });
  });

  it("is a filter with -", async () => {
    const { code, stdout, stderr } = await convert(["--to", "deepl", "-", "-"], {}, tbx);
    expect(code).toBe(0);
    expect(stdout).toBe("小巨人,little giant,zh,en\n产业链,industrial chain,zh,en\n");
    expect(stderr).toContain("warning not-written: `deepl` has no place for `variants` of a concept: one is left out.");
  });

  it("tells every loss, unless quiet", async () => {
    const { stderr } = await convert(["small.json", "small.tbx"]);
    expect(stderr).toContain("warning not-written");
    expect((await convert(["small.json", "small.tbx", "--quiet"])).stderr).toBe("");
  });

  it("takes columns, languages and formats as told", async () => {
    const list = "1;红果;apple;;ok\n";
    const flags = ["--columns", "source=2,target=3", "--language", "en", "--source-language", "zh", "--from", "csv"];
    const { code, read } = await convert([...flags, "list.dat", "list.ttl"], { "list.dat": list });
    expect(code).toBe(0);
    expect(read("list.ttl")).toContain('skos:prefLabel "apple"@en ;\n  skos:prefLabel "红果"@zh');
  });

  it("knows shipped dictionaries", async () => {
    const { code, read } = await convert(["china-policy", "policy.tbx"]);
    expect(code).toBe(0);
    expect(read("policy.tbx")).toContain("<term>专精特新</term>");
  });

  it("writes nothing of a glossary with errors, unless that is wanted", async () => {
    const cut = { "cut.tbx": tbx.slice(0, tbx.indexOf("industrial chain")) };
    const { code, stderr, written } = await convert(["cut.tbx", "out.csv"], cut);
    expect({ code, written }).toEqual({ code: 2, written: [] });
    expect(stderr).toMatch(/^cut\.tbx:16:\d+: error invalid-xml: /m);
    const partial = await convert(["--partial", "cut.tbx", "out.csv"], cut);
    expect(partial).toMatchObject({ code: 2, written: ["out.csv"] });
    expect(partial.read("out.csv")).toContain("little giant");
  });

  it.each([
    [["terms.tbx"], "Missing required argument `out`."],
    [["terms.tbx", "out.docx"], "The format of `out.docx` is open."],
    [["terms.tbx", "-"], "The format of `the standard output` is open."],
    [["terms.tbx", "a.csv", "b.csv"], "Too many arguments"],
    [["--columns", "source", "terms.tbx", "a.csv"], "Give names and numbers"],
    [["--to", "tbx9", "terms.tbx", "a.csv"], "No glossary format is called `tbx9`."],
    [["nope.csv", "a.json"], "`nope.csv` cannot be read"],
  ])("refuses %j", async (argv, message) => {
    const { code, stdout, stderr, written } = await convert(argv);
    expect({ code, stdout, written }).toEqual({ code: 2, stdout: "", written: [] });
    expect(stderr).toContain(message);
  });
});

describe("a glossary for -d", () => {
  const clean = (name: string, text: string, stdin: string) =>
    runProgram(["clean", "-d", name], { files: { [name]: text }, stdin });

  it.each([
    ["terms.tbx", tbx, "a small giant", "a little giant"],
    ["list.csv", "source,target,status\nx,apple,\nx,red fruit,forbidden\n", "a red fruit", "an apple"],
    ["synonyms.txt", "red fruit => apple\n", "a red fruit", "an apple"],
    ["vale.yml", "extends: substitution\nignorecase: true\nswap:\n  red fruit: apple\n", "a red fruit", "an apple"],
    [
      "refine.json",
      '[{"op":"core/mass-edit","edits":[{"from":["red fruit"],"to":"apple"}]}]',
      "a red fruit",
      "an apple",
    ],
  ])("%s", async (name, text, stdin, stdout) => {
    expect(await clean(name, text, stdin)).toMatchObject({ code: 0, stdout });
  });

  it("is refused for its errors, with their places", async () => {
    const { code, stdout, stderr } = await clean("cut.tbx", tbx.slice(0, 700), "x");
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toMatch(/^cut\.tbx:\d+:\d+: error invalid-xml/);
  });

  it("tells what clashes at its place in the glossary", async () => {
    const text = "source,target,status\na,apple,\na,red fruit,forbidden\nb,pear,\nb,red fruit,forbidden\n";
    const { code, stderr } = await clean("list.csv", text, "x");
    expect(code).toBe(2);
    expect(stderr).toMatch(/^list\.csv:5:3 \/concepts\/1\/variants\/0: error ambiguous-form/);
  });
});
