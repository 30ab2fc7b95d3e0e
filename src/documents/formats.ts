import type { DocumentFormat } from "./format.js";
import { csv, tsv } from "./formats/csv.js";
import { html } from "./formats/html.js";
import { json } from "./formats/json.js";
import { jsonl } from "./formats/jsonl.js";
import { markdown, mdx } from "./formats/markdown.js";
import { po } from "./formats/po.js";
import { srt, vtt } from "./formats/subtitles.js";
import { text } from "./formats/text.js";
import { tmx } from "./formats/tmx.js";
import { xliff } from "./formats/xliff.js";
import { yaml } from "./formats/yaml.js";

/** The formats that are text. */
export const formats = {
  text,
  markdown,
  mdx,
  html,
  json,
  jsonl,
  yaml,
  csv,
  tsv,
  xliff,
  tmx,
  po,
  srt,
  vtt,
} as const satisfies Record<string, DocumentFormat>;

/** A format that `normalizeDocument` knows. */
export type FormatName = keyof typeof formats | "docx";

/** All of them. */
export const formatNames: readonly FormatName[] = [...(Object.keys(formats) as (keyof typeof formats)[]), "docx"];

/** The format that the ending of a file name tells, if one is known. */
export function formatOf(file: string): FormatName | undefined {
  const ending = /\.([^./\\]+)$/.exec(file)?.[1]?.toLowerCase();
  if (ending === undefined) return undefined;
  if (ending === "docx") return "docx";
  return (Object.keys(formats) as (keyof typeof formats)[]).find((name) =>
    formats[name].extensions.includes(ending as never),
  );
}
