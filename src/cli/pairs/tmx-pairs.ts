import { tmxInline } from "../../documents/formats/tmx.js";
import { isLanguage } from "../../documents/language.js";
import type { XmlText } from "../../documents/xml/xml-format.js";
import type { XmlToken } from "../../documents/xml/xml-tokens.js";
import type { PairReader } from "./pair-file.js";
import { type Languages, refuseLanguages, type Unit, unitPairs } from "./unit-pairs.js";
import { readXmlTexts, said } from "./xml-units.js";

/** Reads the units of TMX that have a segment in both languages. */
export function tmxPairs(file: string, languages: Languages): PairReader {
  return (text) => {
    const groups = new Map<XmlToken, XmlText[]>();
    for (const one of readXmlTexts(text, file, tmxInline, (path) => path.at(-1)?.name === "seg")) {
      const unit = one.path.at(-3) ?? (one.path.at(-1) as XmlToken);
      groups.set(unit, [...(groups.get(unit) ?? []), one]);
    }
    const units = [...groups].flatMap(([unit, texts]) => unitsOf(unit, texts, languages));
    const tags = [...groups.values()].flat().flatMap((one) => tagOf(one) ?? []);
    if (units.length === 0 && tags.length > 0) refuseLanguages(file, tags, languages);
    return unitPairs(units, text);
  };
}

/** Every segment in the target language with the first in the source language, or in another one if that is not known. */
function unitsOf({ attributes }: XmlToken, texts: readonly XmlText[], { source, target }: Languages): Unit[] {
  const isTarget = (one: XmlText) => isLanguage(tagOf(one), target);
  const origin = texts.find((one) => (source === undefined ? !isTarget(one) : isLanguage(tagOf(one), source)));
  return texts.flatMap((one) => {
    const [segment] = one.segment;
    if (!origin || one === origin || !segment || !isTarget(one)) return [];
    return { id: attributes.tuid, source: said(origin), target: segment, at: (one.path.at(-1) as XmlToken).start };
  });
}

function tagOf({ path }: XmlText): string | undefined {
  const { attributes } = path.at(-2) ?? {};
  return attributes?.["xml:lang"] ?? attributes?.lang;
}
