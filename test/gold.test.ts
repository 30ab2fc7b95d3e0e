import { describe, expect, it } from "vitest";
import { isMissed, readFloors } from "../scripts/evaluation/floors.js";
import { goldSection } from "../scripts/evaluation/sections.js";
import { ownGold } from "../scripts/evaluation/sets.js";
import { shippedDictionaries } from "../scripts/shipped-dictionaries.js";
import { termKey } from "../src/evaluation/term-key.js";
import { createNormalizer } from "../src/index.js";

const texts = ownGold();
const dictionaries = shippedDictionaries();

describe("the gold texts", () => {
  it("mark canonicals of the shipped dictionaries, apart and in order", () => {
    const known = new Set(dictionaries.flatMap(({ concepts }) => concepts.map(({ canonical }) => termKey(canonical))));
    for (const { id, file, spans } of texts) {
      let reached = 0;
      for (const { start, end, canonical } of spans) {
        expect(start, `${file} ${id}`).toBeGreaterThanOrEqual(reached);
        expect(known.has(termKey(canonical)), `${file} ${id}: ${canonical}`).toBe(true);
        reached = end;
      }
    }
  });

  it("have ids of their own and are many, with terms and without", () => {
    expect(new Set(texts.map(({ file, id }) => `${file} ${id}`)).size).toBe(texts.length);
    const marked = texts.filter(({ spans }) => spans.length > 0);
    expect(marked.length).toBeGreaterThanOrEqual(150);
    expect(texts.length - marked.length).toBeGreaterThanOrEqual(150);
    expect(marked.flatMap(({ spans }) => spans).length).toBeGreaterThanOrEqual(400);
  });

  it("keep every measure above its recorded floor, by each dictionary alone and by all", () => {
    const { figures, findings, misses } = goldSection(dictionaries, texts);
    expect(figures.length).toBeGreaterThanOrEqual(3 * dictionaries.length);
    const floors = readFloors();
    const missed = figures.filter((figure) => isMissed(figure, floors));
    const named = missed.map(({ name, value }) => `${name}: ${value}, floor ${floors[name] ?? "not recorded"}`);
    expect(named, [...findings, ...misses].join("\n")).toEqual([]);
  });

  it("come out the same in whatever order the dictionaries are loaded", () => {
    const outputs = [dictionaries, [...dictionaries].reverse()].map((order) => {
      const normalizer = createNormalizer({ dictionaries: order });
      return texts.map(({ text }) => normalizer.normalize(text).text);
    });
    expect(outputs[1]).toEqual(outputs[0]);
  });

  it("do not change on a second run", () => {
    const normalizer = createNormalizer({ dictionaries });
    const outputs = texts.map(({ file, id, text }) => ({ file, id, text: normalizer.normalize(text).text }));
    const restless = outputs.filter(({ text }) => normalizer.normalize(text).text !== text);
    expect(restless.map(({ file, id }) => `${file} ${id}`)).toEqual([]);
  });
});
