import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { packageRoot } from "../package-root.js";

const schemaFile = "dictionary.schema.json";

/** The dictionaries of the package: name → path. */
export function shippedDictionaries(): ReadonlyMap<string, string> {
  const folder = new URL("dictionaries/", packageRoot());
  const files = readdirSync(folder).filter((file) => file.endsWith(".json") && file !== schemaFile);
  return new Map(files.sort().map((file) => [file.slice(0, -".json".length), fileURLToPath(new URL(file, folder))]));
}
