import { describe, expect, it } from "vitest";
import { runProgram } from "./fake-io.js";
import { realFolder } from "./real-folder.js";

const folder = realFolder();

async function check(...flags: readonly string[]) {
  const all = ["check", "-d", "small.dict.json", "--cache-location", "kept/hashes", ...flags, "a.md", "b.md"];
  const { code, stderr } = await runProgram(all, { folder: folder().path });
  return { code, skipped: Number(/(\d+) skipped/.exec(stderr)?.[1] ?? 0) };
}

describe("--cache", () => {
  it("skips what had nothing to report, until it or the way of looking changes", async () => {
    folder().write("kept/x", "");
    folder().write("a.md", "pear");
    folder().write("b.md", "a red fruit");
    expect(await check()).toEqual({ code: 1, skipped: 0 });
    expect(await check()).toEqual({ code: 1, skipped: 1 });
    expect(await check("--fuzzy", "0.9")).toEqual({ code: 1, skipped: 0 });
    expect(await check()).toEqual({ code: 1, skipped: 0 });
    folder().write("b.md", "an apple");
    expect(await check()).toEqual({ code: 0, skipped: 1 });
    expect(await check()).toEqual({ code: 0, skipped: 2 });
    folder().write("a.md", "red fruit");
    expect(await check()).toEqual({ code: 1, skipped: 1 });
    expect(await check()).toEqual({ code: 1, skipped: 1 });
  });

  it("looks again where a dictionary has changed", async () => {
    folder().write("kept/x", "");
    for (const name of ["a.md", "b.md"]) folder().write(name, "green pear");
    expect(await check()).toEqual({ code: 0, skipped: 0 });
    expect(await check()).toEqual({ code: 0, skipped: 2 });
    folder().write("small.dict.json", folder().read("small.dict.json").replace("red fruit", "green pear"));
    expect(await check()).toEqual({ code: 1, skipped: 0 });
  });

  it.each(["", "{", "null", '{"key":1}', '{"files":{"__proto__":"x"}}'])("takes %j for nothing", async (text) => {
    folder().write("kept/hashes", text);
    for (const name of ["a.md", "b.md"]) folder().write(name, "pear");
    expect(await check()).toEqual({ code: 0, skipped: 0 });
    expect(await check()).toEqual({ code: 0, skipped: 2 });
  });

  it("passes on the text of a file that it skips", async () => {
    folder().write("package.json", "{}");
    folder().write("a.md", "pear\r\n");
    const argv = ["clean", "-d", "small.dict.json", "--cache", "a.md"];
    for (const _ of [1, 2]) {
      expect((await runProgram(argv, { folder: folder().path })).stdout).toBe("pear\r\n");
    }
    expect(folder().read("node_modules/.cache/canonym/clean-files.json")).toContain("a.md");
  });

  it("needs a place", async () => {
    const { code, stderr } = await runProgram(["check", "--cache", "-"], { folder: "/" });
    expect(code).toBe(2);
    expect(stderr).toContain("--cache-location");
  });
});
