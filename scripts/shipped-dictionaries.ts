import { readdirSync, readFileSync } from "node:fs";
import { CanonymError, type Dictionary, parseDictionary } from "../src/index.js";

const folder = new URL("../dictionaries/", import.meta.url);

/** A file of the `dictionaries` folder, such as `china-policy.json`. */
export interface ShippedFile {
  readonly file: string;
  readonly text: string;
}

/** The files of the shipped dictionaries, by name. */
export function shippedFiles(): ShippedFile[] {
  const files = readdirSync(folder).filter((file) => file.endsWith(".json") && !file.endsWith(".schema.json"));
  return files.sort().map((file) => ({ file, text: readFileSync(new URL(file, folder), "utf8") }));
}

/** The shipped dictionaries, by their files' names. */
export function shippedDictionaries(): Dictionary[] {
  return shippedFiles().map(({ file, text }) => {
    const { dictionary, issues } = parseDictionary(text, { file });
    if (dictionary === undefined) throw new CanonymError(issues);
    return dictionary;
  });
}
