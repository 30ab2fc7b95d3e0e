import { describe, expect, it } from "vitest";
import { batch, harbour } from "../bilingual/harbour.js";
import { runProgram, type Surroundings } from "./fake-io.js";

const zh = ["潮汐窗口和港務局。", ...batch.map(({ source }) => source)].join("\n");
const en = ["The Port Authority.", ...batch.map(({ target }) => target)].join("\n");
const sound = en
  .replace("The Port", "The tidal window and the Port")
  .replaceAll("Harbour Bureau", "Port Authority")
  .replaceAll(/pilot guidance/gi, "pilotage service")
  .replaceAll("deep sea dock", "deep-water berth")
  .replaceAll("Port charges", "Harbour dues");
const jsonl = zh
  .split("\n")
  .map((source, at) => `${JSON.stringify({ source, target: en.split("\n")[at] })}\n`)
  .join("");
const xliff = `<xliff version="1.2"><file original="x" source-language="zh" target-language="en"><body>
${zh
  .split("\n")
  .map(
    (source, at) =>
      `<trans-unit id="${at}"><source>${source}</source><target>${en.split("\n")[at]}</target></trans-unit>\n`,
  )
  .join("")}</body></file></xliff>`;

function check(flags: readonly string[], { files, ...rest }: Surroundings = {}) {
  const all = { "harbour.json": JSON.stringify(harbour), "zh.txt": zh, "en.txt": en, "a.jsonl": jsonl, "a.xlf": xliff };
  return runProgram(["check", "-d", "harbour.json", ...flags], { ...rest, files: { ...all, ...files } });
}

describe("check --source", () => {
  it("shows what is rendered otherwise and what is missing, each with its line", async () => {
    const { code, stdout, stderr, written } = await check(["--source", "zh.txt", "en.txt"]);
    expect({ code, written }).toEqual({ code: 1, written: [] });
    expect(stdout).toContain("en.txt\n  1:1  missing  Nothing stands for `潮汐窗口`: “tidal window” was expected.\n");
    expect(stdout).toContain("  2:5  variant  “Harbour Bureau” → “Port Authority”\n");
    expect(stdout).toContain("       ^^^^^^^^^^^^^^".trim());
    expect(stderr).toBe("en.txt: 11 pairs, 9 otherwise, 0 to review, 1 missing\n");
  });

  it("has nothing to say of a sound translation", async () => {
    const result = await check(["--source", "zh.txt", "en.txt"], { files: { "en.txt": sound } });
    expect(result).toMatchObject({ code: 0, stdout: "" });
  });

  it("reviews what is not sure enough", async () => {
    const { code, stderr } = await check(["--source", "zh.txt", "--confidence", "1", "en.txt"]);
    expect(code).toBe(1);
    expect(stderr).toBe("en.txt: 11 pairs, 0 otherwise, 9 to review, 1 missing\n");
  });

  it("reads the translation from the standard input", async () => {
    const { code, stdout } = await check(["--source", "zh.txt"], { stdin: en });
    expect(code).toBe(1);
    expect(stdout).toContain("<stdin>\n  1:1  missing");
  });

  it.each([
    ["a file of pairs", ["--source", "a.jsonl"]],
    ["the same as the operand, too", ["--source", "a.jsonl", "a.jsonl"]],
    ["XLIFF", ["--source", "a.xlf"]],
    ["pairs by another name", ["--source", "pairs.txt", "--format", "jsonl"]],
  ])("reads %s", async (_, flags) => {
    const { code, stdout } = await check(flags, { files: { "pairs.txt": jsonl } });
    expect(code).toBe(1);
    expect(stdout.match(/variant/g)).toHaveLength(9);
    expect(stdout.match(/ missing /g)).toHaveLength(1);
  });

  it.each([
    ["zh.txt", "en.txt", en],
    ["a.xlf", "a.xlf", xliff],
    ["a.jsonl", "a.jsonl", jsonl],
  ])("gives places of the file with the targets: %s", async (source, file, text) => {
    const operands = source === file ? [] : [file];
    const { code, stdout } = await check(["--source", source, "--output", "json", ...operands]);
    expect(code).toBe(1);
    const { files, summary } = JSON.parse(stdout);
    expect(files).toHaveLength(1);
    expect(files[0].file).toBe(file);
    expect(summary).toEqual({ files: 1, failed: 0, skipped: 0, variants: 9, reviews: 1 });
    for (const { start, end, surface } of files[0].matches) expect(text.slice(start, end)).toBe(surface);
    const missing = files[0].issues.find(({ code: one }: { code: string }) => one === "term-missing");
    const { start, end } = missing.place.span;
    expect(text.slice(start, end)).toBe("The Port Authority");
    expect(missing.source).toEqual({ start: 0, end: 4 });
  });

  it("writes SARIF with a fix for each rendering, in a file with a byte order mark, too", async () => {
    const files = { "en.txt": `\uFEFF${en}` };
    const { code, stdout } = await check(["--source", "zh.txt", "--output", "sarif", "en.txt"], { files });
    expect(code).toBe(1);
    const [{ results }] = JSON.parse(stdout).runs;
    const variants = results.filter(({ ruleId }: { ruleId: string }) => ruleId === "variant");
    expect(variants).toHaveLength(9);
    expect(variants[0].locations[0].physicalLocation.region).toMatchObject({
      startLine: 2,
      startColumn: 5,
      endColumn: 19,
      charOffset: en.indexOf("Harbour Bureau"),
    });
    expect(variants[0].fixes[0].artifactChanges[0].replacements[0].insertedContent.text).toBe("Port Authority");
    expect(results[0]).toMatchObject({ ruleId: "term-missing", level: "warning" });
  });

  it("annotates for GitHub", async () => {
    const { stdout } = await check(["--source", "zh.txt", "--output", "github", "en.txt"]);
    expect(stdout).toContain("::warning file=en.txt,line=1,endLine=1,col=1,endColumn=19,title=canonym term-missing::");
    expect(stdout).toContain("::warning file=en.txt,line=2,endLine=2,col=5,endColumn=19,title=canonym variant::");
  });

  it.each([
    ["a target that is its source", "zh.txt", "untranslated-pair", 1],
    ["an empty target", "empty.txt", "empty-side", 1],
    ["sides that are swapped", "swapped.txt", "swapped-pair", 1],
    ["texts without a term", "other.txt", "no-term-found", 0],
  ])("knows %s", async (_, target, expected, code) => {
    const source = target === "swapped.txt" ? "en-source.txt" : target === "other.txt" ? "other-source.txt" : "zh.txt";
    const files = {
      "empty.txt": "",
      "swapped.txt": zh,
      "en-source.txt": sound,
      "other-source.txt": "天氣很好。",
      "other.txt": "The weather is fine.",
    };
    const result = await check(["--source", source, "--output", "github", target], { files });
    expect(result.stdout + result.stderr).toContain(expected);
    expect(result.code).toBe(code);
  });

  it.each([
    ["two translations", ["--source", "zh.txt", "en.txt", "en.txt"]],
    ["a flag of checks without a source", ["--source", "zh.txt", "--fuzzy", "off", "en.txt"]],
    ["another", ["--source", "zh.txt", "--on-error", "keep", "en.txt"]],
    ["a format that has no pairs", ["--source", "zh.txt", "--format", "markdown", "en.txt"]],
    ["a flag of pairs without a source", ["--by", "line", "en.txt"]],
    ["a confidence without a source", ["--confidence", "strict", "en.txt"]],
  ])("refuses %s", async (_, flags) => {
    const result = await check(flags);
    expect(result).toMatchObject({ code: 2, stdout: "" });
    expect(result.stderr).toContain("error usage");
  });

  it("says which file cannot be read", async () => {
    expect((await check(["--source", "none.txt", "en.txt"])).stderr).toContain("`none.txt` cannot be read");
  });
});
