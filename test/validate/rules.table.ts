import type { Concept, Dictionary } from "../../src/index.js";

/** A dictionary that has a fault or has it not. `where` is the pointer of the finding. */
export interface RuleCase {
  readonly code: string;
  readonly dictionary: Partial<Dictionary> & Pick<Dictionary, "concepts">;
  readonly where?: string;
}

const concept = (more: Partial<Concept>): Concept => ({ id: "one", canonical: "little giant", ...more });
const other = (more: Partial<Concept>): Concept => ({ id: "two", canonical: "foo bar", ...more });
const of = (code: string, concepts: readonly Concept[], where?: string, more: Partial<Dictionary> = {}): RuleCase => ({
  code,
  dictionary: { ...more, concepts },
  ...(where !== undefined && { where }),
});
const canonical = (code: string, text: string, more: Partial<Dictionary> = {}) =>
  of(code, [concept({ canonical: text })], "/concepts/0/canonical", more);
const variants = (code: string, list: NonNullable<Concept["variants"]>, where = "/concepts/0/variants/0") =>
  of(code, [concept({ variants: list })], where);

/** One concept with a source term and a dozen without: one finding says it. */
const mostlyUntold = [
  concept({ source: ["小巨人"] }),
  ...Array.from("abcdefghijkl", (letter): Concept => ({ id: letter, canonical: `${letter}${letter}x` })),
];

/** Dictionaries in which a rule finds something. */
export const firing: readonly RuleCase[] = [
  of(
    "ambiguous-form",
    [concept({ variants: ["tiny thing"] }), other({ variants: ["Tiny Thing"] })],
    "/concepts/1/variants/0",
  ),
  of("ambiguous-form", [concept({ variants: ["foo bar"] }), other({})], "/concepts/1/canonical"),
  // The form of the same words counts before one of the other number, whichever concept comes first.
  of(
    "ambiguous-form",
    [concept({ canonical: "giants", variants: ["giant"] }), other({ variants: ["giant"] })],
    "/concepts/1/variants/0",
  ),
  of(
    "ambiguous-form",
    [other({ variants: ["giant"] }), concept({ canonical: "giants", variants: ["giant"] })],
    "/concepts/1/variants/0",
  ),
  // A form that repeats one of its concept in another number counts nevertheless.
  of(
    "ambiguous-form",
    [other({ admitted: ["giants"] }), concept({ canonical: "giant", variants: ["giant", "giants"] })],
    "/concepts/1/variants/1",
  ),
  of(
    "ambiguous-form",
    [concept({ canonical: "giant", variants: ["giant", "giants"] }), other({ admitted: ["giants"] })],
    "/concepts/1/admitted/0",
  ),
  of(
    "ambiguous-form",
    [concept({ variants: ["(tiny|small) thing"] }), other({ variants: ["a b", "[very] small thing"] })],
    "/concepts/1/variants/1",
  ),
  of(
    "similar-form",
    [concept({ variants: ["tiny thing"] }), other({ variants: ["tiny things"] })],
    "/concepts/1/variants/0",
  ),
  of("similar-form", [concept({}), other({ canonical: "Little Giants" })], "/concepts/1/canonical"),
  of(
    "unstable-form",
    [concept({ variants: [{ text: "tiny {noun}", replace: "big thing" }] }), other({ variants: ["big thing"] })],
    "/concepts/0/variants/0",
  ),
  of("shared-form", [concept({}), other({ canonical: "Little Giant" })], "/concepts/1/canonical"),
  of("shared-form", [concept({}), other({ admitted: ["little giant"] })], "/concepts/1/admitted/0"),
  of("shared-form", [concept({ source: ["小巨人"] }), other({ canonical: "little giant" })], "/concepts/1/canonical"),
  of(
    "shared-form",
    [concept({ source: ["小巨人", "巨人"] }), other({ canonical: "little giant", source: ["巨人"] })],
    "/concepts/1/canonical",
  ),
  of(
    "same-translation",
    [concept({ source: ["小巨人"] }), other({ canonical: "little giant", source: ["巨人"] })],
    "/concepts/1/canonical",
  ),
  variants("duplicate-form", ["small giant", "Small Giants"], "/concepts/0/variants/1"),
  of(
    "canonical-contains-variant",
    [concept({ canonical: "little giant enterprise", variants: ["little giant"] })],
    "/concepts/0/variants/0",
  ),
  variants(
    "unreachable-form",
    ["(small|tiny) giant", { text: "small giant", when: { quoted: true } }],
    "/concepts/0/variants/1",
  ),
  variants("guard-never-holds", [{ text: "small giant", when: { quoted: true }, unless: { quoted: true } }]),
  variants("guard-never-holds", [{ text: "small giant", when: { followedBy: ["firm"] }, unless: { near: ["firm"] } }]),
  variants("unmatchable-form", ["www.example.com"]),
  variants("unmatchable-form", ["Giant? Yes"]),
  variants("edge-punctuation", ["C++"]),
  variants("edge-punctuation", ["approx."]),
  variants("redundant-form", ["(small|tiny) giant", "tiny giant"], "/concepts/0/variants/1"),
  of("redundant-form", [concept({ admitted: ["Little Giants"] })], "/concepts/0/admitted/0"),
  of(
    "replacement-chain",
    [concept({ canonical: "foo", variants: ["fuu"] }), other({ canonical: "baz", variants: ["foo bar"] })],
    "/concepts/1/variants/0",
  ),
  of(
    "replacement-chain",
    [concept({ canonical: "foo qux", variants: ["fuu"] }), other({ canonical: "baz", variants: ["bar foo"] })],
    "/concepts/1/variants/0",
  ),
  of("replacement-cycle", [
    concept({ canonical: "dd", variants: ["aa cc"] }),
    other({ canonical: "cc aa bb", variants: ["bb"] }),
  ]),
  of("overlapping-guards", [
    concept({ canonical: "xx", variants: [{ text: "foo", when: { near: ["k"] } }] }),
    other({ canonical: "yy", variants: [{ text: "foo", when: { near: ["k"] } }] }),
  ]),
  of(
    "near-duplicate-concepts",
    [
      concept({ canonical: "national innovation demonstration zone" }),
      other({ canonical: "national innovative demonstration zone" }),
    ],
    "/concepts/1/canonical",
  ),
  of("near-duplicate-concepts", [
    concept({ canonical: "provincial carbon emissions registry" }),
    other({ canonical: "provincial carbon emissions regestry" }),
  ]),
  variants("ordinary-english", ["our country"]),
  variants("ordinary-english", ["work", "people"]),
  of(
    "failing-example",
    [concept({ variants: ["small giant"], examples: [{ text: "a small giant", expect: "a giant" }] })],
    "/concepts/0/examples/0",
  ),
  of(
    "failing-example",
    [concept({ variants: ["small giant"], examples: [{ text: "a small giant" }] })],
    "/concepts/0/examples/0",
  ),
  of("missing-source", [concept({}), other({ source: ["县域经济"] })], "/concepts/0"),
  of("missing-source", mostlyUntold, "/concepts/1"),
  of("empty-source", [concept({ source: [" "] })], "/concepts/0/source/0"),
  of("duplicate-source", [concept({ source: ["小巨人", "小巨人 "] })], "/concepts/0/source/1"),
  of("untranslated", [concept({ canonical: "Writer", source: ["writer"] })], "/concepts/0/canonical"),
  of("inconsistent-source", [concept({ source: ["小巨人"] }), other({ source: ["小巨人"] })], "/concepts/1/source/0"),
  canonical("outer-space", " little giant"),
  canonical("inner-space", "little  giant"),
  canonical("inner-space", "little\ngiant"),
  canonical("no-break-space", "little\u00a0giant"),
  canonical("invisible-character", "little\u200bgiant"),
  canonical("invisible-character", "little \u202egiant"),
  canonical("invisible-character", "lit\u00adtle giant"),
  canonical("decomposed-letter", "cafe\u0301"),
  canonical("spreadsheet-formula", "#REF!"),
  canonical("spreadsheet-formula", "=SUM(A1)"),
  canonical("spreadsheet-formula", "- little giant"),
  canonical("spreadsheet-formula", "@giant"),
  canonical("replacement-character", "Stra\ufffde"),
  canonical("mojibake", "StraÃŸe"),
  canonical("mojibake", "peopleâ€™s bank"),
  canonical("mixed-scripts", "\u0441loud"),
  canonical("mixed-scripts", "\u039fracle database"),
  canonical("encoded-text", "R&amp;D"),
  canonical("encoded-text", "<b>little</b> giant"),
  canonical("encoded-text", "caf%C3%A9"),
  canonical("unbalanced-brackets", "index (consumer prices"),
  canonical("unbalanced-brackets", "index consumer] prices"),
  canonical("unbalanced-brackets", "“little giant"),
  of("mixed-quotes", [concept({ canonical: "people’s court" }), other({ canonical: "people's bank" })]),
  of("language-spelling", [concept({})], "/language", { language: "EN-gb" }),
  of("unknown-language", [concept({})], "/language", { language: "xq" }),
  of("same-languages", [concept({})], "/sourceLanguage", { sourceLanguage: "en" }),
  canonical("wrong-script", "小巨人"),
  of("wrong-script", [concept({ source: ["москва"] })], "/concepts/0/source/0", { sourceLanguage: "zh" }),
  canonical("over-service-limit", "大".repeat(350)),
];

const account = [
  concept({ canonical: "Google Account", variants: ["Google account"] }),
  other({ canonical: "Google Accounts", variants: ["Google accounts"] }),
];

/** Dictionaries that look as if a rule could find something, and in which it must not. */
export const quiet: readonly RuleCase[] = [
  of(
    "guard-never-holds",
    [concept({ variants: [{ text: "tiny thing", when: { domain: true }, unless: { near: ["general"] } }] })],
    undefined,
    { evidence: ["General Secretary", "Xinhua", "plenum"] },
  ),
  of(
    "unreachable-form",
    [
      concept({
        variants: [
          { text: "tiny (thing|object)", when: { near: ["quota"] } },
          { text: "tiny thing", when: { domain: true } },
        ],
      }),
    ],
    undefined,
    { evidence: ["quota", "Xinhua", "plenum", "cadre", "commune", "work unit"] },
  ),
  of("similar-form", [concept({ variants: ["tiny thing"] }), other({ variants: ["tiny thong"] })]),
  of("ambiguous-form", [concept({ variants: [{ text: "foo", when: { near: ["k"] } }] }), other({ variants: ["foo"] })]),
  of("ambiguous-form", account),
  of("unstable-form", [concept({ variants: [{ text: "tiny {noun}", replace: "{canonical} {noun}" }] })]),
  of("shared-form", [concept({}), other({ canonical: "little giants of old" })]),
  of("shared-form", [concept({ source: ["小巨人"] }), other({ canonical: "little giant", source: ["巨人"] })]),
  of("same-translation", [concept({ source: ["小巨人"] }), other({ source: ["巨人"] })]),
  of("wrong-script", [concept({ canonical: "小巨人" })], undefined, { language: "und" }),
  of("inconsistent-source", [
    concept({ source: ["小巨人"], subjectField: "industry" }),
    other({ source: ["小巨人"], subjectField: "sport" }),
  ]),
  variants("duplicate-form", ["small giant", "small giant firm"]),
  of("canonical-contains-variant", [concept({ variants: ["small giant"] })]),
  variants("unreachable-form", [
    { text: "small giant", when: { quoted: true } },
    { text: "small giant", when: { near: ["firm"] } },
  ]),
  variants("guard-never-holds", [
    { text: "small giant", when: { precededBy: ["our"], near: ["firm"] }, unless: { quoted: true } },
  ]),
  of("guard-never-holds", [concept({ variants: [{ text: "small giant", when: { domain: true } }] })], undefined, {
    evidence: ["yuan", "Guangdong"],
  }),
  variants("unmatchable-form", ["Dr. Giant"]),
  variants("edge-punctuation", [{ text: "approx.", when: { near: ["km"] } }, "Internet+"]),
  of("edge-punctuation", [concept({ canonical: "Yahoo!" })]),
  variants("redundant-form", ["small giant", "tiny giant"]),
  of("redundant-form", [concept({ canonical: "Android", variants: ["android phone"] })]),
  of("replacement-chain", [
    concept({ canonical: "foo", variants: ["fuu"] }),
    other({ canonical: "baz", variants: ["fou bar"] }),
  ]),
  of("replacement-cycle", [concept({ canonical: "fight", variants: ["decisive fight", "battle"] })]),
  of("overlapping-guards", [
    concept({ canonical: "xx", variants: [{ text: "foo", when: { near: ["k"] } }] }),
    other({ canonical: "yy", variants: [{ text: "foo", when: { quoted: true }, unless: { near: ["k"] } }] }),
  ]),
  of("near-duplicate-concepts", [
    concept({ canonical: "national innovation demonstration zone" }),
    other({ canonical: "national agriculture demonstration zone" }),
  ]),
  variants("ordinary-english", [{ text: "our country", when: { domain: true } }, "county economy", "US"]),
  of("ordinary-english", [concept({ variants: ["work"] })], undefined, { language: "de" }),
  of("failing-example", [
    concept({ variants: ["small giant"], examples: [{ text: "a small giant", expect: "a little giant" }] }),
  ]),
  of("missing-source", [concept({}), other({})]),
  of("empty-source", [concept({ source: ["小巨人"] })]),
  of("duplicate-source", [concept({ source: ["小巨人", "小巨人企业"] })]),
  of("untranslated", [concept({ source: ["小巨人"] })]),
  of("inconsistent-source", [
    concept({ source: ["小巨人"] }),
    other({ canonical: "little giants", source: ["小巨人"] }),
  ]),
  canonical("outer-space", "little giant"),
  canonical("inner-space", "little giant"),
  canonical("no-break-space", "quoi\u00a0?", { language: "fr" }),
  canonical("invisible-character", "می\u200cخواهم", { language: "fa" }),
  canonical("invisible-character", "👩\u200d🔬 laboratory"),
  canonical("decomposed-letter", "café"),
  canonical("spreadsheet-formula", "-ism"),
  canonical("spreadsheet-formula", "C#"),
  canonical("replacement-character", "Straße"),
  canonical("mojibake", "São Paulo, ÂME, Ärger"),
  canonical("mojibake", "РСФСР", { language: "ru" }),
  canonical("mixed-scripts", "β-carotene, µm, москва"),
  canonical("encoded-text", "R&D, AT&T; 100%, a < b"),
  canonical("unbalanced-brackets", "index (consumer prices [all])"),
  canonical("unbalanced-brackets", "2) little giant"),
  canonical("unbalanced-brackets", 'a 5" disk, “x”'),
  of("mixed-quotes", [concept({ canonical: "people’s court" }), other({ canonical: "people’s bank" })]),
  of("language-spelling", [concept({})], undefined, { language: "en-GB", sourceLanguage: "zh-Hant" }),
  of("unknown-language", [concept({})], undefined, { language: "qaa", sourceLanguage: "cs" }),
  of("same-languages", [concept({})], undefined, { language: "en-GB", sourceLanguage: "en-US" }),
  canonical("wrong-script", "WHO 小巨人 α"),
  of("wrong-script", [concept({ source: ["SRDI", "专精特新", "2025"] })], undefined, { sourceLanguage: "zh" }),
  canonical("over-service-limit", "大".repeat(340)),
];
