import { escapePo, type PoStatement, poStatements } from "../../documents/formats/po.js";
import { isLanguage } from "../../documents/language.js";
import { textOf } from "../../documents/segment.js";
import { createLocator } from "../../text/locate.js";
import { type PairReader, refusePair } from "./pair-file.js";
import { type Languages, refuseLanguages, type Unit, unitPairs } from "./unit-pairs.js";

/** Reads the messages of a PO file that are translated; of plural forms the first goes with the singular. */
export function poPairs(file: string, languages: Languages): PairReader {
  return (text) => {
    const { statements, language, fault } = poStatements(text);
    if (fault) {
      const { line, column } = createLocator(text)(fault.at);
      return refusePair(file, line, fault.message, column);
    }
    if (!isLanguage(language, languages.target)) refuseLanguages(file, [language as string], languages);
    return unitPairs(unitsOf(statements), text);
  };
}

function unitsOf(statements: readonly PoStatement[]): Unit[] {
  const units: Unit[] = [];
  let [singular, plural] = ["", ""];
  for (const { keyword, segment: builder, at } of statements) {
    const [segment] = builder.build(escapePo);
    const said = segment ? textOf(segment) : "";
    if (keyword === "msgid") [singular, plural] = [said, said];
    else if (keyword === "msgid_plural") plural = said;
    else if (keyword.startsWith("msgstr") && segment) {
      units.push({ source: /\[[1-9]/.test(keyword) ? plural : singular, target: segment, at });
    }
  }
  return units;
}
