import { isLanguage } from "../language.js";
import { isUntranslated, xmlFormat } from "../xml/xml-format.js";

/** The inline elements of XLIFF. */
export const xliffInline = {
  transparent: new Set(["g", "mrk", "pc"]),
  markup: new Set(["bpt", "ept", "it", "bx", "ex", "sc", "ec", "sm", "em"]),
};

/** XLIFF 1.2 and 2.x: the targets. Inline codes stay; a code without content stands for something in the text. */
export const xliff = xmlFormat({
  extensions: ["xlf", "xliff", "sdlxliff", "mqxliff"],
  holdsText(path, { language }) {
    if (path.at(-1)?.name !== "target") return false;
    if (path.some((element) => element.name === "alt-trans" || isUntranslated(element))) return false;
    const tag = path.map(
      ({ attributes }) => attributes["xml:lang"] ?? attributes["target-language"] ?? attributes.trgLang,
    );
    return isLanguage(tag.filter((one) => one !== undefined).at(-1), language);
  },
  ...xliffInline,
});
