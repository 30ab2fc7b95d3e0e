import { describe, expect, it } from "vitest";
import { type FormatName, normalizeDocument } from "../../src/documents/index.js";
import { createNormalizer } from "../../src/index.js";
import { normalizer } from "./planted.js";

const local = createNormalizer({
  dictionaries: {
    id: "local",
    language: "en",
    evidence: ["yuan", "Guangdong"],
    concepts: [{ id: "giant", canonical: "little giant", variants: [{ text: "small giant", when: { domain: true } }] }],
  },
});

describe("evidence", () => {
  it.each<[FormatName, string]>([
    ["html", "<p>small giant<p>yuan<ul><li>Guangdong</ul>"],
    ["markdown", "# small giant\n\nyuan\n\n- Guangdong\n"],
    ["json", '{"a": "small giant", "b": ["yuan", {"c": "Guangdong"}]}'],
    ["csv", "small giant,yuan\nGuangdong,x\n"],
    ["po", 'msgid "a"\nmsgstr "small giant"\n\nmsgid "b"\nmsgstr "yuan in Guangdong"\n'],
  ])("of a segment counts in the others: %s", (format, source) => {
    expect(normalizeDocument(source, { normalizer: local, format }).text).toBe(
      source.replace("small giant", "little giant"),
    );
    const alone = source.replace("yuan", "x");
    expect(normalizeDocument(alone, { normalizer: local, format }).text).toBe(alone);
  });

  it("of a line of JSON Lines counts in that line", () => {
    const source = '{"a":"small giant"}\n{"a":"yuan in Guangdong"}\n{"a":"small giant","b":"yuan","c":"Guangdong"}\n';
    const { text } = normalizeDocument(source, { normalizer: local, format: "jsonl" });
    expect(text).toBe(
      '{"a":"small giant"}\n{"a":"yuan in Guangdong"}\n{"a":"little giant","b":"yuan","c":"Guangdong"}\n',
    );
  });
});

describe("what cannot be rewritten", () => {
  it.each<[string, FormatName, string]>([
    ["markup inside words that change together", "html", "<p><b>my</b> country</p>"],
    ["markup inside a word", "html", "<p>sm<i>all</i> giant</p>"],
    ["a label that is a reference", "markdown", "See [small giant].\n\n[small giant]: http://x.org\n"],
    ["a term over an inline code", "tmx", '<tmx><tuv xml:lang="en"><seg>my<bpt i="1"/> country</seg></tuv></tmx>'],
  ])("is for review, with the reason: %s", (_, format, source) => {
    const { text, matches, issues } = normalizeDocument(source, { normalizer, format, file: "x" });
    expect(text).toBe(source);
    expect(matches).toMatchObject([{ action: "review", reason: expect.stringMatching(/markup|read the new text/) }]);
    expect(matches[0]?.replacement).toBe(matches[0]?.surface);
    expect(issues).toMatchObject([{ code: "review", place: { file: "x", line: 1 } }]);
  });

  it("takes no other edit with it", () => {
    const source = "See [small giant], a small giant.\n\nA small giant.\n\n[small giant]: http://x.org\n";
    const { text } = normalizeDocument(source, { normalizer, format: "markdown" });
    expect(text).toBe("See [small giant], a small giant.\n\nA little giant.\n\n[small giant]: http://x.org\n");
  });

  it("puts a plain value of YAML in quotes where it needs them", () => {
    const source = "a: remark on the open door # x\nb: [specialized, refined and new]\nc: {d: research lab}\n";
    const { text } = normalizeDocument(source, { normalizer, format: "yaml" });
    expect(text).toBe('a: "note: the \\"open\\" door" # x\nb: [specialized, refined and new]\nc: {d: R&D lab}\n');
  });
});

describe("what one segment leaves open", () => {
  it.each<[FormatName, string]>([
    ["json", '["```", "~~~ x", "canonym-ignore-start", "<code>", "small giant"]'],
    ["html", "<p>```<p>canonym&#45;ignore-start<p>&lt;pre><p>small giant"],
    ["jsonl", '{"a":"canonym-ignore-start"}\n{"a":"small giant"}\n'],
  ])("does not protect the others: %s", (format, source) => {
    expect(normalizeDocument(source, { normalizer, format }).text).toBe(source.replace("small giant", "little giant"));
  });
});

it("tells what is to be said of the text as a whole", () => {
  const chasing = createNormalizer({
    dictionaries: {
      id: "chase",
      language: "en",
      concepts: Array.from({ length: 9 }, (_, at) => ({
        id: `c${at}`,
        canonical: `w${at + 1}`,
        variants: [`x w${at}`],
      })),
    },
  });
  const { issues } = normalizeDocument(`<p>${"x ".repeat(9)}w0`, { normalizer: chasing, format: "html" });
  expect(issues.map(({ code }) => code)).toContain("unsettled-text");
});
