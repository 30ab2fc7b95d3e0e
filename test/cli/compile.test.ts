import { describe, expect, it } from "vitest";
import { runProgram } from "./fake-io.js";

const giants =
  '{ "id": "a", "language": "en", "concepts": [{ "id": "a", "canonical": "little giant", "styles": { "house": "tiny titan" }, "variants": ["small giant"] }] }';

/** What `canonym compile` writes. */
async function compiled(...flags: string[]): Promise<Uint8Array> {
  const files: Record<string, string | Uint8Array> = { "a.json": giants };
  const { code, stderr, readBytes } = await runProgram(["compile", ...flags, "-d", "a.json", "a.canonym"], { files });
  expect([code, stderr]).toEqual([0, expect.stringMatching(/^a\.canonym: \d\.\d MB\n$/)]);
  return readBytes("a.canonym");
}

describe("canonym compile", () => {
  it("makes a file that other commands open", async () => {
    const files = { "a.canonym": await compiled() };
    const run = (...argv: string[]) => runProgram([...argv, "-d", "a.canonym"], { files, stdin: "A small giannt." });
    expect(await run("clean")).toMatchObject({ code: 0, stdout: "A little giant." });
    expect(await run("clean", "--fuzzy", "off")).toMatchObject({ code: 0, stdout: "A small giannt." });
    expect(await run("check")).toMatchObject({ code: 1 });
    expect(await run("resolve", "small giants")).toMatchObject({ code: 0 });
  });

  it("settles the style", async () => {
    const files = { "a.canonym": await compiled("--style", "house") };
    const { stdout } = await runProgram(["clean", "-d", "a.canonym"], { files, stdin: "A small giant." });
    expect(stdout).toBe("A tiny titan.");
    const late = await runProgram(["clean", "-d", "a.canonym", "--style", "house"], { files, stdin: "x" });
    expect([late.code, late.stderr]).toEqual([2, expect.stringContaining("no effect on a compiled dictionary")]);
  });

  it("is used alone, and whole", async () => {
    const whole = await compiled();
    const files = { "a.canonym": whole, "b.canonym": whole.subarray(0, whole.length - 8), "a.json": giants };
    const both = await runProgram(["clean", "-d", "a.canonym", "-d", "a.json"], { files, stdin: "x" });
    expect([both.code, both.stderr]).toEqual([2, expect.stringContaining("is used alone")]);
    const cut = await runProgram(["clean", "-d", "b.canonym"], { files, stdin: "x" });
    expect([cut.code, cut.stderr]).toEqual([2, expect.stringContaining("cut off")]);
  });

  it("says what cannot be written or compiled", async () => {
    const locked = await runProgram(["compile", "-d", "a.json", "a.canonym"], {
      files: { "a.json": giants },
      locked: ["a.canonym"],
    });
    expect([locked.code, locked.stderr]).toEqual([2, expect.stringContaining("cannot be written")]);
    const bad = await runProgram(["compile", "-d", "a.json", "a.canonym"], { files: { "a.json": "{" } });
    expect([bad.code, bad.written]).toEqual([2, []]);
  });
});
