import { describe, expect, it } from "vitest";
import { batch, harbour } from "../bilingual/harbour.js";
import { runProgram, type Surroundings } from "./fake-io.js";

const zh = batch.map(({ source }) => `${source}\n`).join("");
const en = batch.map(({ target }) => `${target}\r\n`).join("");
const repairedEn = en
  .replaceAll("Harbour Bureau", "Port Authority")
  .replaceAll("Pilot guidance", "Pilotage service")
  .replaceAll("pilot guidance", "pilotage service")
  .replaceAll("deep sea dock", "deep-water berth")
  .replaceAll("Port charges", "Harbour dues");
const jsonl = batch
  .map(({ id, source, target }) => `${JSON.stringify({ id, zh: { text: source }, mt: target, n: 1.0 })}\n`)
  .join("");

function repair(flags: readonly string[], { files, ...rest }: Surroundings = {}) {
  const all = { "harbour.json": JSON.stringify(harbour), "zh.txt": zh, "en.txt": en, "pairs.jsonl": jsonl, ...files };
  return runProgram(["repair", "-d", "harbour.json", ...flags], { ...rest, files: all });
}

describe("repair", () => {
  it("writes the repaired translation of two files, line by line, with its own line ends", async () => {
    expect(await repair(["zh.txt", "en.txt"])).toMatchObject({ code: 0, stdout: repairedEn, stderr: "", written: [] });
  });

  it("aligns paragraphs of files whose lines differ", async () => {
    const files = { "zh.txt": zh.replaceAll("\n", "\n\n"), "en.txt": en.replaceAll("\r\n", " ") };
    expect((await repair(["zh.txt", "en.txt"], { files })).stdout).toBe(repairedEn.replaceAll("\r\n", " "));
  });

  it("puts it in place, and says what it did", async () => {
    const { code, stdout, stderr, read, written } = await repair(["--write", "zh.txt", "en.txt"]);
    expect({ code, stdout, written }).toEqual({ code: 0, stdout: "", written: ["en.txt"] });
    expect(stderr).toBe("10 pairs, 9 replaced, 0 to review, 0 missing\n");
    expect(read("en.txt")).toBe(repairedEn);
  });

  it("does not write what does not change", async () => {
    expect((await repair(["--write", "zh.txt", "en.txt"], { files: { "en.txt": repairedEn } })).written).toEqual([]);
  });

  it("shows before and after with reasons", async () => {
    const { stdout } = await repair(["--diff", "zh.txt", "en.txt"]);
    expect(stdout).toContain("--- en.txt\n");
    expect(stdout).toContain("- The Harbour Bureau announced new rules yesterday.\n");
    expect(stdout).toContain("+ The Port Authority announced new rules yesterday.\n");
    expect(stdout).toContain("authority · known by the batch 1.00, aligned");
  });

  it("filters JSONL: as many lines, and those that stay as they were", async () => {
    const { stdout } = await repair(["--source-field", "zh.text", "--target-field", "mt", "-"], { stdin: jsonl });
    const [lines, before] = [stdout.split("\n"), jsonl.split("\n")];
    expect(lines).toHaveLength(before.length);
    expect(JSON.parse(lines[0] as string)).toEqual({
      ...JSON.parse(before[0] as string),
      mt: "The Port Authority announced new rules yesterday.",
    });
    expect(lines[9]).toBe(before[9]);
  });

  it.each([
    ["csv", ","],
    ["tsv", "\t"],
  ])("filters %s: only cells that change", async (format, separator) => {
    const cell = (text: string) => (format === "csv" ? `"${text}"` : text);
    const table = (targets: readonly string[]) =>
      ["note", "source", "target"].join(separator) +
      "\r\n" +
      batch
        .map(({ source }, at) => `${[`"a ""b"""`, cell(source), cell(targets[at] as string)].join(separator)}\r\n`)
        .join("");
    const file = `pairs.${format}`;
    const { stdout } = await repair([file], { files: { [file]: table(batch.map(({ target }) => target)) } });
    expect(stdout).toBe(table(repairedEn.split("\r\n")));
  });

  it("gives JSON of every pair", async () => {
    const { stdout } = await repair(["--output", "json", "zh.txt", "en.txt"]);
    const { file, pairs } = JSON.parse(stdout);
    expect(file).toBe("en.txt");
    expect(pairs[1]).toMatchObject({ line: 2, text: "The Port Authority hired three engineers." });
    expect(pairs[1].matches[0]).toMatchObject({ source: { start: 0, end: 3 }, action: "replace" });
  });

  it("writes a page that holds nothing but itself, and escapes what it shows", async () => {
    const files = { "en.txt": en.replace("three engineers", "<script>alert(1)</script> & engineers") };
    const { read, code } = await repair(["--report", "page.html", "--write", "zh.txt", "en.txt"], { files });
    const page = read("page.html");
    expect(code).toBe(0);
    expect(page).toMatch(/<del [^>]*>Harbour Bureau<\/del><ins [^>]*data-link="4">Port Authority<\/ins>/);
    expect(page).toContain('<mark class="replace" title="Port Authority" data-link="4">港務局</mark>');
    expect(page).not.toContain("<script>alert");
    expect(page).not.toMatch(/\b(?:src|href)=/);
    expect(page).toContain('<b>9</b> <mark class="replace">replaced</mark>');
  });

  it("does as the confidence says", async () => {
    const { stdout, stderr } = await repair(["--confidence", "1", "zh.txt", "en.txt"], {});
    expect(stdout).toBe(en.replace("Port charges", "Port charges"));
    expect(stderr).toBe("");
  });

  it.each([
    ["an unknown confidence", ["--confidence", "sure", "zh.txt", "en.txt"], "usage"],
    ["a confidence above 1", ["--confidence", "7", "zh.txt", "en.txt"], "usage"],
    ["three files", ["a", "b", "c"], "usage"],
    ["a file of unknown format", ["zh.txt"], "usage"],
    ["writing to the standard input", ["--write", "-"], "usage"],
    ["a report over an input", ["--report", "en.txt", "zh.txt", "en.txt"], "usage"],
    ["a missing file", ["zh.txt", "none.txt"], "unreadable-file"],
    ["lines that differ in number", ["--by", "line", "zh.txt", "harbour.json"], "unreadable-pair"],
    ["a line that is not JSON", ["bad.jsonl"], "unreadable-pair"],
    ["a field that is not there", ["pairs.jsonl"], "unreadable-pair"],
    ["a table without the field", ["no.csv"], "unreadable-pair"],
    ["a row that is too short", ["short.csv"], "unreadable-pair"],
  ])("refuses %s", async (_, flags, code) => {
    const files = { "bad.jsonl": "{\n", "no.csv": "a,b\n1,2\n", "short.csv": "source,id,target\na,b,c\nd,e\n" };
    const result = await repair(flags, { files });
    expect(result.stderr).toContain(`error ${code}`);
    expect(result).toMatchObject({ code: 2, stdout: "", written: [] });
  });

  it("says where a row is wrong", async () => {
    const { stderr } = await repair(["short.csv"], { files: { "short.csv": 'source,target\n"a\nb",c\nd\n\n' } });
    expect(stderr).toContain("short.csv:4:1");
  });

  it("tells that sides are swapped", async () => {
    const files = { "a.txt": "The Port Authority came.", "b.txt": "港務局來了。" };
    const { stderr, code } = await repair(["a.txt", "b.txt"], { files });
    expect(stderr).toContain("swapped-pair");
    expect(code).toBe(0);
  });
});
