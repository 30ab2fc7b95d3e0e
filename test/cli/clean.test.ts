import { describe, expect, it } from "vitest";
import { runProgram, type Surroundings } from "./fake-io.js";
import { smallDictionary } from "./small-dictionary.js";

const variant = "A red fruit a day.\r\n";
const cleaned = "An apple a day.\r\n";

function clean(flags: readonly string[], { files, ...rest }: Surroundings = {}) {
  return runProgram(["clean", "-d", "small.json", ...flags], {
    ...rest,
    files: { "small.json": smallDictionary, ...files },
  });
}

describe("clean", () => {
  it("is a filter from stdin to stdout, quiet in a pipe", async () => {
    expect(await clean([], { stdin: variant })).toMatchObject({ code: 0, stdout: cleaned, stderr: "" });
    expect((await clean(["-"], { stdin: variant })).stdout).toBe(cleaned);
  });

  it("refuses a report that would overwrite its input", async () => {
    const { code, stderr, read } = await clean(["--report", "a.txt", "a.txt"], { files: { "a.txt": variant } });
    expect([code, read("a.txt")]).toEqual([2, variant]);
    expect(stderr).toContain("would overwrite an input");
  });

  it("sums up on a terminal", async () => {
    const { stderr } = await clean(["--color", "never"], { stdin: variant, isTTY: true });
    expect(stderr).toBe("1 file, 1 replaced, 0 to review\n");
  });

  it.each([
    ["nothing", ""],
    ["a byte order mark and no line break", "\uFEFFpear"],
    ["a byte order mark alone", "\uFEFF"],
    ["mixed line ends", "a\r\nb\rc\n\n"],
    ["characters cut by chunks", "專精特新\u{1F600}"],
  ])("passes on %s byte for byte", async (_, text) => {
    expect(await clean(["--quiet"], { stdin: text })).toEqual(
      expect.objectContaining({ code: 0, stdout: text, stderr: "" }),
    );
  });

  it("prints the text of each file and touches none", async () => {
    const { stdout, written } = await clean(["a.txt", "b.txt"], { files: { "a.txt": variant, "b.txt": "pear\n" } });
    expect({ stdout, written }).toEqual({ stdout: `${cleaned}pear\n`, written: [] });
  });

  it("writes in place only what changes", async () => {
    const { code, stdout, stderr, read, written } = await clean(["--write", "a.txt", "b.txt"], {
      files: { "a.txt": `\uFEFF${variant}`, "b.txt": "pear\n" },
    });
    expect({ code, stdout, written }).toEqual({ code: 0, stdout: "", written: ["a.txt"] });
    expect(read("a.txt")).toBe(`\uFEFF${cleaned}`);
    expect(stderr).toBe("2 files, 1 replaced, 0 to review\n");
  });

  it("shows a diff with the reason of each change", async () => {
    const { stdout, read } = await clean(["--diff", "a.txt"], { files: { "a.txt": variant } });
    expect(stdout).toBe(`--- a.txt
+++ a.txt
@@ -1,1 +1,1 @@
- A red fruit a day.
+ An apple a day.
1:3  “red fruit” → “apple”  apple · listed variant “red fruit”

`);
    expect(read("a.txt")).toBe(variant);
  });

  it("shows the diff of what it writes", async () => {
    const { stdout, read } = await clean(["--diff", "--write", "a.txt"], { files: { "a.txt": variant } });
    expect(stdout).toContain("+ An apple a day.");
    expect(read("a.txt")).toBe(cleaned);
  });

  it("writes the report beside the text", async () => {
    const { stdout, read } = await clean(["--report", "r.json", "a.txt", "b.txt"], {
      files: { "a.txt": variant, "b.txt": "" },
    });
    expect(stdout).toBe(cleaned);
    const { files, summary } = JSON.parse(read("r.json"));
    expect(files.map(({ file }: { file: string }) => file)).toEqual(["a.txt", "b.txt"]);
    expect(files[0].matches[0]).toMatchObject({
      surface: "red fruit",
      replacement: "apple",
      action: "replace",
      start: 2,
    });
    expect(files[0].edits.length).toBeGreaterThan(0);
    expect(files[0].issues[0]).toMatchObject({ code: "variant", place: { file: "a.txt", line: 1, column: 3 } });
    expect(files[1]).toEqual({ file: "b.txt", matches: [], edits: [], issues: [] });
    expect(summary).toEqual({ files: 2, failed: 0, skipped: 0, variants: 1, reviews: 0 });
  });

  it("writes the report to stdout where nothing else goes", async () => {
    const { stdout } = await clean(["--write", "--report", "-", "a.txt"], { files: { "a.txt": variant } });
    expect(JSON.parse(stdout).files[0].file).toBe("a.txt");
  });

  it.each([
    ["json", "{\n"],
    ["sarif", "{\n"],
    ["github", "::warning file=a.txt,line=1,"],
  ])("reports what it did as %s, on stdout and in the file", async (output, start) => {
    const flags = ["--write", "--output", output, "--report", "r.txt", "a.txt"];
    const { stdout, read } = await clean(flags, { files: { "a.txt": variant } });
    expect(stdout.startsWith(start)).toBe(true);
    expect(read("r.txt")).toBe(stdout);
    expect(stdout).not.toContain('"fixes"');
    expect(read("a.txt")).toBe(cleaned);
  });

  it.each([
    [["--write"], "needs a file"],
    [["--write", "a.txt", "-"], "needs a file"],
    [["--output", "json", "a.txt"], "needs `--write`, `--diff` or `--report`"],
    [["--report", "-", "a.txt"], "clashes"],
    [["--report", "-", "--diff", "a.txt"], "clashes"],
    [["--report", "-", "--write", "--output", "json", "a.txt"], "clashes"],
  ])("refuses %j before it does anything", async (flags, message) => {
    const { code, stdout, stderr, written } = await clean(flags, { files: { "a.txt": variant } });
    expect({ code, stdout, written }).toEqual({ code: 2, stdout: "", written: [] });
    expect(stderr).toContain(message);
  });

  it.each([
    ["missing", {}, "x.txt: error unreadable-file: `x.txt` cannot be read: there is no such file or folder."],
    [
      "not UTF-8",
      { "x.txt": Buffer.from("ab\ncd\xE9f", "latin1") },
      "x.txt:2:3: error not-utf-8: The byte `0xE9` at offset 5",
    ],
    [
      "binary",
      { "x.txt": Buffer.from("\0red fruit") },
      "x.txt: error binary-file: `x.txt` has a NUL byte at offset 0.",
    ],
    ["UTF-16", { "x.txt": Buffer.from("\uFEFFred", "utf16le") }, "x.txt:1:1: error not-utf-8: `x.txt` is UTF-16 text."],
  ])("tells of a file that is %s, leaves it, and does the others", async (_, files, message) => {
    const { code, stderr, read, written } = await clean(["--write", "--quiet", "x.txt", "a.txt"], {
      files: { ...files, "a.txt": variant },
    });
    expect({ code, written }).toEqual({ code: 2, written: ["a.txt"] });
    expect(stderr.startsWith(message)).toBe(true);
    expect(read("a.txt")).toBe(cleaned);
  });

  it("tells of a file that cannot be written, and the report has it", async () => {
    const { code, stdout, stderr, read } = await clean(["--write", "--output", "json", "a.txt", "b.txt"], {
      files: { "a.txt": variant, "b.txt": variant },
      locked: ["a.txt"],
    });
    expect(code).toBe(2);
    expect(stderr).toContain("a.txt: error unwritable-file: `a.txt` cannot be written: permission denied.");
    expect([read("a.txt"), read("b.txt")]).toEqual([variant, cleaned]);
    expect(JSON.parse(stdout).files[0].issues.at(-1)).toMatchObject({ code: "unwritable-file", severity: "error" });
  });

  it("tells of a report that cannot be written", async () => {
    const { code, stderr } = await clean(["--report", "r.json"], { stdin: variant, locked: ["r.json"] });
    expect(code).toBe(2);
    expect(stderr).toContain("`r.json` cannot be written");
  });

  it("stops without a word when its reader goes away, but still writes what it was to write", async () => {
    const files = { "a.txt": variant, "b.txt": variant };
    expect(await clean(["--quiet", "a.txt", "b.txt"], { files, closesAfter: 1 })).toMatchObject({
      code: 0,
      stdout: cleaned,
    });
    const { code, written } = await clean(["--write", "--diff", "a.txt", "b.txt"], { files, closesAfter: 1 });
    expect({ code, written }).toEqual({ code: 0, written: ["a.txt", "b.txt"] });
  });

  it("passes on style, abbreviation and fuzziness", async () => {
    expect((await clean(["--style", "fancy"], { stdin: variant })).stdout).toBe("A pomme a day.\r\n");
    const twice = { stdin: "small giant, tiny giant" };
    expect((await clean(["--abbreviate", "always"], twice)).stdout).toBe("LG, LG");
    expect((await clean(["--abbreviate", "after-first"], twice)).stdout).toBe("little giant (LG), LG");
    const unseen = { stdin: "ecologicl growth way of advance" };
    expect((await clean([], unseen)).stdout).toBe("green development path");
    expect((await clean(["--fuzzy", "off"], unseen)).stdout).toBe(unseen.stdin);
  });
});
