import { describe, expect, it } from "vitest";
import { runProgram, type Surroundings } from "./fake-io.js";
import { smallDictionary } from "./small-dictionary.js";

const gold = [
  { id: "right", text: "A red fruit.", spans: [{ start: 2, end: 11, canonical: "apple" }] },
  { id: "missed", text: "A green fruit.", spans: [{ start: 2, end: 13, canonical: "apple" }] },
  { id: "wrong", text: "A red fruit of the loom." },
  { text: "A loom." },
]
  .map((row) => JSON.stringify(row))
  .join("\n");

function evaluate(argv: readonly string[], surroundings: Surroundings = {}) {
  const files = { "small.json": smallDictionary, "gold.jsonl": gold, ...surroundings.files };
  return runProgram(["eval", "-d", "small.json", ...argv], { ...surroundings, files });
}

describe("eval", () => {
  it("shows measures, false alarms and misses", async () => {
    const { code, stdout, stderr } = await evaluate(["gold.jsonl"]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout).toBe(`precision  0.5000  1 of 2 edits are right
recall     0.5000  1 of 2 spans are found
F1         0.5000
untouched  0.5000  1 of 2 texts without a span stay as they are

False alarms: 1
  gold.jsonl:3 wrong  “red fruit” → “apple”
      no term is marked there; apple · listed variant “red fruit”

Misses: 1
  gold.jsonl:2 missed  “green fruit” is “apple”
      nothing is found there
`);
  });

  it("gives JSON", async () => {
    const { stdout } = await evaluate(["--output", "json", "gold.jsonl"]);
    expect(JSON.parse(stdout)).toEqual({
      precision: 0.5,
      recall: 0.5,
      f1: 0.5,
      untouched: 0.5,
      counts: { texts: 4, edits: 2, rightEdits: 1, spans: 2, foundSpans: 1, innocentTexts: 2, untouchedTexts: 1 },
      falseAlarms: [
        {
          ...{ id: "wrong", file: "gold.jsonl", line: 3, start: 2, end: 11, surface: "red fruit" },
          ...{ concept: "apple", canonical: "apple", replacement: "apple", expected: [] },
          reason: "listed variant “red fruit”",
        },
      ],
      misses: [
        {
          ...{ id: "missed", file: "gold.jsonl", line: 2, start: 2, end: 13, surface: "green fruit" },
          ...{ canonical: "apple", reason: "nothing is found there" },
        },
      ],
    });
  });

  it.each([
    [["--min-precision", "0.5", "--min-recall", "0.5", "--min-untouched", "0.5"], 0, []],
    [["--min-precision", "0.51"], 1, ["Precision is `0.5000`, below `0.51`."]],
    [["--min-recall", "1", "--quiet"], 1, ["Recall is `0.5000`, below `1`."]],
    [["--min-untouched", "0.9"], 1, ["The share of untouched texts is `0.5000`, below `0.9`."]],
  ])("holds the measures to floors: %s", async (flags, code, messages) => {
    const result = await evaluate([...flags, "gold.jsonl"]);
    expect(result.code).toBe(code);
    expect(result.stderr.match(/(?<=below-floor: ).*/g) ?? []).toEqual(messages);
  });

  it("measures several files and the standard input as one", async () => {
    const { stdout } = await evaluate(["gold.jsonl", "-"], { stdin: '{"text":"red fruit"}' });
    expect(stdout).toMatch(/^precision {2}0\.3333/);
    expect(stdout).toMatch(/^ {2}<stdin>:1 {2}“red fruit” → “apple”$/m);
  });

  it("decides as the common flags say", async () => {
    const { stdout } = await evaluate(["--style", "fancy", "--output", "json", "-"], {
      stdin: '{"text":"red fruit","spans":[{"start":0,"end":9,"canonical":"pomme"}]}',
    });
    expect(JSON.parse(stdout)).toMatchObject({ precision: 1, recall: 1 });
  });

  it("tells everything that is wrong with gold files, and measures nothing", async () => {
    const files = {
      "a.jsonl": '{"text":"x"}\n{"text":',
      "b.jsonl": '{"text":"x","spans":[{"start":0,"end":2,"canonical":"c"}]}',
    };
    const { code, stdout, stderr } = await evaluate(["a.jsonl", "b.jsonl"], { files });
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toMatch(/^a\.jsonl:2:9: error invalid-gold: Expected a value, but found the end of the text\.$/m);
    expect(stderr).toMatch(/^b\.jsonl:1:21: error invalid-gold: The span 0 to 2 of `c` is no part of the text/m);
  });

  it.each([
    ["no file", [], "Missing required argument `gold`."],
    ["a file that is not there", ["none.jsonl"], "`none.jsonl` cannot be read"],
    ["a floor that is no share", ["--min-recall", "98%", "gold.jsonl"], "Give a number from 0 to 1."],
    ["another output", ["--output", "sarif", "gold.jsonl"], "Choose one of pretty, json."],
  ])("refuses %s", async (_, argv, message) => {
    const { code, stderr } = await evaluate(argv);
    expect(code).toBe(2);
    expect(stderr).toContain(message);
  });
});
