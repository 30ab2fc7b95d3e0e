import { xliffInline } from "../../documents/formats/xliff.js";
import { isLanguage } from "../../documents/language.js";
import { isUntranslated, type XmlText } from "../../documents/xml/xml-format.js";
import type { XmlToken } from "../../documents/xml/xml-tokens.js";
import type { PairReader } from "./pair-file.js";
import { type Languages, refuseLanguages, type Unit, unitPairs } from "./unit-pairs.js";
import { readXmlTexts, said } from "./xml-units.js";

/** Reads the units of XLIFF 1.2 and 2.x: source and target of each that is translated. */
export function xliffPairs(file: string, languages: Languages): PairReader {
  return (text) => {
    const units: Unit[] = [];
    const foreign: string[] = [];
    let source: XmlText | undefined;
    const texts = readXmlTexts(text, file, xliffInline, isSide);
    const files = new Set(texts.map(({ path }) => path.find(({ name }) => name === "file"))).size;
    for (const one of texts) {
      const { path, segment } = one;
      const target = path.at(-1) as XmlToken;
      if (target.name === "source") source = one;
      if (target.name === "source" || !segment[0] || source?.path.at(-2) !== path.at(-2)) continue;
      const tags = [languageOf(source as XmlText, "source"), languageOf(one, "target")] as const;
      if (fits(tags, languages)) {
        units.push({
          id: idOf(path, files > 1),
          source: said(source as XmlText),
          target: segment[0],
          at: target.start,
        });
      } else foreign.push(tags.filter((tag) => tag !== undefined).join(" → "));
    }
    if (units.length === 0 && foreign.length > 0) refuseLanguages(file, foreign, languages);
    return unitPairs(units, text);
  };
}

/** The source or target of a unit, not of a match that a translation memory offers for it. */
function isSide(path: readonly XmlToken[]): boolean {
  const [unit, side] = path.slice(-2);
  return (
    (side?.name === "source" || side?.name === "target") &&
    (unit?.name === "trans-unit" || unit?.name === "segment") &&
    !path.some(isUntranslated)
  );
}

const attributes = {
  source: ["xml:lang", "source-language", "srcLang"],
  target: ["xml:lang", "target-language", "trgLang"],
} as const;

/** The tag that stands nearest. */
function languageOf({ path }: XmlText, side: "source" | "target"): string | undefined {
  const tags = path.flatMap((element, depth) =>
    attributes[side].flatMap((name) =>
      // What is around both sides says nothing of either by `xml:lang`.
      name === "xml:lang" && depth < path.length - 1 ? [] : (element.attributes[name] ?? []),
    ),
  );
  return tags.at(-1);
}

function fits([source, target]: readonly [string | undefined, string | undefined], languages: Languages): boolean {
  return isLanguage(source, languages.source ?? source) && isLanguage(target, languages.target);
}

/** `unit/segment`; where there are several files, the file before. */
function idOf(path: readonly XmlToken[], several: boolean): string | undefined {
  const names = new Set(["trans-unit", "unit", "segment", ...(several ? ["file"] : [])]);
  const ids = path.filter(({ name }) => names.has(name)).map(({ attributes: { id, original } }) => id ?? original);
  return ids.some((id) => id !== undefined) ? ids.filter((id) => id !== undefined).join("/") : undefined;
}
