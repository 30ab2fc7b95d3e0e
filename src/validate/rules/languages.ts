import { excerpt } from "../../dictionary/excerpt.js";
import type { Dictionary } from "../../dictionary/model.js";
import type { Finding, RuleFamily } from "../rule.js";
import type { TermField, View } from "../view.js";

/** Language tags, and whether the terms fit them. Where the engine has no `Intl`, only what needs none is checked. */
export const languages: RuleFamily = {
  title: "Languages",
  rows: [
    {
      code: "language-spelling",
      reason: "tools that compare tags letter by letter take it for another language",
      example: '"language": "EN-gb"',
      fixable: true,
    },
    { code: "unknown-language", reason: "no tool will know it", example: '"language": "xq"' },
    {
      code: "same-languages",
      reason: "one of the tags is wrong, or the glossary is not bilingual",
      example: '"language": "en", "sourceLanguage": "en"',
    },
    {
      code: "wrong-script",
      reason: "columns were swapped, or a term was never translated",
      example: '"language": "en", "canonical": "小巨人"',
    },
  ],
  *check(view) {
    const { language, sourceLanguage } = view.dictionary;
    yield* tagFindings(language, "/language");
    if (sourceLanguage !== undefined) yield* tagFindings(sourceLanguage, "/sourceLanguage");
    if (sourceLanguage?.toLowerCase() === language.toLowerCase()) {
      const message = `Source and target are both \`${language}\`.`;
      yield { code: "same-languages", message, pointer: "/sourceLanguage" };
    }
    yield* wrongScripts(view);
  },
};

function* tagFindings(tag: string, pointer: string): Generator<Finding> {
  if (typeof Intl !== "object" || tag.toLowerCase() === "und") return;
  const canonical = canonicalTag(tag);
  if (canonical === undefined) {
    yield { code: "unknown-language", message: `\`${tag}\` is not a well-formed tag.`, pointer };
    return;
  }
  if (canonical !== tag) {
    const message = `\`${tag}\` is written \`${canonical}\`.`;
    yield { code: "language-spelling", message, pointer, expected: [canonical], fix: { pointer, value: canonical } };
  }
  if (!isKnown(tag)) yield { code: "unknown-language", message: `No language is known as \`${tag}\`.`, pointer };
}

function canonicalTag(tag: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(tag)[0];
  } catch {
    return undefined;
  }
}

/** Whether the platform has a name for the language; private-use tags (`qaa`–`qtz`, `x-…`) have none and need none. */
function isKnown(tag: string): boolean {
  const [language = ""] = tag.toLowerCase().split("-");
  if (/^q[a-t][a-z]$/.test(language) || ["mul", "mis", "zxx"].includes(language)) return true;
  try {
    const names = new Intl.DisplayNames(["en"], { type: "language", fallback: "none" });
    return names.of(language) !== undefined;
  } catch {
    return true;
  }
}

/** What a script tag means in letters: Japanese writes three scripts, Korean two. */
const lettersOf: Readonly<Record<string, RegExp>> = {
  Latn: /\p{Script=Latin}/u,
  Cyrl: /\p{Script=Cyrillic}/u,
  Grek: /\p{Script=Greek}/u,
  Arab: /\p{Script=Arabic}/u,
  Hebr: /\p{Script=Hebrew}/u,
  Deva: /\p{Script=Devanagari}/u,
  Thai: /\p{Script=Thai}/u,
  Hans: /\p{Script=Han}/u,
  Hant: /\p{Script=Han}/u,
  Jpan: /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u,
  Kore: /[\p{Script=Hangul}\p{Script=Han}]/u,
};

function* wrongScripts({ dictionary, terms }: View): Generator<Finding> {
  const scripts = scriptsOf(dictionary);
  for (const term of terms()) {
    if (term.kind === "evidence") continue;
    const letters = term.kind === "source" ? scripts.source : scripts.target;
    if (letters && isForeign(term, letters)) {
      const tag = term.kind === "source" ? dictionary.sourceLanguage : dictionary.language;
      const message = `${excerpt(term.text)} has no letter of the script of \`${tag}\`.`;
      yield { code: "wrong-script", message, pointer: term.pointer };
    }
  }
}

function scriptsOf({ language, sourceLanguage }: Dictionary): { target?: RegExp; source?: RegExp } {
  const [target, source] = [language, sourceLanguage].map((tag) => tag && lettersOf[scriptOf(tag) ?? ""]);
  return { ...(target && { target }), ...(source && { source }) };
}

function scriptOf(tag: string): string | undefined {
  try {
    return new Intl.Locale(tag).maximize().script;
  } catch {
    return undefined;
  }
}

/** A term without a letter of the script. Latin letters are at home everywhere, in names and abbreviations. */
function isForeign({ text }: TermField, letters: RegExp): boolean {
  if (/\p{Script=Latin}/u.test(text) || letters.test(text)) return false;
  const others = [...text].filter((character) => /\p{L}/u.test(character));
  // One or two Greek letters are a symbol.
  return others.length > 2 || (others.length > 0 && !/\p{Script=Greek}/u.test(text));
}
