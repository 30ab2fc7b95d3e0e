import fc from "fast-check";
import { afterEach, describe, expect, it, vi } from "vitest";

/** Runs of letters as the class finds them, asked for one after the other. */
async function found(text: string, to = text.length) {
  const { LetterRuns } = await import("../../src/text/letter-runs.js");
  const runs = new LetterRuns();
  runs.open(to);
  return [...text.slice(0, to).matchAll(/[A-Za-z]+/g)].map(({ index }) => {
    const run = runs.find(text, index);
    return run < 0 ? undefined : [runs.base + (runs.edges[run] as number), runs.base + (runs.edges[run + 1] as number)];
  });
}

function expected(text: string) {
  return [...text.matchAll(/[A-Za-z]+/g)].map(({ index, 0: run }) => [index, index + run.length]);
}

const pieces = fc.constantFrom(
  "a",
  "Zz",
  "word",
  "internationalization",
  " ",
  ", ",
  "1",
  "@[`{",
  "é",
  "中",
  "😀",
  "\ud83d",
  "\0",
);
const texts = fc
  .tuple(fc.array(pieces, { minLength: 1, maxLength: 30 }), fc.integer({ min: 1, max: 4000 }))
  .map(([parts, times]) => parts.join("").repeat(times).slice(0, 40_000));

afterEach(() => {
  vi.unstubAllGlobals();
  vi.resetModules();
});

describe.each(["with TextEncoder", "without"])("%s", (kind) => {
  it("finds every run of letters, in whatever block it lies", async () => {
    if (kind === "without") vi.stubGlobal("TextEncoder", undefined);
    await fc.assert(
      fc.asyncProperty(texts, async (text) => {
        const runs = expected(text);
        fc.pre(runs.every((run) => (run[1] as number) - (run[0] as number) < 1 << 14));
        expect(await found(text)).toEqual(runs);
      }),
      { numRuns: 60 },
    );
  });
});

it("says of a run longer than a block that it does not know it, and goes on behind it", async () => {
  const long = "a".repeat(100_000);
  expect(await found(`x ${long} y`)).toEqual([[0, 1], undefined, [100_003, 100_004]]);
});

it("knows nothing of what lies behind the end it was given", async () => {
  expect(await found("one twofold", 7)).toEqual([
    [0, 3],
    [4, 7],
  ]);
});
