import { describe, expect, it } from "vitest";
import { batch, harbour } from "../bilingual/harbour.js";
import { runProgram, type Surroundings } from "./fake-io.js";
import { smallDictionary } from "./small-dictionary.js";

const zh = batch.map(({ source }) => `${source}\n`).join("");
const en = batch.map(({ target }) => `${target}\n`).join("");
const jsonl = batch.map((pair) => `${JSON.stringify(pair)}\n`).join("");
const xliff = `<xliff version="1.2"><file source-language="zh" target-language="en"><body>${batch
  .map(({ source, target }) => `<trans-unit><source>${source}</source><target>${target}</target></trans-unit>`)
  .join("")}</body></file></xliff>`;

function discover(flags: readonly string[], { files, ...rest }: Surroundings = {}) {
  const all = { "harbour.json": JSON.stringify(harbour), "zh.txt": zh, "en.txt": en, "a.jsonl": jsonl, "a.xlf": xliff };
  return runProgram(["discover", ...flags], { ...rest, files: { ...all, "small.json": smallDictionary, ...files } });
}

function bilingual(flags: readonly string[], surroundings?: Surroundings) {
  return discover(["-d", "harbour.json", ...flags], surroundings);
}

describe("discover with a source", () => {
  it("shows each term with its renderings and an example", async () => {
    const { code, stdout, stderr, written } = await bilingual(["--source", "zh.txt", "en.txt"]);
    expect({ code, stderr, written }).toEqual({ code: 0, stderr: "", written: [] });
    expect(stdout).toMatch(
      /^4 terms, 4 of them rendered otherwise, too\n\nPort Authority {2}港務局 {2}authority · 4×\n/,
    );
    expect(stdout).toMatch(
      / {5}4× {2}0\.\d\d {2}“Harbour Bureau” new\n +The captain thanked the \[Harbour Bureau\] for/,
    );
  });

  it.each([
    ["two texts of which the first has the source terms", ["zh.txt", "en.txt"]],
    ["JSON Lines", ["a.jsonl"]],
    ["a file of pairs as the source", ["--source", "a.jsonl"]],
    ["XLIFF", ["a.xlf"]],
    ["pairs by another name", ["--from", "jsonl", "-"]],
  ])("reads %s", async (_, flags) => {
    const { stdout } = await bilingual(["--format", "json", ...flags], { stdin: jsonl });
    const { terms, proposals } = JSON.parse(stdout);
    expect(proposals).toEqual([]);
    expect(terms[0]).toMatchObject({ concept: "authority", renderings: [{ text: "Harbour Bureau", count: 4 }] });
  });

  it("writes a dictionary for review that the other commands take", async () => {
    const { stdout } = await bilingual(["--format", "dictionary", "a.jsonl"]);
    expect(JSON.parse(stdout).concepts.map(({ id }: { id: string }) => id)).toEqual(["pilot", "authority", "berth"]);
    const files = { "harbour.json": JSON.stringify(harbour), "review.json": stdout };
    const cleaned = await runProgram(["clean", "-d", "harbour.json", "-d", "review.json"], {
      files,
      stdin: "The Harbour Bureau.",
    });
    expect(cleaned).toMatchObject({ code: 0, stdout: "The Port Authority." });
  });

  it("takes fewer renderings for sure the more confidence is asked for", async () => {
    const { stdout } = await bilingual(["--format", "dictionary", "--confidence", "1", "a.jsonl"]);
    expect(JSON.parse(stdout).concepts).toEqual([]);
  });

  it("writes a page that holds nothing but itself, and escapes what it shows", async () => {
    const files = { "en.txt": en.replace("announced", "<script>alert(1)</script>") };
    const { stdout } = await bilingual(["--format", "html", "zh.txt", "en.txt"], { files });
    expect(stdout).toContain('<mark class="hit">Harbour Bureau</mark>');
    expect(stdout).toContain("<b>4</b> <mark");
    expect(stdout).not.toContain("<script>alert");
    expect(stdout).not.toMatch(/\b(?:src|href)=/);
  });
});

describe("discover without a source", () => {
  const text =
    "A green sustainable development path.\n\nA small giant.\n\nOur green sustainable development paths, again.\n";

  it("shows what is like a term, but not like enough, with its places", async () => {
    const { code, stdout } = await discover(["-d", "small.json", "a.txt", "b.md"], {
      files: { "a.txt": text, "b.md": "# The green sustainable development path\n" },
    });
    expect(code).toBe(0);
    expect(stdout).toMatch(
      /^green development path {2}green-path\n {5}3× {2}0\.\d\d {2}“green sustainable development path”/,
    );
    expect(stdout).toContain("a.txt:1  A [green sustainable development path].");
    expect(stdout).toContain("a.txt:5  Our [green sustainable development paths], again.");
    expect(stdout).toContain("b.md:1  The [green sustainable development path]");
    expect(stdout).not.toContain("small giant");
  });

  it("finds what is passed over although most words of a form are there", async () => {
    const files = {
      "a.txt": "Their ecological growth course of advance, and growth. An ecological growth. Ways of advance.",
    };
    const { stdout } = await discover(["-d", "small.json", "--format", "json", "a.txt"], { files });
    expect(JSON.parse(stdout).nearMisses).toMatchObject([
      { concept: "green-path", text: "ecological growth course of advance", verdict: "reject", count: 1 },
    ]);
  });

  it("gives JSON, and a dictionary for review", async () => {
    const files = { "a.txt": text };
    const { nearMisses } = JSON.parse(
      (await discover(["-d", "small.json", "--format", "json", "a.txt"], { files })).stdout,
    );
    expect(nearMisses).toMatchObject([
      { concept: "green-path", count: 2, verdict: "review", places: [{ line: 1 }, { line: 5 }] },
    ]);
    const review = (await discover(["-d", "small.json", "--format", "dictionary", "a.txt"], { files })).stdout;
    const cleaned = await runProgram(["clean", "-d", "small.json", "-d", "review.json"], {
      files: { "small.json": smallDictionary, "review.json": review },
      stdin: "A green sustainable development path.",
    });
    expect(cleaned.stdout).toBe("A green development path.");
  });

  it("writes a page", async () => {
    const { stdout } = await discover(["-d", "small.json", "--format", "html", "a.txt"], { files: { "a.txt": text } });
    expect(stdout).toContain('<mark class="hit">green sustainable development path</mark>');
    expect(stdout).not.toMatch(/\b(?:src|href)=/);
  });

  it("reads a field of JSON Lines as a text, and the standard input", async () => {
    const body = `${JSON.stringify({ body: "A green sustainable development path." })}\n`;
    const files = { "c.jsonl": body };
    expect((await discover(["-d", "small.json", "--field", "body", "c.jsonl"], { files })).stdout).toContain(
      "c.jsonl:1",
    );
    expect((await discover(["-d", "small.json"], { stdin: text })).stdout).toContain("<stdin>:5");
  });

  it("goes on when a file cannot be read", async () => {
    const { code, stdout, stderr } = await discover(["-d", "small.json", "none.txt", "a.txt"], {
      files: { "a.txt": text },
    });
    expect(code).toBe(2);
    expect(stderr).toContain("error unreadable-file");
    expect(stdout).toContain("a.txt:1");
  });

  it("has nothing to say of texts without near misses", async () => {
    expect(await discover(["-d", "small.json", "zh.txt"])).toMatchObject({ code: 0, stdout: "", stderr: "" });
  });
});

describe("wrong uses of discover", () => {
  it.each([
    ["two translations", ["-d", "harbour.json", "--source", "zh.txt", "en.txt", "en.txt"], "usage"],
    ["two files of pairs", ["-d", "harbour.json", "--from", "jsonl", "a.jsonl", "a.jsonl"], "usage"],
    ["a confidence for texts", ["-d", "small.json", "--confidence", "strict", "en.txt"], "usage"],
    ["an unknown format", ["--format", "xml", "en.txt"], "usage"],
    ["a dictionary without source terms", ["-d", "small.json", "a.jsonl"], "no-source-terms"],
    ["broken pairs", ["-d", "harbour.json", "bad.jsonl"], "unreadable-pair"],
    ["a missing source", ["-d", "harbour.json", "--source", "none.txt", "en.txt"], "unreadable-file"],
  ])("refuses %s", async (_, flags, code) => {
    const result = await discover(flags, { files: { "bad.jsonl": "{" } });
    expect(result.stderr).toContain(`error ${code}`);
    expect(result).toMatchObject({ code: 2, stdout: "" });
  });
});
