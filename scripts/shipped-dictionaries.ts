import { readdirSync, readFileSync } from "node:fs";
import { CanonymError, type Dictionary, parseDictionary } from "../src/index.js";

const folder = new URL("../dictionaries/", import.meta.url);

/** The shipped dictionaries, by their files' names. */
export function shippedDictionaries(): Dictionary[] {
  const files = readdirSync(folder).filter((file) => file.endsWith(".json") && !file.endsWith(".schema.json"));
  return files.sort().map((file) => {
    const { dictionary, issues } = parseDictionary(readFileSync(new URL(file, folder), "utf8"), { file });
    if (dictionary === undefined) throw new CanonymError(issues);
    return dictionary;
  });
}
