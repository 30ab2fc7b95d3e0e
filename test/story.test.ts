import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import chinaPolicy from "../src/dictionaries/china-policy.js";
import { applyEdits, createNormalizer, invertEdits } from "../src/index.js";

const story = readFileSync(join(import.meta.dirname, "fixtures/story.txt"), "utf8");
const normalizer = createNormalizer({ dictionaries: chinaPolicy });
const { text, matches, edits } = normalizer.normalize(story);
const replaced = matches.filter((match) => match.action === "replace");

describe("the sample story", () => {
  it("has five renderings of one term, and they become one with the right case", () => {
    const renderings = replaced.filter((match) => match.concept === "srdi");
    expect(renderings.map((match) => [match.surface, match.replacement[0]])).toEqual([
      ["specialized, special and new", "s"],
      ["specialized, special and new", "s"],
      ["Professional, refined and new", "S"],
      ["specialized, refined, special and new", "s"],
      ["specialized, refined, special and new", "s"],
      ["small and sophisticated", "s"],
      ["specialized, specialized and new", "s"],
      ["specialized, specialized and new", "s"],
    ]);
    expect(new Set(renderings.map((match) => match.replacement.toLowerCase()))).toEqual(
      new Set(["specialized, refined, distinctive and innovative"]),
    );
  });

  it("has its other terms set right", () => {
    const others = replaced.filter((match) => match.concept !== "srdi");
    expect(others.map((match) => match.surface)).toEqual([
      "Guangdong CPPCC",
      "Kuomintang Revolutionary Committee",
      "industrial chain and supply chain",
      "my country",
      "make up for shortcomings and forge long plates",
      "smart IoT",
      "special bonds",
      "infrastructure construction moderately ahead of time",
      "transformation of scientific and technological achievements",
    ]);
  });

  it("keeps everything else, byte for byte", () => {
    expect(applyEdits(story, edits)).toBe(text);
    expect(applyEdits(text, invertEdits(story, edits))).toBe(story);
    expect(edits.map(({ start, end }) => story.slice(start, end))).toEqual(replaced.map((match) => match.surface));
    expect(text).toContain("Her own kitchen, she added, is small and sophisticated too");
    expect(text).toContain("`little_giant = true`");
    expect(text).toContain("https://example.com/small-and-sophisticated/list");
  });

  it("does not change on a second run", () => {
    expect(normalizer.normalize(text)).toMatchObject({ text, edits: [] });
  });
});
