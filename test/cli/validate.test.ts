import { describe, expect, it } from "vitest";
import { shippedDictionaries } from "../../src/cli/files/shipped.js";
import type { Issue } from "../../src/index.js";
import { runProgram } from "./fake-io.js";

const sound =
  '{ "id": "a", "language": "en", "concepts": [{ "id": "a", "canonical": "little giant", "variants": ["small giant"] }] }\n';
const faulty = `{
  "id": "a",
  "language": "en",
  "concepts": [
    { "id": "a", "canonical": "little giant ", "variants": ["small giant", "Small Giants", "vs."] }
  ]
}
`;
const validate = (argv: string[], files: Record<string, string>, more = {}) =>
  runProgram(["validate", ...argv], { files, ...more });

describe("canonym validate", () => {
  it("sums up a sound dictionary in words", async () => {
    const { code, stdout, stderr } = await validate(["a.json"], { "a.json": sound });
    expect([code, stderr]).toEqual([0, ""]);
    expect(stdout).toMatch(
      /^1 concept, 2 forms \(1 canonical, 0 admitted, 1 variant\), 0 source terms\n0 errors, 0 warnings, 0 notes\nProved idempotent: \d+ texts? run on the engine; each output stands when it is run again\.\n$/,
    );
  });

  it("reports each finding with its place", async () => {
    const { code, stdout } = await validate(["a.json"], { "a.json": faulty });
    expect(code).toBe(1);
    expect(stdout).toMatch(/^a\.json\n {2}5:44 {2}warning {2}`little giant ` has space at its edge\.\n/);
    expect(stdout).toContain("  5:76  warning  `Small Giants` repeats `small giant`");
    expect(stdout).toContain("--fix does it.");
    expect(stdout).toContain("`vs` becomes");
  });

  it("tells infos and passes", async () => {
    const text = sound.replace('"small giant"', '"(small|tiny) giant", "tiny giant"');
    const { code, stdout } = await validate(["a.json"], { "a.json": text });
    expect(code).toBe(0);
    expect(stdout).toContain("redundant-form");
  });

  it("is silent about what is off, and fails on what is made an error", async () => {
    const rules = ["outer-space=off", "duplicate-form=off", "edge-punctuation=info"].flatMap((rule) => [
      "--rule",
      rule,
    ]);
    expect((await validate([...rules, "a.json"], { "a.json": faulty })).code).toBe(0);
    const { stderr, code } = await validate(["--rule", "outer-spase=off", "a.json"], { "a.json": faulty });
    expect(code).toBe(2);
    expect(stderr).toContain("outer-space");
    expect((await validate(["--rule", "outer-space=loud", "a.json"], { "a.json": faulty })).code).toBe(2);
  });

  it("writes JSON with proofs, fixes and summaries", async () => {
    const { stdout } = await validate(["--output", "json", "a.json", "b.json"], { "a.json": faulty, "b.json": sound });
    const { files, summary } = JSON.parse(stdout);
    expect(summary).toEqual({ files: 2, failed: 0, error: 0, warning: 3, info: 0 });
    expect(files[0].summary.concepts).toBe(1);
    expect(files[0].issues[0]).toMatchObject({
      code: "outer-space",
      fix: { pointer: "/concepts/0/canonical", value: "little giant" },
    });
    expect(files[0].issues[2].proof).toEqual({ text: "vs", result: "little giant " });
  });

  it("writes SARIF and annotations", async () => {
    const sarif = JSON.parse((await validate(["--output", "sarif", "a.json"], { "a.json": faulty })).stdout);
    expect(sarif.runs[0].invocations).toEqual([{ executionSuccessful: true }]);
    expect(sarif.runs[0].results[0]).toMatchObject({
      ruleId: "outer-space",
      level: "warning",
      locations: [{ physicalLocation: { region: { startLine: 5, startColumn: 44 } } }],
    });
    const { stdout } = await validate(["--output", "github", "a.json"], { "a.json": faulty });
    expect(stdout).toMatch(/^::warning file=a\.json,line=5,title=canonym outer-space::/m);
  });

  it("corrects in place what is safe, and reports what is left", async () => {
    const { code, stdout, stderr, read, written } = await validate(["--fix", "a.json"], { "a.json": faulty });
    expect(read("a.json")).toBe(faulty.replace("giant ", "giant").replace(', "Small Giants"', ""));
    expect([code, written]).toEqual([1, ["a.json"]]);
    expect(stderr).toBe("a.json: 2 corrections made\n");
    expect(stdout).not.toContain("outer-space");
    expect(stdout).toContain("edge-punctuation");
  });

  it("shows corrections without making them", async () => {
    const { stdout, written } = await validate(["--fix", "--dry-run", "a.json"], { "a.json": faulty });
    expect(written).toEqual([]);
    expect(stdout).toContain(
      '-     { "id": "a", "canonical": "little giant ", "variants": ["small giant", "Small Giants", "vs."] }',
    );
    expect(stdout).toContain('+     { "id": "a", "canonical": "little giant", "variants": ["small giant", "vs."] }');
  });

  it("leaves a file alone in which nothing is to be corrected, and says if one cannot be written", async () => {
    expect((await validate(["--fix", "a.json"], { "a.json": sound })).written).toEqual([]);
    const { code, stderr } = await validate(["--fix", "a.json"], { "a.json": faulty }, { locked: ["a.json"] });
    expect(code).toBe(2);
    expect(stderr).toContain("unwritable-file");
  });

  it("gives 2 for what cannot be read, and does the others", async () => {
    const { code, stdout, stderr } = await validate(["lost.json", "bad.json", "a.json"], {
      "bad.json": "{",
      "a.json": sound,
    });
    expect(code).toBe(2);
    expect(stderr).toContain("unreadable-file");
    expect(stdout).toMatch(/1:2 {2}error/);
    expect(stdout).toContain("1 concept, 2 forms");
  });

  it("asks for a file", async () => {
    expect((await validate([], {})).code).toBe(2);
    expect((await validate(["--dry-run", "a.json"], { "a.json": sound })).code).toBe(2);
  });

  it("passes over the schema of dictionaries", async () => {
    const schema = '{\n  "$schema": "http://json-schema.org/draft-07/schema#", "type": "object" }';
    const { code, stdout } = await validate(["s.json"], { "s.json": schema });
    expect(code).toBe(0);
    expect(stdout).toContain("not-a-dictionary");
  });

  it("knows the shipped dictionaries by name, and finds no error and no warning in them", async () => {
    const names = [...shippedDictionaries().keys()];
    const { stdout, code } = await validate(["--output", "json", ...names], {});
    const { files, summary } = JSON.parse(stdout);
    expect(
      files.flatMap(({ issues }: { issues: Issue[] }) => issues.filter(({ severity }) => severity !== "info")),
    ).toEqual([]);
    expect([code, summary.files]).toEqual([0, names.length]);
  }, 120_000);
});

describe("canonym validate --pairs", () => {
  const pairs = "source,target\n小巨人,little giant\n小巨人,small giant\n小巨人,little giant\n";

  it("reports terms that are rendered in several ways", async () => {
    const { code, stdout } = await validate(["--pairs", "p.csv"], { "p.csv": pairs });
    expect(code).toBe(1);
    expect(stdout).toContain(
      "3:1  warning  `小巨人` is rendered as `little giant` (2×, line 2, 4), `small giant` (1×, line 3).",
    );
    expect(stdout).toContain(
      "3 pairs, 1 source term, 2 renderings\n1 source term rendered in several ways, 0 renderings for several source terms, 0 incomplete pairs\n",
    );
  });

  it("goes with glossaries and other formats", async () => {
    const { code, stdout } = await validate(["--output", "json", "--pairs", "p.csv", "a.json"], {
      "a.json": sound,
      "p.csv": pairs,
    });
    expect(code).toBe(1);
    expect(JSON.parse(stdout).files.map(({ file }: { file: string }) => file)).toEqual(["a.json", "p.csv"]);
  });

  it("gives 2 for a file that cannot be read", async () => {
    const { code, stdout } = await validate(["--pairs", "p.jsonl"], { "p.jsonl": "nonsense" });
    expect(code).toBe(2);
    expect(stdout).toContain("unreadable-pairs");
  });
});

describe("glossaries of other formats", () => {
  it.each([
    [
      "a.csv",
      "source,target\n专精特新,small giant \n专精特新,=SUM(A1)\n",
      1,
      ["outer-space 2:6", "spreadsheet-formula 3:6"],
    ],
    [
      "a.tbx",
      '<martif type="TBX"><text><body><termEntry id="a"><langSet xml:lang="en"><tig><term>a b',
      2,
      ["invalid-xml 1:86"],
    ],
    [
      "a.yaml",
      "id: a\nlanguage: en\nconcepts:\n  - id: a\n    canonical: big\u00a0thing\n",
      1,
      ["no-break-space 5:16"],
    ],
    ["a.po", 'msgid "a"\nmsgstr ""\n', 1, ["entry-left-out 1:8"]],
    ["a.ttl", "nonsense", 2, ["invalid-turtle 1:1"]],
  ])("are read and validated: %s", async (name, content, exit, expected) => {
    const { code, stdout } = await validate(["--output", "json", name], { [name]: content });
    const [file] = JSON.parse(stdout).files;
    const found = file.issues.map(({ code, place }: Issue) => `${code} ${place.line}:${place.column}`);
    expect(found).toEqual(expect.arrayContaining(expected));
    expect(code).toBe(exit);
    const { error, warning, info } = file.summary.issues;
    expect(error + warning + info).toBe(file.issues.length);
  });

  it("are read as told", async () => {
    const files = { "a.txt": "x\tsmall giant\tlittle giant\n" };
    const { stdout } = await validate(
      ["--columns", "source=1,target=3,variants=2", "--language", "en", "a.txt"],
      files,
    );
    expect(stdout).toContain("1 concept, 2 forms (1 canonical, 0 admitted, 1 variant), 1 source term");
  });

  it("are not corrected in place", async () => {
    const { read, stdout, stderr, written } = await validate(["--fix", "a.csv"], {
      "a.csv": "source,target\nx,a  b\n",
    });
    expect([read("a.csv"), written]).toEqual(["source,target\nx,a  b\n", []]);
    expect(stderr).toContain("only JSON is corrected in place");
    expect(stdout).toContain("inner-space");
    expect(stdout).not.toContain("--fix does it");
  });
});
