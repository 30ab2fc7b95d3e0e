import { describe, expect, it } from "vitest";
import { createRepairer, repairTranslations, type TranslationPair } from "../../src/bilingual/index.js";
import { batch, harbour, harbourInChinese } from "../bilingual/harbour.js";
import { runProgram } from "./fake-io.js";

interface Case {
  readonly pairs: readonly TranslationPair[];
  readonly dictionary?: object;
  /** Targets after the repair; without them they stay. */
  readonly expected?: readonly string[];
  readonly codes?: readonly string[];
  /** What must be in the repaired targets as it was. */
  readonly kept?: readonly string[];
}

const [zh, en] = [batch.map(({ source }) => source), batch.map(({ target }) => target)];
const repaired = repairTranslations(batch, { dictionary: harbour }).map(({ text }) => text);
const among = (source: string, target: string) => [{ id: "own", source, target }, ...batch];
const markup = [
  "{0}",
  "{count, plural, other {#}}",
  "{{name}}",
  "${total}",
  "%s",
  "%1$d",
  "%(name)s",
  "%@",
  '<x id="1"/>',
  "<b>",
  "</b>",
  "&nbsp;",
  "&#160;",
  "<!-- Harbour Bureau -->",
  '<a href="https://x.example/harbour-bureau" title="Harbour Bureau">',
  "\uFFFC",
];

const cases: Record<string, Case> = {
  "more paragraphs in the source": {
    pairs: [{ source: zh.join("\n\n"), target: en.join(" ") }],
    expected: [repaired.join(" ")],
  },
  "more paragraphs in the target": {
    pairs: [{ source: zh.join(""), target: en.join("\n\n") }],
    expected: [repaired.join("\n\n")],
  },
  "blank lines of several kinds": {
    pairs: [{ source: zh.join("\n\n\n"), target: en.join("\r\n\r\n") }],
    expected: [repaired.join("\r\n\r\n")],
  },
  "an empty target": {
    pairs: [...batch, { source: "港務局來了。", target: "" }],
    expected: [...repaired, ""],
    codes: ["empty-side"],
  },
  "a target of signs alone": {
    pairs: [...batch, { source: "港務局來了。", target: "— … —" }],
    expected: [...repaired, "— … —"],
    codes: ["empty-side"],
  },
  "an empty source": {
    pairs: [...batch, { source: " \t", target: "The Harbour Bureau came." }],
    expected: [...repaired, "The Harbour Bureau came."],
    codes: ["empty-side"],
  },
  "both sides empty": { pairs: [...batch, { source: "", target: "" }], expected: [...repaired, ""], codes: [] },
  "swapped sides": {
    pairs: [...batch, { source: "The Port Authority came.", target: "港務局來了。" }],
    expected: [...repaired, "港務局來了。"],
    codes: ["swapped-pair"],
  },
  "a target that is the source": {
    pairs: [...batch, { source: "港務局來了。", target: "港務局來了。" }],
    expected: [...repaired, "港務局來了。"],
    codes: ["untranslated-pair"],
  },
  "ids that stand twice": {
    pairs: [...batch, ...batch.slice(0, 2)],
    expected: [...repaired, ...repaired.slice(0, 2)],
    codes: ["duplicate-pair-id", "duplicate-pair-id"],
  },
  "ids that objects have": {
    pairs: ["__proto__", "constructor", "toString"].map((id) => ({ ...(batch[0] as TranslationPair), id })),
    expected: [0, 1, 2].map(() => repaired[0] as string),
    codes: [],
  },
  "one sentence": {
    pairs: [{ source: "引航服務關閉了。", target: "The pilotage servicing is closed." }],
    expected: ["The pilotage service is closed."],
  },
  "one word": { pairs: [{ source: "港務局", target: "Port Authority" }] },
  "a dictionary of the other direction": { pairs: batch, dictionary: harbourInChinese, codes: ["no-term-found"] },
  "a dictionary of other languages": {
    pairs: batch,
    dictionary: {
      id: "fr",
      language: "fr",
      sourceLanguage: "de",
      concepts: [{ id: "a", canonical: "autorité portuaire", source: ["Hafenbehörde"] }],
    },
    codes: ["no-term-found"],
  },
  "lone surrogates and controls": {
    pairs: [{ source: "港務局\u0001來了\u202e。", target: "The Port Authority\u202e came\u0007 \ud800." }],
  },
  ...Object.fromEntries(
    markup.map((mark) => [
      `markup: ${mark}`,
      {
        pairs: among(`港務局${mark}來了。`, `The Harbour Bureau ${mark} came ${mark}.`),
        kept: [`${mark} came ${mark}`],
        codes: [],
      },
    ]),
  ),
};

const table = Object.entries(cases);
const targetsOf = (pairs: readonly TranslationPair[]) => pairs.map(({ target }) => target);
const told = (code: string) => code !== "review" && code !== "term-missing";

describe("odd pairs", () => {
  it.each(table)("in the library: %s", (_, { pairs, dictionary = harbour, expected, codes, kept = [] }) => {
    const results = repairTranslations(pairs, { dictionary });
    expect(results).toHaveLength(pairs.length);
    const texts = results.map(({ text }) => text);
    if (kept.length === 0) expect(texts).toEqual(expected ?? targetsOf(pairs));
    for (const one of kept) expect(texts.join("\n")).toContain(one);
    if (codes) expect(results.flatMap(({ issues }) => issues.map(({ code }) => code)).filter(told)).toEqual(codes);
  });

  it.each(table)("one at a time, after learning: %s", (_, { pairs, dictionary = harbour, kept = [] }) => {
    const repairer = createRepairer({ dictionary });
    repairer.learn(pairs);
    const texts = pairs.map((pair) => repairer.repair(pair).text);
    for (const one of kept) expect(texts.join("\n")).toContain(one);
  });

  it.each(table)("on the command line: %s", async (_, { pairs, dictionary = harbour, codes }) => {
    const results = repairTranslations(pairs, { dictionary });
    const content = pairs.map((pair) => `${JSON.stringify(pair)}\n`).join("");
    const files = { "d.json": JSON.stringify(dictionary), "a.jsonl": content };
    const { code, stdout, stderr } = await runProgram(["repair", "-d", "d.json", "a.jsonl"], { files });
    const written = stdout.trimEnd().split("\n");
    expect(code).toBe(0);
    expect(written.map((line) => JSON.parse(line).target)).toEqual(results.map(({ text }) => text));
    for (const [at, line] of written.entries()) {
      if (results[at]?.edits.length === 0) expect(line).toBe(content.split("\n")[at]);
    }
    if (codes) expect([...stderr.matchAll(/warning ([a-z-]+):/g)].map(([, name]) => name)).toEqual(codes);
  });

  it.each(table)("discovered: %s", async (_, { pairs, dictionary = harbour, codes = [] }) => {
    const content = pairs.map((pair) => JSON.stringify(pair)).join("\n");
    const files = { "d.json": JSON.stringify(dictionary), "a.jsonl": content };
    const { code, stderr } = await runProgram(["discover", "-d", "d.json", "--format", "json", "a.jsonl"], { files });
    expect(code).toBe(0);
    expect(stderr.includes("no-term-found")).toBe(codes.includes("no-term-found"));
  });

  it.each([
    [
      "XLIFF",
      "a.xlf",
      (mark: string) => `<xliff><file source-language="zh" target-language="en">${units(mark)}</file></xliff>`,
    ],
    ["PO", "a.po", (mark: string) => messages(mark)],
  ])("keeps placeholders in %s", async (_, name, make) => {
    for (const mark of ["{0}", "%s", "%1$d", "{count, plural, other {#}}"]) {
      const files = { "d.json": JSON.stringify(harbour), [name]: make(mark) };
      const { stdout } = await runProgram(["repair", "-d", "d.json", name], { files });
      expect(stdout).toContain(`The Port Authority ${mark} came ${mark}.`);
    }
  });
});

function units(mark: string): string {
  return among(`港務局${mark}來了。`, `The Harbour Bureau ${mark} came ${mark}.`)
    .map(({ source, target }) => `<trans-unit><source>${source}</source><target>${target}</target></trans-unit>`)
    .join("");
}

function messages(mark: string): string {
  return among(`港務局${mark}來了。`, `The Harbour Bureau ${mark} came ${mark}.`)
    .map(({ source, target }) => `msgid "${source}"\nmsgstr "${target}"\n`)
    .join("\n");
}
