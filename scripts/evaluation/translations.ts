import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const folder = fileURLToPath(new URL("../../../shared/corpus/bilingual", import.meta.url));

/** A document with its human translation and those of machines, by the machine's name. */
interface TranslatedDocument {
  readonly id: string;
  readonly year: string;
  readonly source: string;
  readonly reference: string;
  readonly targets: Readonly<Record<string, string>>;
}

/** Documents of one year with the terms that their translations should have, and ordinary words to watch. */
export interface Year {
  readonly documents: readonly TranslatedDocument[];
  readonly dictionary: unknown;
  readonly control: unknown;
}

/** The machine translations beside the checkout, if they are there. */
export function translations(): Year[] | undefined {
  if (!existsSync(folder)) return undefined;
  const documents = rows<TranslatedDocument>("zh-en.dev.jsonl");
  return [...new Set(documents.map(({ year }) => year))].map((year) => ({
    documents: documents.filter((one) => one.year === year),
    dictionary: toDictionary(`dictionary-${year}`),
    control: toDictionary(`control-${year}`),
  }));
}

function toDictionary(id: string): unknown {
  const listed = rows<{ source: string; targets: string[] }>(`${id}.jsonl`);
  const readable = listed.filter(({ targets }) => targets.every((text) => /[\p{L}\p{N}]/u.test(text)));
  const concepts = readable.map(({ source, targets: [canonical, ...admitted] }, at) => ({
    id: `c${at}`,
    canonical,
    source: [source],
    ...(admitted.length > 0 && { admitted: admitted.map((text) => text.replace(/[()[\]{}|\\]/g, "\\$&")) }),
  }));
  return { id, language: "en", sourceLanguage: "zh", concepts };
}

function rows<Row>(file: string): Row[] {
  const lines = readFileSync(join(folder, file), "utf8").split("\n").filter(Boolean);
  return lines.map((line) => JSON.parse(line) as Row);
}
