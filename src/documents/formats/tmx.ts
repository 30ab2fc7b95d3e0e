import { isLanguage } from "../language.js";
import { xmlFormat } from "../xml/xml-format.js";

/** The inline elements of TMX. */
export const tmxInline = {
  transparent: new Set(["hi"]),
  markup: new Set(["bpt", "ept", "it"]),
};

/** TMX: the segments of the wanted language. */
export const tmx = xmlFormat({
  extensions: ["tmx"],
  holdsText(path, { language }) {
    const { attributes } = path.at(-2) ?? {};
    return path.at(-1)?.name === "seg" && isLanguage(attributes?.["xml:lang"] ?? attributes?.lang, language);
  },
  ...tmxInline,
});
