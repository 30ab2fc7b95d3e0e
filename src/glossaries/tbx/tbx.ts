import type { Format } from "../format.js";
import type { Holding } from "../holdings.js";
import { rootName } from "../xml/root-name.js";
import { readTbx } from "./read-tbx.js";
import { type TbxStyle, version2, version3, version3Tags } from "./tbx-style.js";
import { writeTbx } from "./write-tbx.js";

const holds: readonly Holding[] = [
  ...([
    "ids",
    "language",
    "sourceLanguage",
    "title",
    "description",
    "source",
    "further sources",
    "abbreviation",
  ] as const),
  ...(["subjectField", "definition", "note", "references", "admitted", "variants"] as const),
];

function tbx(name: string, style: TbxStyle, aliases: readonly string[], roots: readonly string[]): Format {
  return {
    name,
    aliases,
    extensions: [".tbx", ".xml"],
    holds,
    detects: ({ text }) => (roots.includes(rootName(text) ?? "") ? 1 : 0),
    read: readTbx,
    write: (dictionary, losses) => writeTbx(dictionary, style, losses),
  };
}

/** TBX of 2008. */
export const tbx2 = tbx("tbx2", version2, ["tbx-v2", "martif", "tbx-2008"], ["martif"]);

/** TBX of 2019, in the style that names data categories in attributes. */
export const tbx3 = tbx(
  "tbx3",
  version3,
  ["tbx", "tbx-v3", "tbx3-dca", "tbx-dca", "tbx-basic", "tbx-2019"],
  ["tbx", "TBX"],
);

/** TBX of 2019, in the style that names data categories in elements. */
export const tbx3Dct = tbx("tbx3-dct", version3Tags, ["tbx-dct", "tbx-v3-dct"], []);
