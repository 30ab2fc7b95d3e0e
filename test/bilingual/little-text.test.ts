import { describe, expect, it } from "vitest";
import { repairTranslations } from "../../src/bilingual/index.js";

const dictionary = {
  id: "test",
  language: "en",
  sourceLanguage: "zh",
  concepts: [
    { id: "rural", canonical: "rural revitalization", source: ["乡村振兴"] },
    { id: "giant", canonical: "little giant enterprise", source: ["小巨人企业"] },
    { id: "srdi", canonical: "specialized, refined, distinctive and innovative", source: ["专精特新"] },
  ],
};

function repair(source: string, target: string) {
  return repairTranslations([{ source, target }], { dictionary })[0];
}

describe("a batch of very little text, with `balanced`", () => {
  it.each([
    [
      "fewer paragraphs than the source",
      "乡村振兴是重点。\n\n小巨人企业发展。\n\n没有译文。",
      "Village rejuvenation is the focus.\n\nSmall giant companies develop.",
    ],
    ["a term in a sentence about something else", "小巨人企业发展。", "The weather is fine today."],
    ["a translation of another sentence", "乡村振兴是重点。", "They arrived in the evening by train."],
    ["a term in two sentences of three", "天气很好。小巨人企业发展。", "It is late. The weather is fine. We go."],
  ])("leaves to a person what nothing but one segment speaks for: %s", (_, source, target) => {
    const result = repair(source, target);
    expect(result?.text).toBe(target);
    expect(result?.edits).toEqual([]);
  });

  it.each([
    [
      "a sentence whose words all have their place",
      "小巨人企业发展很快。",
      "Small giant companies develop fast.",
      "Little giant enterprise",
    ],
    [
      "words in the order of the source",
      "专精特新企业发展很快。",
      "Professional, refined and new enterprises develop fast.",
      "Specialized, refined",
    ],
  ])("still repairs %s", (_, source, target, start) => {
    expect(repair(source, target)?.text.startsWith(start)).toBe(true);
  });

  it("keeps what is right", () => {
    const target = "Rural revitalization is the focus.\n\nThe little giant enterprise develops.";
    expect(repair("乡村振兴是重点。\n\n小巨人企业发展。", target)?.text).toBe(target);
  });
});
