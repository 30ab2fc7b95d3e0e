import { execFileSync } from "node:child_process";
import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { runProgram } from "./fake-io.js";
import { realFolder } from "./real-folder.js";

const folder = realFolder();

function git(...args: readonly string[]): void {
  const identity = ["-c", "user.name=a", "-c", "user.email=a@example.org", "-c", "commit.gpgsign=false"];
  execFileSync("git", [...identity, ...args], { cwd: folder().path, stdio: "pipe" });
}

async function changed(flags: readonly string[], below = "") {
  const all = [
    "check",
    "-d",
    join(folder().path, "small.dict.json"),
    "--ignore",
    "*.json",
    "--output",
    "json",
    ...flags,
  ];
  const { code, stdout, stderr } = await runProgram(all, { folder: join(folder().path, below) });
  return { code, stderr, files: stdout ? JSON.parse(stdout).files.map(({ file }: { file: string }) => file) : [] };
}

describe("--changed", () => {
  it("takes what differs from a commit, and what git does not know yet", async () => {
    git("init", "-q");
    for (const name of ["same.md", "old.md", "gone.md", "sub/deep ü.md"]) folder().write(name, "pear");
    folder().write(".gitignore", "ignored.md\n");
    git("add", "-A");
    git("commit", "-qm", "first");
    folder().write("old.md", "red fruit");
    folder().write("ignored.md", "red fruit");
    folder().write("sub/deep ü.md", "red fruit");
    rmSync(join(folder().path, "gone.md"));
    folder().write("new.md", "pear");
    expect((await changed(["--changed"])).files).toEqual(["new.md", "old.md", "sub/deep ü.md"]);
    expect((await changed(["--changed"], "sub")).files).toEqual(["deep ü.md"]);
    expect((await changed(["*.md", "--changed"])).files).toEqual(["new.md", "old.md"]);
    git("add", "-A");
    git("commit", "-qm", "second");
    expect(await changed(["--changed"])).toMatchObject({ code: 0, files: [] });
    expect((await changed(["--changed=HEAD~1"])).files).toEqual(["new.md", "old.md", "sub/deep ü.md"]);
  });

  it("says what git says", async () => {
    mkdirSync(join(folder().path, "sub"));
    expect(await changed(["--changed"])).toMatchObject({ code: 2, stderr: expect.stringContaining("git") });
    git("init", "-q");
    const { code, stderr } = await changed(["--changed=--output=x", "small.dict.json"]);
    expect(code).toBe(2);
    expect(stderr).toContain("error usage: `--changed` asks git, which says:");
  });
});
