import { describe, expect, it } from "vitest";
import { runProgram } from "./fake-io.js";
import { smallDictionary } from "./small-dictionary.js";

function resolve(...argv: readonly string[]) {
  return runProgram(["resolve", "-d", "small.json", ...argv], { files: { "small.json": smallDictionary } });
}

describe("resolve", () => {
  it("shows verdict, candidates and the parts of their scores", async () => {
    const { code, stdout } = await resolve("ecologicl growth way of advance");
    expect(code).toBe(0);
    expect(stdout).toMatch(
      /^ecologicl growth way of advance\n {2}accept · 98 % like “ecological growth way of advance”\n/,
    );
    expect(stdout).toMatch(/^ {2}0\.98 {2}green-path {2}green development path\n {8}fuzzy: “.*” · \w+ \d\.\d\d, /m);
  });

  it("exits with 1 if any term has no sure concept", async () => {
    const { code, stdout } = await resolve("red fruit", "ecological growth", "zebra crossing");
    expect(code).toBe(1);
    expect(stdout).toMatch(
      /red fruit\n {2}accept[\s\S]*\n\necological growth\n {2}review[\s\S]*\n\nzebra crossing\n {2}reject/,
    );
  });

  it("gives JSON with every candidate", async () => {
    const { resolutions } = JSON.parse((await resolve("--output", "json", "red fruit", "zebra crossing")).stdout);
    expect(resolutions).toMatchObject([
      { term: "red fruit", verdict: "accept", concept: "apple", canonical: "apple", candidates: [{ score: 1 }] },
      { term: "zebra crossing", verdict: "reject" },
    ]);
  });

  it("shows no control characters of a term", async () => {
    expect((await resolve("red\u001B[2Jfruit")).stdout).not.toContain("\u001B");
  });
});
