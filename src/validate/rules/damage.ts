import { excerpt } from "../../dictionary/excerpt.js";
import type { Finding, RuleFamily } from "../rule.js";
import type { TermField, View } from "../view.js";
import { mixedWord } from "./mixed-word.js";
import { repairMojibake } from "./mojibake.js";
import { unbalancedMark } from "./unbalanced-mark.js";

/** What spreadsheets, encodings and copying do to terms. */
export const damage: RuleFamily = {
  title: "Damage to terms",
  rows: [
    {
      code: "outer-space",
      reason: "it is written out with the canonical, and hides duplicates",
      example: '"canonical": "address bar "',
      fixable: true,
    },
    {
      code: "inner-space",
      reason: "a line break or a second space is written out with the canonical",
      example: '"canonical": "address  bar"',
      fixable: true,
    },
    {
      code: "no-break-space",
      reason: "it comes from web pages and word processors, and other tools take it for a letter",
      example: '"canonical": "address\\u00a0bar"',
      fixable: true,
    },
    {
      code: "invisible-character",
      reason: "nobody sees zero-width, bidirectional and control characters, and other tools do not match over them",
      example: '"canonical": "address\\u200bbar"',
      fixable: true,
    },
    {
      code: "decomposed-letter",
      reason: "the same letter in two codings is two letters to most tools",
      example: '"canonical": "cafe\\u0301"',
      fixable: true,
    },
    {
      code: "spreadsheet-formula",
      reason: "a spreadsheet runs it, or has already put its own error in place of the term",
      example: '"canonical": "#REF!"',
    },
    { code: "replacement-character", reason: "a letter was lost in decoding", example: '"canonical": "Stra\\ufffde"' },
    {
      code: "mojibake",
      reason: "UTF-8 was read as Windows-1252 or Windows-1251",
      example: '"canonical": "StraÃŸe"',
    },
    {
      code: "mixed-scripts",
      reason: "a Cyrillic or Greek letter among Latin ones looks right and never matches",
      example: '"canonical": "\\u0441loud storage"',
    },
    {
      code: "encoded-text",
      reason: "markup and escapes are written out as they stand",
      example: '"canonical": "R&amp;D"',
    },
    {
      code: "unbalanced-brackets",
      reason: "part of the term, or of a note beside it, was cut off",
      example: '"canonical": "index (consumer prices"',
    },
    {
      code: "mixed-quotes",
      reason: "a glossary that writes ’ and ' by turns comes out so",
      example: "“people’s court” beside “people's bank”",
    },
  ],
  *check(view) {
    for (const term of view.terms()) yield* damages(term, view);
    yield* mixedQuotes(view);
  },
};

function* damages(term: TermField, view: View): Generator<Finding> {
  const { text } = term;
  const language = (term.kind === "source" ? view.dictionary.sourceLanguage : view.dictionary.language) ?? "";
  yield* space(term, language);
  yield* characters(term, language);
  yield* formula(term);
  const encoded = encodedText.exec(text);
  if (encoded) yield found("encoded-text", term, `has ${excerpt(encoded[0])} in it`, encoded.index);
  if (isPlain(term)) {
    const open = unbalancedMark(text);
    if (open !== undefined) yield found("unbalanced-brackets", term, `has a ${excerpt(text[open])} alone`, open);
  }
}

function found(code: Finding["code"], { text, pointer }: TermField, fault: string, offset?: number): Finding {
  return { code, message: `${excerpt(text)} ${fault}.`, pointer, ...(offset !== undefined && { offset }) };
}

/** A finding whose fix is to write another text. */
function corrected(finding: Finding, value: string): Finding {
  return { ...finding, expected: [value], fix: { pointer: finding.pointer, value } };
}

function* space(term: TermField, language: string): Generator<Finding> {
  const { text } = term;
  const trimmed = text.trim();
  if (trimmed === "") return;
  if (trimmed !== text) {
    yield corrected(
      found("outer-space", term, "has space at its edge", text.startsWith(trimmed) ? trimmed.length : 0),
      tidy(text, language),
    );
  }
  const inner = /\s*[\t\n\r\v\f\u2028\u2029]\s*| {2,}/.exec(trimmed);
  if (inner)
    yield corrected(
      found("inner-space", term, "has a break or repeated spaces", text.indexOf(inner[0])),
      tidy(text, language),
    );
  const hard = /[\u00A0\u202F\u2007]/.exec(trimmed);
  if (hard && !isFrenchSpacing(trimmed, language)) {
    yield corrected(found("no-break-space", term, "has a no-break space", text.indexOf(hard[0])), tidy(text, language));
  }
}

/** French sets no-break spaces beside its punctuation. */
function isFrenchSpacing(text: string, language: string): boolean {
  return /^fr\b/i.test(language) && !/[\u00A0\u202F\u2007](?![:;!?»%€])/.test(text.replace(/«[\u00A0\u202F]/g, "«"));
}

// Fixes of one text are made one after the other in one go, so that each is the whole correction.
function tidy(text: string, language: string): string {
  const spaces = isFrenchSpacing(text.trim(), language) ? /[ \t\n\r\v\f\u2028\u2029]+/g : /\s+/g;
  return visibleOnly(text).normalize("NFC").replace(spaces, " ").trim();
}

const invisible =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for.
  /[\0-\x08\x0E-\x1F\x7F-\x9F\u00AD\u180E\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u206F\uFEFF]|[\u{E0000}-\u{E007F}]/gu;

/** Joiners are letters' business in Arabic, Indic and the like, and make emoji; direction marks belong to right-to-left text. */
function belongs(character: string, text: string): boolean {
  if (character === "\u200C" || character === "\u200D")
    return /[\p{Script=Arabic}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Gujarati}\p{Script=Gurmukhi}\p{Script=Sinhala}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Mongolian}\p{Extended_Pictographic}]/u.test(
      text,
    );
  if (character === "\u200E" || character === "\u200F") return /[\p{Script=Arabic}\p{Script=Hebrew}]/u.test(text);
  return character === "\u200B" && /[\p{Script=Thai}\p{Script=Khmer}\p{Script=Lao}\p{Script=Myanmar}]/u.test(text);
}

function visibleOnly(text: string): string {
  return text.replace(invisible, (character) => (belongs(character, text) ? character : ""));
}

function* characters(term: TermField, language: string): Generator<Finding> {
  const { text } = term;
  // Most terms are plain ASCII, and none of these faults is.
  if (/^[ -~]*$/.test(text)) return;
  if (visibleOnly(text) !== text) {
    const at = [...text.matchAll(invisible)].find(([character]) => !belongs(character, text))?.index ?? 0;
    const code = text.codePointAt(at)?.toString(16).toUpperCase().padStart(4, "0");
    yield corrected(
      found("invisible-character", term, `has the invisible character U+${code}`, at),
      tidy(text, language),
    );
  }
  if (text.normalize("NFC") !== text)
    yield corrected(found("decomposed-letter", term, "has letters with separate accents"), tidy(text, language));
  const lost = text.indexOf("\uFFFD");
  if (lost >= 0) yield found("replacement-character", term, "has lost a letter", lost);
  const repaired = repairMojibake(text);
  if (repaired !== undefined)
    yield { ...found("mojibake", term, "was decoded with the wrong encoding"), expected: [repaired] };
  const mixed = mixedWord(text);
  if (mixed !== undefined) {
    const scripts = `${excerpt(mixed.letter)} of ${mixed.script}`;
    yield found("mixed-scripts", term, `has ${scripts} among Latin letters`, mixed.at);
  }
}

function* formula(term: TermField): Generator<Finding> {
  const { text } = term;
  if (/^#(?:N\/A|REF!|NAME\?|VALUE!|DIV\/0!|NULL!|NUM!|SPILL!|CALC!)$|^(?:#ERROR!|Err:\d{3})$/i.test(text.trim()))
    yield found("spreadsheet-formula", term, "is a spreadsheet's error");
  // `-ism` is a suffix, `@-mention` and `+1` may be terms: a spreadsheet would run them all the same.
  else if (/^(?:'?[=+@]|-(?!\p{L}[\p{L}-]*$))/u.test(text))
    yield found("spreadsheet-formula", term, "begins like a formula", 0);
}

const encodedText =
  /&(?:[a-z]{2,8}|#\d{2,6}|#x[\da-f]{2,6});|<\/?[a-z][a-z\d]*(?:\s[^<>]*)?\/?>|%20|%[C-F][\dA-F](?:%[89AB][\dA-F])+|\\u[\da-f]{4}/i;

/** A pattern's own brackets are the parser's business. */
function isPlain({ kind, text }: TermField): boolean {
  return (kind !== "variant" && kind !== "admitted") || !/[()[\]{}\\]/.test(text);
}

function* mixedQuotes({ terms }: View): Generator<Finding> {
  const written = [...terms()].filter(
    ({ kind, text }) => kind !== "source" && kind !== "evidence" && /['’"“]/.test(text),
  );
  for (const [straight, curly] of [
    [/\p{L}'/u, /\p{L}’/u],
    [/"/, /[“”]/],
  ] as const) {
    const straights = written.filter(({ text }) => straight.test(text));
    const curlies = written.filter(({ text }) => curly.test(text));
    if (straights.length === 0 || curlies.length === 0) continue;
    const [few, usual] = straights.length < curlies.length ? [straights, "curly"] : [curlies, "straight"];
    for (const term of few)
      yield found("mixed-quotes", term, `is written unlike the other terms, whose marks are ${usual}`);
  }
}
