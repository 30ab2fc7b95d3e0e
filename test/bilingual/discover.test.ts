import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { discoverRenderings, discoveryDictionary, type TranslationPair } from "../../src/bilingual/index.js";
import { CanonymError, createNormalizer } from "../../src/index.js";
import { batch, harbour } from "./harbour.js";

const right = ["港務局很忙。", "The Port Authority is busy."] as const;
/** “渡輪碼頭” has no entry and is rendered in two ways. */
const ferries = [
  ["渡輪碼頭在東邊。", "The ferry pier is in the east."],
  ["我們看見渡輪碼頭。", "We saw the ferry pier."],
  ["新渡輪碼頭開放了。", "A new ferry pier has opened."],
  ["他問渡輪碼頭在哪。", "He asked where the boat terminal is."],
  ["昨天渡輪碼頭關閉。", "Yesterday the boat terminal was closed."],
] as const;
const pairs: TranslationPair[] = [
  ...batch,
  ...[right, ...ferries].map(([source, target], at) => ({ id: `f${at}`, source, target })),
];
const discovery = discoverRenderings(pairs, { dictionary: harbour });

function termOf(id: string) {
  return discovery.terms.find(({ concept }) => concept === id);
}

describe("discoverRenderings", () => {
  it("finds every rendering of a term, with counts and an example", () => {
    expect(termOf("authority")).toMatchObject({
      canonical: "Port Authority",
      source: ["港務局"],
      occurrences: 5,
      missing: 0,
      renderings: [
        {
          text: "Harbour Bureau",
          standing: "new",
          count: 4,
          sure: true,
          example: { source: { surface: "港務局" }, target: { surface: "Harbour Bureau" } },
        },
        { text: "Port Authority", standing: "accepted", count: 1, score: 1, sure: true },
      ],
    });
  });

  it("takes case and article for nothing, and knows listed variants", () => {
    expect(termOf("pilot")?.renderings).toMatchObject([{ text: "pilot guidance", count: 2 }]);
    expect(termOf("dues")?.renderings).toMatchObject([{ text: "Port charges", standing: "variant", count: 1 }]);
  });

  it("shows an example as it stands", () => {
    const { example } = termOf("authority")?.renderings[1] ?? {};
    expect(example).toEqual({
      pair: 10,
      id: "f0",
      source: { before: "", surface: "港務局", after: "很忙。" },
      target: { before: "The ", surface: "Port Authority", after: " is busy." },
    });
  });

  it("puts first what is most often rendered otherwise, and leaves out what does not occur", () => {
    expect(discovery.terms.map(({ concept }) => concept)).toEqual(["authority", "pilot", "berth", "dues"]);
  });

  it("counts what has no rendering", () => {
    const found = discoverRenderings([{ source: "潮汐窗口和港務局。", target: "The Port Authority." }], {
      dictionary: harbour,
    });
    expect(found.terms.find(({ concept }) => concept === "tide")).toMatchObject({
      occurrences: 1,
      missing: 1,
      renderings: [],
    });
  });

  it("proposes a term that has no entry and is rendered in several ways", () => {
    expect(discovery.proposals).toMatchObject([
      {
        source: "渡輪碼頭",
        occurrences: 5,
        canonical: "ferry pier",
        renderings: [{ text: "ferry pier" }, { text: "boat terminal" }],
      },
    ]);
    expect(discovery.proposals[0]?.consistency).toBeLessThan(0.8);
  });

  it("proposes nothing that is rendered in one way", () => {
    const even = pairs.map((pair) => ({ ...pair, target: pair.target.replace("boat terminal", "ferry pier") }));
    expect(discoverRenderings(even, { dictionary: harbour }).proposals).toEqual([]);
  });

  it("works from English to Chinese, too", () => {
    const dictionary = {
      id: "zh",
      language: "zh",
      sourceLanguage: "en",
      concepts: [{ id: "authority", canonical: "港務局", source: ["Port Authority"] }],
    };
    const swapped = ["announced new rules", "hired three engineers", "thanked the captain", "is busy"].map(
      (rest, at) => ({
        source: `The Port Authority ${rest}.`,
        target: `港口管理處${["公布了新規則", "聘請了三名工程師", "感謝船長", "很忙"][at]}。`,
      }),
    );
    const [term] = discoverRenderings(swapped, { dictionary }).terms;
    expect(term?.renderings[0]).toMatchObject({ text: "港口管理處", count: 4, standing: "new" });
  });

  it.each([
    ["no pairs", []],
    ["an empty side", [{ source: "港務局", target: "" }]],
    ["a target that is the source", [{ source: "港務局", target: "港務局" }]],
    ["swapped sides", [{ source: "The Port Authority", target: "港務局" }]],
    ["another language", [{ source: "Das Amt", target: "Le bureau" }]],
  ])("has nothing to say of %s", (_, odd) => {
    expect(discoverRenderings(odd, { dictionary: harbour })).toEqual({ terms: [], proposals: [] });
  });

  it("refuses wrong calls", () => {
    expect(() => discoverRenderings("x" as never, { dictionary: harbour })).toThrow(CanonymError);
    expect(() => discoverRenderings([], { dictionary: harbour, confidence: 3 })).toThrow(CanonymError);
    expect(() => discoverRenderings([], { dictionary: {} })).toThrow(CanonymError);
  });

  it("never throws on text, and its surfaces are where it says", () => {
    const bits = fc.constantFrom(
      "港務局",
      "甲乙丙",
      "，",
      "\n\n",
      "the ",
      "Harbour ",
      "Bureaus ",
      "{0} ",
      "\ud800",
      "<b>",
      "a",
    );
    const text = fc.array(bits, { maxLength: 30 }).map((parts) => parts.join(""));
    const batches = fc.array(fc.record({ source: text, target: text }), { maxLength: 8 });
    fc.assert(
      fc.property(batches, (generated) => {
        const { terms, proposals } = discoverRenderings(generated, { dictionary: harbour, confidence: 0.1 });
        for (const { renderings } of [...terms, ...proposals]) {
          for (const { example } of renderings) {
            const { source, target } = generated[example.pair] as TranslationPair;
            expect(source).toContain(example.source.before + example.source.surface + example.source.after);
            expect(target).toContain(example.target.before + example.target.surface + example.target.after);
          }
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe("discoveryDictionary", () => {
  const review = discoveryDictionary(discovery, { dictionary: harbour });

  it("has the concepts with their new variants, and a note that says what is new", () => {
    expect(review).toMatchObject({ id: "harbour-for-review", language: "en", sourceLanguage: "zh" });
    const authority = review.concepts.find(({ id }) => id === "authority");
    expect(authority).toMatchObject({ canonical: "Port Authority", abbreviation: "PA", variants: ["Harbour Bureau"] });
    expect(authority?.note).toMatch(
      /^For review; variants found: “Harbour Bureau” 4×, score 0\.\d\d, as in “.*\[Harbour Bureau\]/,
    );
  });

  it("leaves out concepts of which nothing is new", () => {
    expect(review.concepts.map(({ id }) => id)).toEqual(["pilot", "authority", "berth", "ferry-pier"]);
  });

  it("has proposed terms as provisional concepts", () => {
    expect(review.concepts.at(-1)).toMatchObject({
      canonical: "ferry pier",
      source: ["渡輪碼頭"],
      variants: ["boat terminal"],
      status: "provisional",
      note: expect.stringMatching(/^Proposed; renderings found: “ferry pier”/),
    });
  });

  it("can be used as it is, and then knows what was found", () => {
    const { text } = createNormalizer({ dictionaries: [harbour, review] }).normalize(
      "The Harbour Bureau's boat terminal",
    );
    expect(text).toBe("The Port Authority's ferry pier");
  });

  it("escapes what would be a pattern, and gives a surface to one concept only", () => {
    const candidate = { count: 1, score: 0.9, context: { before: "", surface: "x", after: "" } };
    const rendering = (text: string, count: number) => ({
      text,
      count,
      score: 0.9,
      sure: true,
      standing: "new" as const,
      example: { pair: 0, source: candidate.context, target: candidate.context },
    });
    const term = (concept: string, ...renderings: ReturnType<typeof rendering>[]) => ({
      concept,
      canonical: "",
      source: [],
      occurrences: 1,
      missing: 0,
      renderings,
    });
    const { concepts } = discoveryDictionary(
      {
        terms: [
          term("pilot", rendering("guide [x] (y)", 1), rendering("harbour office", 1), rendering("Port Authority", 3)),
          term("authority", rendering("Harbour Office", 2), rendering("12", 2)),
        ],
        proposals: [],
      },
      { dictionary: harbour },
    );
    expect(concepts.map(({ variants }) => variants)).toEqual([["guide \\[x\\] \\(y\\)"], ["Harbour Office"]]);
  });
});
