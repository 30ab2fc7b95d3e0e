import { stringify } from "yaml";
import type { Format } from "../format.js";
import { allHoldings } from "../holdings.js";
import { readYamlTree } from "../tree/read-yaml-tree.js";
import { looksWhole, readWhole } from "./read-whole.js";

/** Canonym's own format, written as YAML. */
export const yaml: Format = {
  name: "yaml",
  aliases: ["yml", "canonym-yaml"],
  extensions: [".yaml", ".yml"],
  holds: allHoldings,
  detects: (source) =>
    /^[ \t]*["']?concepts["']?[ \t]*:/m.test(source.text) && looksWhole(wholeOf(source.once(readYaml))) ? 0.95 : 0,
  read: (source, options) => readWhole(source.once(readYaml), source.text, options),
  write: (dictionary) => stringify(dictionary, { lineWidth: 0, aliasDuplicateObjects: false }),
};

function readYaml(text: string) {
  return readYamlTree(text);
}

function wholeOf({ root }: ReturnType<typeof readYaml>): unknown {
  return root?.value;
}
