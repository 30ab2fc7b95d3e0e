import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Dictionary } from "../src/index.js";

/** A dictionary of the `dictionaries` folder. */
export interface Shipped {
  /** Name of the file, such as `china-policy.json`. */
  readonly file: string;
  readonly text: string;
  readonly dictionary: Dictionary;
}

const folder = join(import.meta.dirname, "../dictionaries");

/** Every dictionary that the package carries, by file name. */
export const shippedDictionaries: readonly Shipped[] = readdirSync(folder)
  .filter((file) => file.endsWith(".json") && !file.endsWith(".schema.json"))
  .map((file) => {
    const text = readFileSync(join(folder, file), "utf8");
    return { file, text, dictionary: JSON.parse(text) as Dictionary };
  });
