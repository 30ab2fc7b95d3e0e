import { describe, expect, it } from "vitest";
import { runProgram, type Surroundings } from "./fake-io.js";
import { smallDictionary } from "./small-dictionary.js";

const unsure = "The ecologicl growth way of advance.\n";

function check(flags: readonly string[], { files, ...rest }: Surroundings = {}) {
  const all = { "small.json": smallDictionary, ...files };
  return runProgram(["check", "-d", "small.json", ...flags], { ...rest, files: all });
}

describe("check", () => {
  it("has nothing to say about a clean text", async () => {
    expect(await check([], { stdin: "An apple a day.\n" })).toMatchObject({
      code: 0,
      stdout: "",
      stderr: "1 file, 0 variants, 0 to review\n",
    });
  });

  it("shows variants and what to review, each with its line", async () => {
    const { code, stdout, stderr, written } = await check(["--fuzzy", "0.99", "a.txt", "b.txt"], {
      files: { "a.txt": "A day.\nA red fruit a day.\n", "b.txt": unsure },
    });
    expect({ code, written }).toEqual({ code: 1, written: [] });
    expect(stdout).toBe(`a.txt
  2:3  variant  “red fruit” → “apple”
       apple · listed variant “red fruit”
     2 | A red fruit a day.
       |   ^^^^^^^^^

b.txt
  1:5  review  “ecologicl growth way of advance” may mean “green development path”
       green-path · only 98 % like “ecological growth way of advance”
     1 | The ecologicl growth way of advance.
       |     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

`);
    expect(stderr).toBe("2 files, 1 variant, 1 to review\n");
  });

  it("counts a review alone as a finding", async () => {
    expect((await check(["--fuzzy", "0.99"], { stdin: unsure })).code).toBe(1);
  });

  it("gives JSON with matches, issues and a summary", async () => {
    const { stdout } = await check(["--output", "json", "--fuzzy", "0.99", "a.txt", "b.txt"], {
      files: { "a.txt": "\nred fruit", "b.txt": unsure },
    });
    const { files, summary } = JSON.parse(stdout);
    expect(files[0].issues).toMatchObject([
      {
        code: "variant",
        severity: "warning",
        place: { file: "a.txt", line: 2, column: 1, span: { start: 1, end: 10 } },
      },
    ]);
    expect(files[1].issues).toMatchObject([{ code: "review", place: { file: "b.txt", line: 1, column: 5 } }]);
    expect(files[1].matches[0].action).toBe("review");
    expect(summary).toEqual({ files: 2, failed: 0, skipped: 0, variants: 1, reviews: 1 });
  });

  it("gives annotations", async () => {
    const { stdout } = await check(["--output", "github"], { stdin: "red fruit" });
    expect(stdout).toBe(
      "::warning file=<stdin>,line=1,endLine=1,col=1,endColumn=10,title=canonym variant::" +
        "`red fruit` should read “apple”: listed variant “red fruit”.\n",
    );
  });

  it("reports the others and exits with 2 if a file cannot be read", async () => {
    const { code, stdout, stderr } = await check(["--output", "json", "x.txt", "a.txt"], {
      files: { "a.txt": "red fruit" },
    });
    expect(code).toBe(2);
    const { files, summary } = JSON.parse(stdout);
    expect(files[0]).toMatchObject({
      file: "x.txt",
      matches: [],
      issues: [{ code: "unreadable-file", severity: "error" }],
    });
    expect(files[1].issues).toHaveLength(1);
    expect(summary).toMatchObject({ files: 2, failed: 1 });
    expect(stderr).toContain("2 files, 1 variant, 0 to review, 1 failed\n");
  });

  it("keeps findings and errors of a quiet run, and nothing else", async () => {
    const { stdout, stderr } = await check(["--quiet", "x.txt", "a.txt"], { files: { "a.txt": "red fruit" } });
    expect(stdout).toContain("a.txt\n  1:1  variant");
    expect(stderr).toMatch(/^x\.txt: error unreadable-file: .*\n {2}.*\n$/);
  });

  it("takes a reader that goes away for content", async () => {
    const { code, stdout } = await check(["a.txt", "a.txt"], { files: { "a.txt": "red fruit" }, closesAfter: 1 });
    expect(code).toBe(0);
    expect(stdout.match(/variant/g)).toHaveLength(2);
  });

  it("tells a person at a terminal that it waits for text", async () => {
    const { stderr } = await check([], { stdinIsTTY: true });
    expect(stderr).toContain("Reading from the terminal");
    expect((await check(["--quiet"], { stdinIsTTY: true })).stderr).toBe("");
  });
});
