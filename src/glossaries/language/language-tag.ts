import { isLanguageCode, tagOfName } from "./language-names.js";
import { isNoLanguage } from "./source-tag.js";

const shape = /^[a-z]{2,3}(?:-[a-z\d]{1,8})*$/i;
const microsoft: Readonly<Record<string, string>> = { "zh-chs": "zh-Hans", "zh-cht": "zh-Hant" };

/**
 * A language as a glossary names it, as a BCP 47 tag in its usual case: `en_US` → `en-US`, `zh-CHS` → `zh-Hans`,
 * `German` → `de`. Undefined if it is no language.
 */
export function readLanguage(raw: string): string | undefined {
  const tag = raw
    .trim()
    .replace(/[_\s]+/g, "-")
    .replace(/[.@].*$/, "");
  if (!shape.test(tag) || /^x-/i.test(tag)) return tagOfName(raw);
  const name = tag.length > 3 && !tag.includes("-") ? tagOfName(raw) : undefined;
  return name ?? microsoft[tag.toLowerCase()] ?? inUsualCase(tag);
}

/** Like {@link readLanguage}, for text that may as well be no language at all: only known codes and names. */
export function recognizeLanguage(raw: string): string | undefined {
  const known = tagOfName(raw);
  if (known || isNoLanguage(raw)) return known ?? raw;
  const [code = "", ...rest] = raw.trim().split(/[-_]/);
  const subtags = rest.every((part) => /^(?:[a-z]{2}|hans|hant|latn|cyrl|arab|deva|\d{3}|ch[st])$/i.test(part));
  return code.length === 2 && isLanguageCode(code) && rest.length < 3 && subtags ? readLanguage(raw) : undefined;
}

function inUsualCase(tag: string): string {
  return tag
    .toLowerCase()
    .split("-")
    .map((part, at) => {
      if (at === 0) return part;
      if (part.length === 4 && /^[a-z]+$/.test(part)) return part.charAt(0).toUpperCase() + part.slice(1);
      return part.length === 2 ? part.toUpperCase() : part;
    })
    .join("-");
}

/** The tags among `available` that a wanted one may mean, the likeliest kind only: itself, the same script, wider, narrower. */
export function matchLanguage(wanted: string, available: readonly string[]): readonly string[] {
  const same = available.filter((tag) => tag.toLowerCase() === wanted.toLowerCase());
  if (same.length > 0) return same;
  const narrower = available.filter((tag) => tag.toLowerCase().startsWith(`${wanted.toLowerCase()}-`));
  if (narrower.length > 0) return narrower;
  const alike = available.filter((tag) => wanted !== tag && languageAndScript(tag) === languageAndScript(wanted));
  const wider = alike.filter((tag) => wanted.toLowerCase().startsWith(`${tag.toLowerCase()}-`));
  return wider.length > 0 ? wider : alike;
}

/** `zh-TW` and `zh-Hant` are written alike, `zh-CN` is not. */
function languageAndScript(tag: string): string {
  try {
    const { language, script } = new Intl.Locale(tag).maximize();
    return `${language}-${script}`;
  } catch {
    return tag;
  }
}
