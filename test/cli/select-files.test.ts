import { mkdirSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { runProgram } from "./fake-io.js";
import { realFolder } from "./real-folder.js";

const folder = realFolder();
const variant = "a red fruit\n";

/** The files that a command line looks into, in its order, and what it tells. */
async function looked(...operands: readonly string[]) {
  const flags = ["check", "-d", "small.dict.json", "--output", "json", "--ignore", "*.dict.json"];
  const { code, stdout, stderr } = await runProgram([...flags, ...operands], { folder: folder().path });
  const files = stdout ? JSON.parse(stdout).files.map(({ file }: { file: string }) => file) : [];
  return { files, code, stderr };
}

function lay(...names: readonly string[]): void {
  for (const name of names) folder().write(name, variant);
}

describe("the files of a run", () => {
  it("are those of a folder, sorted, without hidden ones and node_modules", async () => {
    lay("b.md", "a/z.txt", "a/B.txt", "a/.hidden.txt", ".git/x.txt", "node_modules/x/readme.md", "a/node_modules/y.md");
    expect((await looked(".")).files).toEqual(["a/B.txt", "a/z.txt", "b.md"]);
    expect((await looked("a/")).files).toEqual(["a/B.txt", "a/z.txt"]);
    expect((await looked("node_modules/x")).files).toEqual(["node_modules/x/readme.md"]);
  });

  it("are those of patterns, in the order given and none twice", async () => {
    lay("a.md", "b.md", "sub/c.md", "sub/d.txt");
    expect((await looked("sub/*.txt", "**/*.md", "./a.md", "sub")).files).toEqual([
      "sub/d.txt",
      "a.md",
      "b.md",
      "sub/c.md",
    ]);
    expect((await looked("{b,a}.md")).files).toEqual(["a.md", "b.md"]);
  });

  it("may have names that look like patterns", async () => {
    lay("a[1].md", "page (draft).md");
    expect((await looked("a[1].md", "page (draft).md")).files).toEqual(["a[1].md", "page (draft).md"]);
  });

  it.each([["docs/*.md"], ["empty"], ["**/*.rst"]])("are an error where %s has none", async (operand) => {
    mkdirSync(join(folder().path, "empty"));
    lay("a.md");
    const { code, files, stderr } = await looked("a.md", operand);
    expect({ code, files }).toEqual({ code: 2, files: [] });
    expect(stderr).toMatch(new RegExp(`^${operand.replaceAll("*", "\\*")}: error no-match: `));
  });

  it("are left out as lines of .gitignore say, named or found", async () => {
    lay("a.md", "vendor/b.md", "x/vendor/c.md", "x/keep.md", "x/drop.md");
    expect((await looked("--ignore", "vendor/", ".", "vendor/b.md")).files).toEqual(["a.md", "x/drop.md", "x/keep.md"]);
    expect((await looked("--ignore", "/vendor", ".")).files).toContain("x/vendor/c.md");
    expect((await looked("--ignore", "x/*", "--ignore", "!x/keep.md", ".")).files).toEqual([
      "a.md",
      "vendor/b.md",
      "x/keep.md",
    ]);
    expect(await looked("--ignore", "*.md", "a.md")).toMatchObject({ code: 0, files: [] });
  });

  it.skipIf(process.platform === "win32")("are not looked for behind links, which may lead in a circle", async () => {
    lay("a/b.md");
    symlinkSync(".", join(folder().path, "a", "loop"));
    symlinkSync("b.md", join(folder().path, "a", "link.md"));
    symlinkSync("self", join(folder().path, "self"));
    expect((await looked("a")).files).toEqual(["a/b.md"]);
    expect((await looked("a/link.md")).files).toEqual(["a/link.md"]);
    expect((await looked("self", "a/b.md")).stderr).toContain(
      "`self` cannot be read: its links lead round in a circle",
    );
  });

  it("are skipped if they are found, have no known ending and are not text", async () => {
    const binary = Buffer.from("ab\0cd");
    for (const name of ["pic.xyz", "latin.xyz", "pic.md"]) folder().write(name, binary);
    folder().write("latin.xyz", Buffer.from("caf\xe9", "latin1"));
    lay("README", "a.md");
    const found = await looked(".");
    expect(found).toMatchObject({ code: 2, files: ["README", "a.md", "latin.xyz", "pic.md", "pic.xyz"] });
    expect(found.stderr).toContain("pic.xyz: info binary-file");
    expect(found.stderr).toContain("latin.xyz:1:4: info not-utf-8");
    expect(found.stderr).toContain("pic.md: error binary-file");
    expect(found.stderr).toContain("5 files, 2 variants, 0 to review, 2 skipped, 1 failed");
    expect((await looked("--ignore", "pic.md", ".")).code).toBe(1);
    expect(await looked("pic.xyz")).toMatchObject({ code: 2, stderr: expect.stringContaining("error binary-file") });
  });
});
