import { describe, expect, it } from "vitest";
import {
  createRepairer,
  type RepairResult,
  repairTranslations,
  type TranslationPair,
} from "../../src/bilingual/index.js";
import { CanonymError } from "../../src/index.js";
import { batch, harbour, harbourInChinese } from "./harbour.js";

function repair(pairs: readonly TranslationPair[], dictionary: unknown = harbour): RepairResult[] {
  return repairTranslations(pairs, { dictionary });
}

/** The first result of a batch that a pair is put before. */
function amongOthers(source: string, target: string): RepairResult {
  return repair([{ source, target }, ...batch])[0] as RepairResult;
}

function codes(results: readonly RepairResult[]): string[] {
  return results.flatMap(({ issues }) => issues.map(({ code }) => code));
}

describe("repairTranslations", () => {
  it("finds renderings that it has never seen, by the statistics of the batch", () => {
    expect(repair(batch).map(({ text }) => text)).toEqual([
      "The Port Authority announced new rules yesterday.",
      "The Port Authority hired three engineers.",
      "The captain thanked the Port Authority for its help.",
      "Reporters interviewed the chairman of the Port Authority.",
      "Pilotage service is cheaper this year.",
      "Many vessels need pilotage service.",
      "The deep-water berth opens in summer.",
      "Workers cleaned the deep-water berth.",
      "Harbour dues rose by two percent.",
      "The weather is fine.",
    ]);
  });

  it("tells where a rendering comes from and what speaks for it", () => {
    const [first] = repair(batch);
    expect(first).toMatchObject({
      id: "s1",
      edits: [{ start: 4, end: 18, text: "Port Authority" }],
      issues: [],
      matches: [
        {
          start: 4,
          end: 18,
          surface: "Harbour Bureau",
          concept: "authority",
          canonical: "Port Authority",
          action: "replace",
          method: "learnt",
          replacement: "Port Authority",
          source: { start: 0, end: 3, surface: "港務局" },
        },
      ],
    });
    const { evidence, score } = first?.matches[0] ?? { evidence: undefined, score: 0 };
    expect(evidence?.learnt).toBeGreaterThan(0.9);
    expect(score).toBeGreaterThan(0.75);
  });

  it("works the same from English to Chinese", () => {
    const pairs = [
      ["The Port Authority announced new rules.", "港口管理處公布了新規則。"],
      ["The Port Authority hired three engineers.", "港口管理處聘請了三名工程師。"],
      ["The captain thanked the Port Authority.", "船長感謝港口管理處。"],
      ["Workers cleaned the deep-water berth.", "工人清潔了深海泊位。"],
    ].map(([source = "", target = ""]) => ({ source, target }));
    expect(repair(pairs, harbourInChinese).map(({ text }) => text)).toEqual([
      "港務局公布了新規則。",
      "港務局聘請了三名工程師。",
      "船長感謝港務局。",
      "工人清潔了深水泊位。",
    ]);
  });

  it.each([
    ["the canonical", "引航服務", "The pilotage service is closed."],
    ["an admitted term", "引航服務", "The pilotage services are closed."],
    ["an abbreviation", "港務局", "The PA is closed."],
    ["the canonical in another case", "深水泊位", "DEEP-WATER BERTH"],
    ["the canonical in the plural", "深水泊位", "The deep-water berths are closed."],
  ])("touches nothing where %s stands", (_, source, target) => {
    const { text, matches } = amongOthers(`${source}關閉了。`, target);
    expect(text).toBe(target);
    expect(matches).toMatchObject([{ action: "keep", method: "exact", score: 1 }]);
  });

  it.each([
    ["simplified characters", "港务局关闭了。", "The Harbour Bureau is closed.", "The Port Authority is closed."],
    ["a title in capitals", "港口費", "Port Charges", "Harbour Dues"],
    ["another spelling", "港口費上升。", "Harbor dues rise.", "Harbour dues rise."],
    ["spaces for a hyphen", "深水泊位。", "A deep water berth.", "A deep-water berth."],
    ["initials", "堆場在港口。", "The CY is in the port.", "The container yard is in the port."],
  ])("sees through %s", (_, source, target, expected) => {
    expect(amongOthers(source, target).text).toBe(expected);
  });

  it.each([
    ["a message placeholder", "港務局有{0}名員工。", "The Harbour Bureau has {0} employees.", "{0}"],
    ["a printf placeholder", "港務局有%s名員工。", "The Harbour Bureau has %s employees.", "%s"],
    ["a numbered placeholder", "港務局有%1$d名員工。", "The Harbour Bureau has %1$d employees.", "%1$d"],
    ["a tag", '港務局<x id="1"/>來了。', 'The Harbour Bureau <x id="1"/> came.', '<x id="1"/>'],
    ["a tag around the term", "<b>港務局</b>來了。", "The <b>Harbour Bureau</b> came.", "<b>Port Authority</b>"],
    [
      "an address",
      "港務局：https://harbour.example/bureau",
      "Harbour Bureau: https://harbour.example/bureau",
      "https://harbour.example/bureau",
    ],
    ["code", "港務局用`harbour bureau`。", "The Harbour Bureau uses `harbour bureau`.", "`harbour bureau`"],
  ])("leaves %s alone", (_, source, target, kept) => {
    const { text } = amongOthers(source, target);
    expect(text).toContain(kept);
    expect(text).toContain("Port Authority");
  });

  it("reports a term that has no rendering, with its place in both texts, and inserts nothing", () => {
    const target = "The Port Authority.";
    const { text, issues } = amongOthers("潮汐窗口和港務局。", target);
    expect(text).toBe(target);
    expect(issues).toMatchObject([
      { code: "term-missing", source: { start: 0, end: 4 }, expected: ["tidal window"], place: { span: { start: 0 } } },
    ]);
  });

  it("aligns paragraphs that were joined", () => {
    const [source, target] = [batch.map((pair) => pair.source), batch.map((pair) => pair.target)];
    const [result] = repair([{ source: source.join("\n\n"), target: target.join(" ") }]);
    expect(result?.text).toBe(
      repair(batch)
        .map(({ text }) => text)
        .join(" "),
    );
  });

  it("aligns what is left of a translation whose beginning was cut off, by the terms of its sentences", () => {
    const names = "amber birch cedar daisy elder fern grape hazel iris jade kiwi lotus".split(" ");
    const signs = [..."甲乙丙丁戊己庚辛壬癸子丑"];
    const concepts = names.flatMap((name, at) => [
      { id: `${name}-quay`, canonical: `${name} quay`, source: [`${signs[at]}碼頭`] },
      { id: `${name}-light`, canonical: `${name} light`, source: [`${signs[at]}燈塔`] },
    ]);
    const source = signs.map((sign) => `${sign}碼頭在${sign}燈塔旁邊。`).join("\n\n");
    const rest = names.slice(6);
    const target = rest.map((name) => `The ${name} pier is beside the ${name} light.`).join("\n\n");
    const dictionary = { ...harbour, concepts };
    // Where half of the paragraphs are missing, and each term stands once, `balanced` leaves all to a person.
    const [result] = repairTranslations([{ source, target }], { dictionary, confidence: "thorough" });
    const replaced = result?.matches.filter(({ action }) => action === "replace") ?? [];
    expect(replaced.map(({ surface, concept }) => [surface.split(" ")[0], concept])).toEqual(
      rest.map((name) => [name, `${name}-quay`]),
    );
  });

  it("gives twins the places that their order in the source speaks for", () => {
    const dictionary = {
      ...harbour,
      concepts: [
        { id: "east", canonical: "Eastern Quay", source: ["東碼頭"] },
        { id: "west", canonical: "Western Quay", source: ["西碼頭"] },
        ...harbour.concepts,
      ],
    };
    const pair = { source: "東碼頭比西碼頭大。", target: "The Dawn Pier is larger than the Dusk Pier." };
    const others = [
      { source: "船比港口大。", target: "The vessel is larger than the port." },
      { source: "堆場比泊位大。", target: "The container yard is larger than the berth." },
    ];
    const [result] = repairTranslations([pair, ...others, ...batch], { dictionary, confidence: "thorough" });
    expect(result?.text).toBe("The Eastern Quay is larger than the Western Quay.");
  });

  it("translates a source term in an untranslated passage only whole, and only if asked to be thorough", () => {
    const pairs = [
      { source: "港務局關閉了深水泊位。", target: "The Port Authority said 港务局关闭了深水泊位。" },
      ...batch,
    ];
    const texts = (["balanced", "thorough"] as const).map(
      (confidence) => repairTranslations(pairs, { dictionary: harbour, confidence })[0]?.text,
    );
    expect(texts).toEqual([pairs[0]?.target, "The Port Authority said 港务局关闭了deep-water berth。"]);
  });

  it("keeps a prefix with the word that a hyphen ties it to", () => {
    const dictionary = {
      ...harbour,
      concepts: [{ id: "visit", canonical: "on-site examination", source: ["現場審查"] }, ...harbour.concepts],
    };
    const pairs = [{ source: "現場審查開始了。", target: "The on-site examining began." }, ...batch];
    expect(repair(pairs, dictionary)[0]?.text).toBe("The on-site examination began.");
  });

  it.each([
    ["a word of a short sentence that nothing else speaks for", "潮汐窗口改變了。", "Something has changed."],
    ["a word that stands for something else", "潮汐窗口很短，天氣很好。", "The weather is fine."],
  ])("leaves %s alone", (_, source, target) => {
    expect(amongOthers(source, target).text).toBe(target);
  });

  it.each([
    ["a noun before its head", "best quays report", "the best quay report", "the best quays report"],
    ["another plural", "tide indexes", "the tide indices", "the tide indexes"],
    ["the head in the singular", "tide tables", "the tide table", "the tide table"],
    ["the head before “of”", "letters of passage", "a letter of passage", "a letter of passage"],
  ])("%s: sets an accepted term's spelling right, not its number", (_, canonical, target, expected) => {
    const dictionary = { ...harbour, concepts: [{ id: "odd", canonical, source: ["潮汐表"] }] };
    expect(repair([{ source: "潮汐表", target }], dictionary)[0]?.text).toBe(expected);
  });

  it("cuts no single character out of a Chinese word", () => {
    const dictionary = {
      ...harbourInChinese,
      concepts: [{ id: "haven", canonical: "海灣", source: ["Haven"] }, ...harbourInChinese.concepts],
    };
    const pairs = ["今天船長看海潮。", "記者看海潮。", "工人看海潮。"].map((target, at) => ({
      source: `The ${["captain", "reporter", "worker"][at]} saw the Haven tides.`,
      target,
    }));
    const results = repairTranslations(pairs, { dictionary, confidence: "thorough" });
    const replaced = results.flatMap(({ matches }) => matches.filter(({ action }) => action === "replace"));
    expect(replaced.filter(({ surface }) => surface.length < 2)).toEqual([]);
  });

  it("takes a strange acronym for a term that has one", () => {
    const board = { id: "board", canonical: "HPB", source: ["引航局"] };
    const dictionary = { ...harbour, concepts: [board, ...harbour.concepts] };
    const pair = { source: "引航局昨日聘請了三名工程師。", target: "The QRT hired three engineers yesterday." };
    const [result] = repairTranslations([pair, ...batch], { dictionary, confidence: "thorough" });
    expect(result?.text).toBe("The HPB hired three engineers yesterday.");
  });

  it("asks more of a rendering the stricter it is", () => {
    const edits = (["strict", "balanced", "thorough"] as const).map((confidence) =>
      repairTranslations(batch, { dictionary: harbour, confidence }).reduce((sum, { edits }) => sum + edits.length, 0),
    );
    expect(edits).toEqual([...edits].sort((a, b) => a - b));
    const [never] = repairTranslations(batch, { dictionary: harbour, confidence: 1 });
    expect(never).toMatchObject({ edits: [], matches: [{ action: "review" }], issues: [{ code: "review" }] });
  });

  it("is not led astray by names of things that every object has", () => {
    const dictionary = {
      ...harbour,
      concepts: [{ id: "odd", canonical: "constructor toString", source: ["構造"] }, ...harbour.concepts],
    };
    expect(repair(batch, dictionary).map(({ text }) => text)).toEqual(repair(batch).map(({ text }) => text));
  });
});

describe("odd batches", () => {
  it.each([
    ["no target", "港務局來了。", "", ["empty-side"]],
    ["no source", "", "The Harbour Bureau came.", ["no-term-found", "empty-side"]],
    ["nothing at all", "", " \n", ["no-term-found"]],
    ["nothing translated", "港務局來了。", "港務局來了。", ["untranslated-pair"]],
    ["sides swapped", "The Port Authority came.", "港務局來了。", ["no-term-found", "swapped-pair"]],
    ["another language", "Das Hafenamt kam.", "Le bureau du port est venu.", ["no-term-found"]],
  ])("%s: says so and changes nothing", (_, source, target, expected) => {
    const results = repair([{ source, target }]);
    expect(codes(results)).toEqual(expected);
    expect(results).toMatchObject([{ text: target, edits: [] }]);
  });

  it("repairs the one sentence of a batch by likeness and place", () => {
    expect(repair([{ source: "引航服務關閉了。", target: "The pilotage servicing is closed." }])[0]?.text).toBe(
      "The pilotage service is closed.",
    );
  });

  it("has a result for each pair of an id that stands twice, and says so at the second", () => {
    const results = repair([batch[0], batch[9], batch[0]].map((pair) => pair as TranslationPair));
    expect(results.map(({ id }) => id)).toEqual(["s1", "s10", "s1"]);
    expect(results.map(({ issues }) => issues.some(({ code }) => code === "duplicate-pair-id"))).toEqual([
      false,
      false,
      true,
    ]);
  });

  it("has no results for no pairs", () => {
    expect(repair([])).toEqual([]);
  });
});

describe("wrong calls", () => {
  it.each([
    ["pairs that are no list", () => repair("pairs" as never), ["invalid-option"]],
    ["a pair without target", () => repair([{ source: "a" } as never]), ["invalid-option"]],
    [
      "an unknown confidence",
      () => repairTranslations([], { dictionary: harbour, confidence: "sure" as never }),
      ["invalid-option"],
    ],
    ["a confidence above 1", () => repairTranslations([], { dictionary: harbour, confidence: 2 }), ["invalid-option"]],
    ["no dictionary", () => repair([], []), ["no-source-terms"]],
    [
      "a dictionary without source terms",
      () => repair([], { id: "x", language: "en", concepts: [{ id: "a", canonical: "b" }] }),
      ["no-source-terms"],
    ],
    ["a broken dictionary", () => createRepairer({ dictionary: { id: "x" } }), ["missing-key", "missing-key"]],
  ])("refuses %s", (_, call, expected) => {
    const thrown = (() => {
      try {
        return call();
      } catch (error) {
        return error;
      }
    })();
    expect(thrown).toBeInstanceOf(CanonymError);
    expect((thrown as CanonymError).issues.map(({ code }) => code)).toEqual(expected);
  });
});
