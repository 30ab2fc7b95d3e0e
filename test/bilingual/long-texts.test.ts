import { describe, expect, it } from "vitest";
import { repairTranslations } from "../../src/bilingual/index.js";
import { batch, harbour } from "./harbour.js";

const times = 100;

/** All sentences so many times over, as one text. */
function text(sourceEnd: string, targetEnd: string) {
  const sources = batch.map(({ source }) => source.replace("。", sourceEnd)).join("");
  const targets = batch.map(({ target }) => target.replace(".", targetEnd)).join("");
  return { source: sources.repeat(times), target: targets.repeat(times) };
}

function repaired(pair: ReturnType<typeof text>) {
  return repairTranslations([pair], { dictionary: harbour, confidence: "thorough" })[0];
}

describe("long texts", () => {
  it.each([
    ["a paragraph", text("。", ". ")],
    ["a list", text("，", ", ")],
  ])("repairs %s of a thousand sentences", (_, pair) => {
    const authorities = repaired(pair)?.edits.filter(({ text }) => text.includes("Port Authority"));
    expect(authorities?.length).toBeGreaterThan(2.5 * times);
  });

  it("cuts what has no end in sight on both sides alike, so that terms still meet their renderings", () => {
    const { source, target } = text("", " ");
    const result = repaired({ source, target: target.replaceAll("Harbour Bureau", "Port Authority") });
    const standing = result?.matches.filter(({ reason }) => reason === "accepted");
    expect(standing?.length).toBeGreaterThan(3 * times);
  });
});
