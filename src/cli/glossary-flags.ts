import { InvalidArgumentError } from "commander";
import type { ReadOptions } from "../glossaries/index.js";
import type { Flag } from "./flag.js";

/** What people say of a glossary that is to be read. */
export interface GlossaryOptions {
  readonly from?: string;
  readonly language?: string;
  readonly sourceLanguage?: string;
  readonly columns?: Readonly<Record<string, number>>;
}

/** Flags that say how a glossary is to be read. */
export const glossaryFlags: readonly Flag[] = [
  {
    flags: "--from <format>",
    summary: "format of the glossary that is read",
    group: "What to read",
    standard: "found from content and name",
  },
  {
    flags: "--language <tag>",
    summary: "target language, that of the terms to normalize to",
    group: "What to read",
    standard: "found in the glossary",
  },
  {
    flags: "--source-language <tag>",
    summary: "language of the source terms",
    group: "What to read",
    standard: "found in the glossary",
  },
  {
    flags: "--columns <list>",
    summary: "what stands in which column of a table, for example source=2,target=3,status=5",
    group: "What to read",
    standard: "found in the header",
    read: readColumns,
  },
];

/** The same as `readGlossary` takes it. */
export function readOptions(
  filename: string,
  { from, language, sourceLanguage, columns }: GlossaryOptions,
): ReadOptions {
  return {
    filename,
    ...(from !== undefined && { format: from }),
    ...(language !== undefined && { language }),
    ...(sourceLanguage !== undefined && { sourceLanguage }),
    ...(columns !== undefined && { columns }),
  };
}

/** Reads `source=2,target=3`. */
function readColumns(value: string): Readonly<Record<string, number>> {
  const pairs = value.split(",").map((pair) => /^\s*([a-z][\w -]*?)\s*=\s*(\d+)\s*$/i.exec(pair));
  if (pairs.some((pair) => pair === null))
    throw new InvalidArgumentError("Give names and numbers, for example source=2,target=3.");
  return Object.fromEntries(pairs.map((pair) => [pair?.[1], Number(pair?.[2])]));
}
