import fc from "fast-check";
import {
  CanonymError,
  createNormalizer,
  type Dictionary,
  type Normalizer,
  type NormalizerOptions,
} from "../../src/index.js";

const words = [
  "small",
  "giants",
  "giant",
  "new",
  "crown",
  "and",
  "reform",
  "opening",
  "up",
  "specialised",
  "policy",
  "of",
  "the",
  "专",
  "精",
];
const word = fc.constantFrom(...words);
const phrase = fc
  .array(fc.tuple(word, fc.constantFrom(" ", " ", "-", ", ")), { minLength: 1, maxLength: 4 })
  .map((parts) => parts.map(([text, gap], at) => text + (at === parts.length - 1 ? "" : gap)).join(""));

const guard = fc.record(
  {
    followedBy: fc.array(word, { minLength: 1, maxLength: 2 }),
    precededBy: fc.array(word, { minLength: 1, maxLength: 2 }),
    near: fc.array(word, { minLength: 1, maxLength: 2 }),
    quoted: fc.boolean(),
    domain: fc.constant(true as const),
  },
  { requiredKeys: [] },
);

const form = fc.oneof(
  { weight: 4, arbitrary: phrase },
  { weight: 1, arbitrary: fc.tuple(phrase, phrase, phrase).map(([a, b, c]) => `(${a}|${b}) ${c}`) },
  {
    weight: 2,
    arbitrary: fc.record({ text: phrase, when: guard.filter((conditions) => Object.keys(conditions).length > 0) }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ text: phrase, unless: guard.filter((conditions) => Object.keys(conditions).length > 0) }),
  },
);

const concept = fc.record({
  canonical: phrase,
  admitted: fc.array(form, { maxLength: 1 }),
  variants: fc.array(form, { maxLength: 3 }),
});

/** Dictionaries over a dozen words, so that their forms meet, contain and continue each other all the time. */
export const dictionaries: fc.Arbitrary<Dictionary> = fc
  .array(concept, { minLength: 1, maxLength: 4 })
  .map((concepts) => ({
    id: "generated",
    language: "en",
    evidence: ["policy", "reform"],
    concepts: concepts.map((one, at) => ({ id: `c${at}`, ...one })),
  }));

const separator = fc.constantFrom(
  " ",
  " ",
  " ",
  "-",
  ", ",
  "  \n",
  "\r\n",
  ". ",
  "\n\n",
  " “",
  "” ",
  "'s ",
  ": ",
  "\u00a0",
  " & ",
  "，",
  "`",
  " {",
  "} ",
  "\ufeff",
  "\ud800",
  "İ",
  "ﬁ",
  "",
);

/** Texts made of the dictionaries' words and of everything that parts or joins words. */
export const texts: fc.Arbitrary<string> = fc
  .array(
    fc.tuple(
      fc.oneof({ weight: 6, arbitrary: word }, { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 4 }) }),
      separator,
    ),
    { maxLength: 25 },
  )
  .map((parts) => parts.map(([text, gap]) => (gap.includes("“") ? text.toUpperCase() : text) + gap).join(""));

/** The normalizer of a dictionary, or undefined if it is refused, as a bad dictionary must be. */
export function normalizerOf(dictionary: Dictionary, options: NormalizerOptions = {}): Normalizer | undefined {
  try {
    return createNormalizer({ dictionaries: dictionary, ...options });
  } catch (error) {
    if (error instanceof CanonymError && error.issues.length > 0) return undefined;
    throw error;
  }
}
