import { validatePairs } from "../../validate/index.js";
import type { Context } from "../context.js";
import { type ExamineOptions, type GlossaryReport, readReport } from "./examine-glossary.js";
import { readPairs } from "./read-pairs.js";

/** Reads a file of pairs and checks that they are consistent. */
export async function examinePairs(name: string, context: Context, { rules }: ExamineOptions): Promise<GlossaryReport> {
  const read = await readReport(name, context);
  if (read.failed) return read;
  const { pairs, issues: unread } = readPairs(read.text, read.file);
  const { issues, summary } = validatePairs(pairs, rules);
  return {
    ...read,
    issues: [...unread, ...issues],
    summary,
    failed: unread.some(({ severity }) => severity === "error"),
  };
}
