import type { FileReport } from "../../../src/cli/report/file-report.js";
import { findings } from "../../../src/cli/report/findings.js";
import { createNormalizer } from "../../../src/index.js";
import { smallDictionary } from "../small-dictionary.js";

const normalizer = createNormalizer({ dictionaries: JSON.parse(smallDictionary), fuzzy: { accept: 0.99 } });

/** What the program finds in a text with the small dictionary. */
export function reportOf(text: string, more: Partial<FileReport> = {}): FileReport {
  const result = normalizer.normalize(text);
  const { text: normalized, matches, edits } = result;
  const about = { file: "a.txt", uri: "a.txt", written: false };
  return { ...about, text, normalized, matches, edits, issues: findings("a.txt", text, result), ...more };
}

/** Texts with terms, articles before them, and all kinds of lines. */
export const pieces = [
  "red fruit",
  "a red fruit",
  "small giant",
  "pear",
  "\n",
  "\r\n",
  "\uFEFF",
  "中文",
  "\u{1F600}",
  ", ",
  " ",
];
