import fc from "fast-check";

/** A JSON value that can be walked and changed. */
export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/** The keys to a value inside another, outermost first. */
export type Path = readonly (string | number)[];

/** A small dictionary without a fault. */
export const sound = {
  id: "sample",
  language: "en",
  evidence: ["China", "yuan"],
  concepts: [{ id: "giant", canonical: "little giant", variants: ["small giant"] }],
};

const word = fc.constantFrom("little", "giant", "new", "quality", "专精", "co-op", 'say "so"', "tab\there", "naïve 😀");
const words = fc.array(word, { minLength: 1, maxLength: 3 }).map((parts) => parts.join(" "));
const lists = fc.array(words, { minLength: 1, maxLength: 2 });

const guard = fc
  .record(
    { quoted: fc.boolean(), followedBy: lists, precededBy: lists, near: lists, domain: fc.constant(true) },
    { requiredKeys: [] },
  )
  .filter((conditions) => Object.keys(conditions).length > 0);

const form = fc.oneof(
  words,
  fc.tuple(words, words).map(([a, b]) => `(${a}|${b}) ${a} [${b}]`),
  fc.record(
    {
      text: words.map((text) => `${text} {noun}`),
      when: guard,
      unless: guard,
      replace: fc.constantFrom("{canonical} {noun}", "{noun} of note"),
      fuzzy: fc.boolean(),
      case: fc.constantFrom("sensitive", "insensitive"),
    },
    { requiredKeys: ["text"] },
  ),
);

const concept = fc.record(
  {
    canonical: words,
    abbreviation: words,
    source: lists,
    subjectField: fc.string(),
    definition: fc.string(),
    note: fc.string(),
    status: fc.constant("provisional"),
    references: fc.array(
      fc.record(
        { title: words, url: fc.webUrl(), date: fc.constantFrom("2024", "2024-02", "2024-02-29") },
        { requiredKeys: ["title"] },
      ),
      { maxLength: 2 },
    ),
    styles: fc.dictionary(fc.constantFrom("plain", "long", "a/b", "a~b"), words, { noNullPrototype: true }),
    admitted: fc.array(form, { maxLength: 2 }),
    variants: fc.array(form, { maxLength: 3 }),
    examples: fc.array(fc.record({ text: fc.string(), expect: fc.string() }, { requiredKeys: ["text"] }), {
      maxLength: 2,
    }),
  },
  { requiredKeys: ["canonical"] },
);

/** Dictionaries without a fault, using every key of the format, as they would stand in a file. */
export const dictionaryJson: fc.Arbitrary<Json> = fc
  .record(
    {
      $schema: fc.constant("./dictionary.schema.json"),
      id: fc.constantFrom("sample", "a.b_c-d", "词典"),
      title: fc.string(),
      description: fc.string(),
      language: fc.constantFrom("en", "en-GB", "zh-Hant"),
      sourceLanguage: fc.constantFrom("zh", "de"),
      license: fc.constant("CC-BY-4.0"),
      evidence: fc.constant(["China", "yuan"]),
      concepts: fc
        .array(concept, { maxLength: 3 })
        .map((list) => list.map((one, at) => ({ id: `concept-${at}`, ...one }))),
    },
    { requiredKeys: ["id", "language", "evidence", "concepts"] },
  )
  .map((value) => structuredClone(value) as unknown as Json);

/** The paths to all values inside a value, itself excluded. */
export function pathsIn(value: Json): Path[] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    const step = Array.isArray(value) ? Number(key) : key;
    return [[step], ...pathsIn(inner).map((path) => [step, ...path])];
  });
}

/** A copy of a value with what stands at a path replaced, or taken out if `replacement` is undefined. */
export function changed(value: Json, path: Path, replacement: unknown): Json {
  const copy = structuredClone(value);
  const holder = path
    .slice(0, -1)
    .reduce<Json>((inner, key) => (inner as Json[])[key as number] as Json, copy) as object as Record<string, unknown>;
  const key = path.at(-1) as string | number;
  // A key for an array is one more item: JSON arrays have no keys of their own.
  if (Array.isArray(holder) && typeof key === "string") holder.push(replacement);
  else if (replacement !== undefined) holder[key] = replacement;
  else if (Array.isArray(holder)) holder.splice(Number(key), 1);
  else delete holder[key];
  return copy;
}
