import type { TranslationPair } from "../../src/bilingual/index.js";

/** Terms of an invented port, Chinese to English. */
export const harbour = {
  id: "harbour",
  language: "en",
  sourceLanguage: "zh",
  concepts: [
    { id: "pilot", canonical: "pilotage service", admitted: ["pilotage services"], source: ["引航服務"] },
    { id: "authority", canonical: "Port Authority", abbreviation: "PA", source: ["港務局"] },
    { id: "berth", canonical: "deep-water berth", source: ["深水泊位"] },
    { id: "dues", canonical: "harbour dues", variants: ["port charges"], source: ["港口費"] },
    { id: "tide", canonical: "tidal window", source: ["潮汐窗口"] },
    { id: "yard", canonical: "container yard", source: ["堆場", "集裝箱堆場"] },
  ],
};

/** The same the other way round. */
export const harbourInChinese = {
  id: "harbour-zh",
  language: "zh",
  sourceLanguage: "en",
  concepts: harbour.concepts.map(({ id, canonical, source }) => ({ id, canonical: source[0], source: [canonical] })),
};

const sentences: readonly (readonly [source: string, target: string])[] = [
  ["港務局昨日公布了新規則。", "The Harbour Bureau announced new rules yesterday."],
  ["港務局聘請了三名工程師。", "The Harbour Bureau hired three engineers."],
  ["船長感謝港務局的幫助。", "The captain thanked the Harbour Bureau for its help."],
  ["記者訪問了港務局主席。", "Reporters interviewed the chairman of the Harbour Bureau."],
  ["引航服務今年更加便宜。", "Pilot guidance is cheaper this year."],
  ["許多船隻需要引航服務。", "Many vessels need pilot guidance."],
  ["深水泊位在夏天開放。", "The deep sea dock opens in summer."],
  ["工人清潔了深水泊位。", "Workers cleaned the deep sea dock."],
  ["港口費上升了百分之二。", "Port charges rose by two percent."],
  ["天氣很好。", "The weather is fine."],
];

/** A batch in which four terms are rendered otherwise than the dictionary has it. */
export const batch: readonly TranslationPair[] = sentences.map(([source, target], at) => ({
  id: `s${at + 1}`,
  source,
  target,
}));
