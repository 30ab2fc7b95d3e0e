import { describe, expect, it } from "vitest";
import { repairTranslations } from "../../src/bilingual/index.js";

const terms: Readonly<Record<string, string | readonly [canonical: string, ...admitted: string[]]>> = {
  "Port Authority": "港務局",
  PA: "港務局",
  "Harbour Ordinance": "《海港條例》",
  "Pilotage Code": ["《引航守則》", "引航守則"],
  "Towage (Fees) Rules": "《拖輪（收費）規則》",
  "Vessel Booking System": "船舶預約系統（VBS）",
  "Anchorage Guide": ["錨地使用指南", "《錨地使用》指南"],
  "mooring gear": "繫泊裝備",
  "harbour master": "港務長",
  "tidal window": "潮汐窗口",
  eBerth: "eBerth平台",
  "port health": "港口衞生",
};

const dictionary = {
  id: "port",
  language: "zh",
  sourceLanguage: "en",
  concepts: Object.entries(terms).map(([source, targets], at) => {
    const [canonical, ...admitted] = [targets].flat();
    return { id: `c${at}`, canonical, source: [source], ...(admitted.length > 0 && { admitted }) };
  }),
};

/** What is learnt from, beside the pair in question. */
const others = [
  ["The Port Authority hired three engineers.", "港口管理處聘請了三名工程師。"],
  ["The captain thanked the Port Authority.", "船長感謝港口管理處。"],
  ["Lawyers read the Harbour Ordinance.", "律師閱讀《港口法》。"],
  ["The Harbour Ordinance is old.", "《港口法》很舊。"],
  ["The Towage (Fees) Rules took effect.", "《拖船（費用）規則》生效。"],
  ["Clerks copied the Towage (Fees) Rules.", "文員抄寫《拖船（費用）規則》。"],
  ["The Vessel Booking System is slow.", "船隻訂位系統（VBS）很慢。"],
  ["Pilots like the Vessel Booking System.", "引航員喜歡船隻訂位系統（VBS）。"],
  ["Workers cleaned the mooring gear.", "工人清潔了停泊設備。"],
  ["New mooring gear is expensive.", "新的停泊設備很貴。"],
  ["The harbour master is ill.", "碼頭主管病了。"],
  ["Sailors greeted the harbour master.", "水手向碼頭主管問好。"],
  ["The weather is fine.", "天氣很好。"],
].map(([source = "", target = ""]) => ({ source, target }));

/** A translation, repaired among the others. */
function repaired(
  source: string,
  target: string,
  confidence: "balanced" | "thorough" = "thorough",
): string | undefined {
  return repairTranslations([{ source, target }, ...others], { dictionary, confidence })[0]?.text;
}

describe("repairs into Chinese", () => {
  it.each([
    [
      "a preposition before it",
      "Under the Port Authority, fees fell.",
      "在港口管理處之下，收費下跌。",
      "在港務局之下，收費下跌。",
    ],
    [
      "a place word behind it",
      "Fees fell within the Port Authority.",
      "收費在港口管理處內下跌。",
      "收費在港務局內下跌。",
    ],
    ["a verb before it", "Sailors repaired the mooring gear.", "水手修理停泊設備。", "水手修理繫泊裝備。"],
    ["words on both sides", "Old mooring gear rusted.", "舊的停泊設備生鏽。", "舊的繫泊裝備生鏽。"],
  ])("takes no more than the rendering: %s", (_, source, target, expected) => {
    expect(repaired(source, target)).toBe(expected);
  });

  it.each([
    ["around a rendering", "The Harbour Ordinance was amended.", "《港口法》已修訂。", "《海港條例》已修訂。"],
    [
      "with more inside",
      "Section 7 of the Harbour Ordinance (1990).",
      "《港口法（1990）》第7條。",
      "《海港條例（1990）》第7條。",
    ],
    ["of another kind", "The Harbour Ordinance was amended.", "「港口法」已修訂。", "「海港條例」已修訂。"],
    ["missing around a rendering", "The Harbour Ordinance was amended.", "港口法已修訂。", "《海港條例》已修訂。"],
    [
      "missing around the words that are right",
      "The Harbour Ordinance is new.",
      "海港條例是新的。",
      "《海港條例》是新的。",
    ],
    ["there already", "The Harbour Ordinance is new.", "《海港條例》是新的。", "《海港條例》是新的。"],
    [
      "whole where only its end is like",
      "The Pilotage Code is new.",
      "《領港員行為守則》是新的。",
      "《引航守則》是新的。",
    ],
    [
      "where the canonical has none, but an admitted term",
      "The Anchorage Guide is new.",
      "錨地使用指南是新的。",
      "錨地使用指南是新的。",
    ],
    ["missing where that is accepted", "The Pilotage Code is new.", "引航守則是新的。", "引航守則是新的。"],
  ])("has title marks once: %s", (_, source, target, expected) => {
    expect(repaired(source, target)).toBe(expected);
  });

  it.each([
    ["inside", "The Towage (Fees) Rules are new.", "《拖船（費用）規則》是新的。", "《拖輪（收費）規則》是新的。"],
    [
      "inside, half-width",
      "The Towage (Fees) Rules are new.",
      "《拖船(費用)規則》是新的。",
      "《拖輪（收費）規則》是新的。",
    ],
    ["at the end", "The Vessel Booking System is new.", "船隻訂位系統（VBS）是新的。", "船舶預約系統（VBS）是新的。"],
  ])("replaces a rendering with brackets as a whole: %s", (_, source, target, expected) => {
    expect(repaired(source, target)).toBe(expected);
  });

  it.each([
    ["an acronym", "Sailors asked the PA today.", "水手今天向PA查詢。", "水手今天向港務局查詢。"],
    ["a phrase", "Work on mooring gear stopped.", "關於mooring gear的工作停止。", "關於繫泊裝備的工作停止。"],
    ["in capitals", "Work on mooring gear stopped.", "關於MOORING GEAR的工作停止。", "關於繫泊裝備的工作停止。"],
  ])("replaces a source term that was left as it is, and nothing beside it: %s", (_, source, target, expected) => {
    expect(repaired(source, target, "balanced")).toBe(expected);
  });

  it("says why a source term that was left as it is is replaced", () => {
    const pair = { source: "Sailors asked the PA today.", target: "水手今天向PA查詢。" };
    const [result] = repairTranslations([pair, ...others], { dictionary });
    expect(result?.matches).toMatchObject([{ surface: "PA", action: "replace", reason: "not translated" }]);
  });

  it("writes the Latin letters of a term as they are listed", () => {
    expect(repaired("EBERTH IS OPEN.", "EBERTH已開放。")).toBe("eBerth平台已開放。");
  });

  it.each([
    ["another shape in the same script", "Port health matters.", "港口衛生對旅客很重要。", "港口衞生對旅客很重要。"],
    [
      "a simplified character among traditional ones",
      "The harbour master waved.",
      "港务長揮手歡迎來賓。",
      "港務長揮手歡迎來賓。",
    ],
    ["a text in simplified characters", "The harbour master waved.", "港务长挥手欢迎来宾。", "港务长挥手欢迎来宾。"],
  ])("sets characters right as the text's script allows: %s", (_, source, target, expected) => {
    expect(repaired(source, target)).toBe(expected);
  });

  it("reaches over no placeholder", () => {
    const target = "船舶預約系統{0}（VBS）是新的。";
    expect(repaired("The Vessel Booking System is new.", target)).toContain("{0}");
  });

  it("changes nothing the second time", () => {
    const once = repairTranslations(others, { dictionary, confidence: "thorough" }).map(({ text }) => text);
    const again = others.map(({ source }, at) => ({ source, target: once[at] as string }));
    expect(repairTranslations(again, { dictionary, confidence: "thorough" }).map(({ text }) => text)).toEqual(once);
  });
});
