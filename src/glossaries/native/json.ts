import type { Format } from "../format.js";
import { allHoldings } from "../holdings.js";
import { readJsonTree } from "../tree/read-json-tree.js";
import { looksWhole, readWhole } from "./read-whole.js";

/** Canonym's own format. */
export const json: Format = {
  name: "json",
  aliases: ["canonym", "canonym-json"],
  extensions: [".json"],
  holds: allHoldings,
  detects: (source) => (/^\s*\{/.test(source.text) && looksWhole(source.once(readJsonTree).root?.value) ? 1 : 0),
  read: (source, options) => readWhole(source.once(readJsonTree), source.text, options),
  write: (dictionary) => `${JSON.stringify(dictionary, null, 2)}\n`,
};
