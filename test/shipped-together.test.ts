import { describe, expect, it } from "vitest";
import { shippedDictionaries } from "../scripts/shipped-dictionaries.js";
import { createNormalizer, type Dictionary, type NormalizeResult } from "../src/index.js";

const dictionaries = shippedDictionaries();
const concepts = dictionaries.flatMap((dictionary) => dictionary.concepts);
const examples = concepts.flatMap(({ id, examples = [] }) => examples.map((example) => ({ id, ...example })));

function orders<Item>(items: readonly Item[]): Item[][] {
  if (items.length < 2) return [[...items]];
  return items.flatMap((first) => orders(items.filter((item) => item !== first)).map((rest) => [first, ...rest]));
}

const loaded = orders(dictionaries).map((order) => ({
  order: order.map((dictionary: Dictionary) => dictionary.id).join(", "),
  normalizer: createNormalizer({ dictionaries: order }),
}));
type Loaded = (typeof loaded)[number];
const [first] = loaded as [Loaded, ...Loaded[]];

/** What a reader of the result can tell apart. */
const told = ({ text, matches }: NormalizeResult) => ({
  text,
  matches: matches.map(({ start, end, concept, action, replacement }) => ({
    start,
    end,
    concept,
    action,
    replacement,
  })),
});

describe("the shipped dictionaries, loaded together", () => {
  it("share no concept", () => {
    const ids = concepts.map(({ id }) => id);
    expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
  });

  it.each(loaded)("give no warning in the order $order", ({ normalizer }) => {
    expect(normalizer.issues).toEqual([]);
  });

  it.each(loaded)("do what every example says in the order $order", ({ normalizer }) => {
    const broken = examples
      .map(({ id, text, expect: expected = text }) => ({ id, expected, output: normalizer.normalize(text).text }))
      .filter(({ expected, output }) => output !== expected);
    expect(broken).toEqual([]);
  });

  it.each(loaded.slice(1))("find the same in the order $order as in the first", ({ normalizer }) => {
    for (const { text } of examples)
      expect(told(normalizer.normalize(text))).toEqual(told(first.normalizer.normalize(text)));
  });

  it.each(loaded)("resolve each canonical to its concept in the order $order", ({ normalizer }) => {
    const lost = concepts.filter(({ id, canonical }) => normalizer.resolve(canonical).candidates[0]?.concept !== id);
    expect(lost.map(({ id }) => id)).toEqual([]);
  });
});
