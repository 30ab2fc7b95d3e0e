import { describe, expect, it } from "vitest";
import type { Job } from "../../../src/cli/jobs/job.js";
import { treatFile } from "../../../src/cli/jobs/treat-file.js";
import { createNormalizer } from "../../../src/index.js";
import { smallDictionary } from "../small-dictionary.js";

const normalizer = createNormalizer({ dictionaries: JSON.parse(smallDictionary) });
const job: Job = {
  ...{ cwd: "/home", options: {}, content: "changed", whole: false, hashed: true },
  view: { kind: "check", colored: false, columns: 80 },
};

function treat(text: string, more: Partial<Job> = {}, stamps: readonly string[] = ["1", "1"], known?: string) {
  const left = [...stamps];
  const files = {
    read: async () => Buffer.from(text),
    about: async () => ({ kind: "file", size: 0, identity: "i", stamp: left.shift() ?? "" }) as const,
  };
  const task = { name: "a.txt", found: false, known };
  return treatFile(task, { ...job, ...more }, async () => normalizer, files);
}

describe("treatFile", () => {
  it("refuses a file that changed while it was read", async () => {
    const { report, content } = await treat("red fruit", {}, ["1", "2"]);
    expect(report.issues).toMatchObject([{ code: "changed-file", place: { file: "a.txt" } }]);
    expect(content).toBeUndefined();
  });

  it.each([
    ["never", "red fruit", undefined],
    ["changed", "red fruit", "apple"],
    ["changed", "pear", undefined],
    ["always", "pear", "pear"],
  ] as const)("gives the content where it is wanted %s: %s", async (content, text, wanted) => {
    const treated = await treat(text, { content });
    expect(treated.content && Buffer.from(treated.content).toString()).toBe(wanted);
    expect(treated).toMatchObject({ stamp: "1", size: text.length });
  });

  it("counts what it leaves out", async () => {
    const { report, shown } = await treat("a red fruit");
    expect(report).toMatchObject({ matches: [], edits: [], issues: [], counted: { variants: 1, reviews: 0 } });
    expect(shown.join("")).toContain("1:3  variant  “red fruit” → “apple”");
    expect((await treat("a red fruit", { whole: true })).report.matches).toHaveLength(1);
  });

  it("knows a content again in which there was nothing to report", async () => {
    const { clean = "" } = await treat("pear");
    expect(clean).not.toBe("");
    expect((await treat("red fruit")).clean).toBeUndefined();
    const again = await treat("pear", { content: "always" }, ["1", "1"], clean);
    expect(again).toMatchObject({ clean, report: { skipped: true } });
    expect((await treat("pears", {}, ["1", "1"], clean)).report.skipped).toBeUndefined();
  });
});
