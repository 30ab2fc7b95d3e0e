import { readdirSync } from "node:fs";
import { createNormalizer } from "../../dist/index.js";

export const name = "find";

const directory = new URL("../../dist/dictionaries/", import.meta.url);
const files = readdirSync(directory).filter((file) => file.endsWith(".js"));
const dictionaries = await Promise.all(files.map(async (file) => (await import(new URL(file, directory))).default));

/** A normalizer with every dictionary that canonym ships. */
export function createShipped() {
  return createNormalizer({ dictionaries });
}

export const shipped = {
  build() {
    const normalizer = createShipped();
    return (text) => normalizer.find(text);
  },
};
