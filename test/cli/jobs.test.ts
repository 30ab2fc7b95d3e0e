import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { inOrder } from "../../src/cli/jobs/in-order.js";
import { wholeLines } from "../../src/cli/jobs/whole-lines.js";
import { BuiltProgram } from "./built-program.js";
import { runProgram } from "./fake-io.js";
import { realFolder } from "./real-folder.js";

let program: BuiltProgram;
beforeAll(async () => {
  program = await BuiltProgram.make();
});
afterAll(() => program.remove());

const folder = realFolder();

async function outcomes(argv: readonly string[], input = "") {
  const all = [];
  for (const jobs of ["1", "3"]) {
    all.push(await program.run([...argv, "-d", "small.dict.json", "--jobs", jobs], folder().path, { input }));
  }
  return all;
}

function lay(): void {
  for (let number = 0; number < 40; number++) {
    const lines = "a red fruit, the ecologicl growth way of advance\n".repeat(number % 7 === 0 ? 100 : 1);
    folder().write(`docs/${number}.md`, number % 3 === 0 ? "pear\n" : lines);
  }
  folder().write("docs/bad.json", '{ "a": ');
  folder().write("docs/bin", "a\0");
  folder().write("docs/table.jsonl", '{"a":"red fruit"}\n'.repeat(50));
}

describe("--jobs", () => {
  it.each([
    [["check", "docs"]],
    [["check", "docs", "--output", "json", "--fuzzy", "0.99"]],
    [["check", "docs", "--output", "sarif"]],
    [["check", "docs", "--output", "github"]],
    [["check", "docs", "--color", "always"]],
    [["clean", "--diff", "docs", "--style", "fancy"]],
    [["clean", "docs", "-", "--report", "report.json"]],
  ])("gives the same whatever their number: %j", async (argv) => {
    lay();
    const [one, three] = await outcomes(argv, "one red fruit more");
    expect(one?.stdout.length).toBeGreaterThan(100);
    expect(one?.stderr).toContain("docs/bad.json");
    expect(three).toEqual(one);
  });

  it("shares out the lines of JSON Lines, and counts them through", async () => {
    const line = (text: string, number: number) => `${JSON.stringify({ number, text })}\n`;
    const lines = (text: string) => Array.from({ length: 5_000 }, (_, at) => line(text, at)).join("");
    const broken = `${lines("a red fruit")}{"text":\n${line("tiny giant", 0)}`;
    const flags = ["clean", "--format", "jsonl", "--field", "text"];
    const [one, three] = await outcomes(flags, broken);
    expect(one).toEqual({
      code: 2,
      signal: null,
      stdout: lines("an apple"),
      stderr: expect.stringContaining("<stdin>:5001"),
    });
    expect(three).toEqual(one);
    const kept = await outcomes([...flags, "--on-error", "keep"], broken);
    expect(kept[0]).toMatchObject({ code: 0, stdout: `${lines("an apple")}{"text":\n${line("little giant", 0)}` });
    expect(kept[0]?.stderr).toContain("<stdin>:5001");
    expect(kept[1]).toEqual(kept[0]);
  });

  it("writes every file", async () => {
    lay();
    const { stderr } = await program.run(
      ["clean", "--write", "docs", "-d", "small.dict.json", "--jobs", "2"],
      folder().path,
    );
    expect(stderr).toContain("43 files");
    const rest = await program.run(["check", "docs/*.md", "-d", "small.dict.json"], folder().path);
    expect(rest).toMatchObject({ code: 0, stdout: "" });
  });

  it.each(["0", "-1", "two", "1.5", "1000"])("is refused as %s", async (jobs) => {
    const { code, stderr } = await runProgram(["check", "--jobs", jobs, "x"]);
    expect(code).toBe(2);
    expect(stderr).toContain("Give auto, or a number from 1 to 256.");
  });
});

describe("inOrder", () => {
  it("keeps so many under way, and their order", async () => {
    let [underway, most] = [0, 0];
    const run = async (item: number) => {
      most = Math.max(most, ++underway);
      await new Promise((resolve) => setTimeout(resolve, 10 - item));
      underway--;
      return item;
    };
    const results = [];
    for await (const result of inOrder([1, 2, 3, 4, 5, 6, 7, 8], 3, run)) results.push(result);
    expect(results).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    expect(most).toBe(3);
  });

  it("fails where the first fails, after all before it", async () => {
    const seen: number[] = [];
    const work = async () => {
      const run = async (item: number) => (item > 2 ? Promise.reject(new Error(String(item))) : item);
      for await (const result of inOrder([1, 2, 3, 4], 4, run)) seen.push(result);
    };
    await expect(work()).rejects.toThrow("3");
    expect(seen).toEqual([1, 2]);
  });
});

describe("wholeLines", () => {
  it.each([[["a\nb", "c\n", "d"]], [["a\n", "bc\nd"]], [["a", "\nb", "c\nd"]], [["a\nbc\nd"]]])(
    "cuts behind line ends: %j",
    async (chunks) => {
      const pieces: string[] = [];
      async function* source() {
        for (const chunk of chunks) yield Buffer.from(chunk);
      }
      for await (const piece of wholeLines(source())) pieces.push(Buffer.from(piece).toString());
      expect(pieces.join("")).toBe("a\nbc\nd");
      expect(pieces.slice(0, -1).every((piece) => piece.endsWith("\n"))).toBe(true);
    },
  );
});
