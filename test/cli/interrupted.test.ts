import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { BuiltProgram, outcomeOf } from "./built-program.js";
import { runProgram } from "./fake-io.js";
import { RealFolder } from "./real-folder.js";

/** How often a run is killed; `CANONYM_KILLS=50` for the long version. */
const kills = Number(process.env.CANONYM_KILLS ?? 8);
const fileCount = 200;
const argv = ["clean", "--write", "--quiet", "-d", "small.dict.json", "docs"];

let program: BuiltProgram;
beforeAll(async () => {
  program = await BuiltProgram.make();
});
afterAll(() => program.remove());

const numbers = Array.from({ length: fileCount }, (_, number) => number);
const oldText = (number: number) =>
  `file ${number}: a red fruit.\n${"Nothing to see here.\n".repeat((number * 37) % 400)}a red fruit\n`;
const newText = (number: number) => oldText(number).replaceAll("a red fruit", "an apple");
const nameOf = (number: number) => `docs/${number % 4}/${number}.md`;

function lay(folder: RealFolder): void {
  for (const number of numbers) folder.write(nameOf(number), oldText(number));
}

/** How many files are new; fails at one that is neither old nor new. */
function countNew(folder: RealFolder): number {
  return numbers.filter((number) => {
    const text = folder.read(nameOf(number));
    if (text === newText(number)) return true;
    expect(hash(text), nameOf(number)).toBe(hash(oldText(number)));
    return false;
  }).length;
}

function hash(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}

function temporaryFiles(folder: RealFolder): string[] {
  return readdirSync(join(folder.path, "docs"), { recursive: true, encoding: "utf8" }).filter((name) =>
    name.includes(".canonym-"),
  );
}

/** Starts a run and sends a signal some time after the first file was written. */
async function interrupt(folder: RealFolder, signal: NodeJS.Signals, jobs: number, delay: number) {
  const child = program.start([...argv, "--jobs", String(jobs)], folder.path);
  const outcome = outcomeOf(child);
  const first = join(folder.path, nameOf(0));
  while (child.exitCode === null && existsSync(first) && readFileSync(first, "utf8") === oldText(0)) {
    await new Promise((resolve) => setTimeout(resolve, 1));
  }
  await new Promise((resolve) => setTimeout(resolve, delay));
  child.kill(signal);
  return outcome;
}

describe("a run that writes", () => {
  it(`leaves every file old or new when it is killed, ${kills} times, and the next run clears up`, async () => {
    const folder = new RealFolder();
    let [stopped, midway, left] = [0, 0, 0];
    for (let kill = 0; kill < kills; kill++) {
      lay(folder);
      const { signal } = await interrupt(folder, "SIGKILL", 1 + (kill % 2), Math.random() * 120);
      if (signal === "SIGKILL") stopped++;
      const done = countNew(folder);
      if (done > 0 && done < fileCount) midway++;
      left += temporaryFiles(folder).length;
      const next = await program.run(argv, folder.path);
      expect(next).toMatchObject({ code: 0, stderr: "" });
      expect(temporaryFiles(folder)).toEqual([]);
      expect(countNew(folder)).toBe(fileCount);
    }
    if (process.env.CANONYM_KILLS)
      console.log(`${kills} kills: ${stopped} hit, ${midway} midway, ${left} temporary files cleared`);
    expect(midway).toBeGreaterThan(0);
    folder.remove();
  }, 600_000);

  it.each(["SIGINT", "SIGTERM"] as const)("leaves every file old or new and nothing else at %s", async (signal) => {
    const folder = new RealFolder();
    lay(folder);
    const outcome = await interrupt(folder, signal, 2, 20);
    expect(outcome).toMatchObject({ signal, stdout: "" });
    expect(countNew(folder)).toBeLessThan(fileCount);
    expect(temporaryFiles(folder)).toEqual([]);
    folder.remove();
  });

  it("leaves temporary files of others alone", async () => {
    const folder = new RealFolder();
    folder.write("docs/a.md", "a red fruit\n");
    const living = `.canonym-00000000-${process.pid}-00000000-0000-4000-8000-000000000000.tmp`;
    const foreign = [living, ".canonym-notes.tmp", ".canonym-00000000-1-x.tmp"];
    for (const name of foreign) folder.write(`docs/${name}`, "x");
    await program.run(argv, folder.path);
    expect(temporaryFiles(folder).sort()).toEqual([...foreign].sort());
    folder.remove();
  });
});

describe("an output that is an input", () => {
  it("is refused, and the other files are done", async () => {
    const folder = new RealFolder();
    const lines = '{"a":"red fruit"}\n';
    folder.write("all.jsonl", lines);
    folder.write("b.jsonl", lines);
    const flags = ["clean", "-d", "small.dict.json", "all.jsonl", "b.jsonl"];
    const { code, stderr } = await program.run(flags, folder.path, { before: "exec >> all.jsonl" });
    expect(code).toBe(2);
    expect(stderr).toContain("all.jsonl: error output-is-input");
    expect(folder.read("all.jsonl")).toBe(`${lines}{"a":"apple"}\n`);
    folder.remove();
  });

  it("is refused as a report too, whatever it is called", async () => {
    const folder = new RealFolder();
    folder.write("a.md", "a red fruit\n");
    for (const report of ["./a.md", "x/../a.md", join(folder.path, "a.md")]) {
      const argv = ["clean", "-d", "small.dict.json", "--report", report, "a.md"];
      const { code, stderr } = await runProgram(argv, { folder: folder.path });
      expect({ code, stderr }).toMatchObject({ code: 2, stderr: expect.stringContaining("would overwrite an input") });
    }
    expect(folder.read("a.md")).toBe("a red fruit\n");
    folder.remove();
  });
});
