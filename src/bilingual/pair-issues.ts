import { createIssue } from "../issues/issue.js";
import type { Analyst } from "./analysis.js";
import type { RepairIssue, TranslationPair } from "./pair.js";

/** Why a pair is left alone: a side is empty, nothing was translated, the sides look swapped. */
export function pairIssues({ source, target }: TranslationPair, analyst: Analyst): RepairIssue[] {
  const [left, right] = [hasWords(source), hasWords(target)];
  if (!left && !right) return [];
  if (!left || !right) {
    const message = `The ${left ? "target" : "source"} has no words.`;
    return [createIssue("empty-side", { message })];
  }
  if (!analyst.hasTerms(source)) {
    if (!analyst.hasTerms(target) || !analyst.hasAccepted(source)) return [];
    return [createIssue("swapped-pair", { message: "The target has source terms, and the source their renderings." })];
  }
  if (source.trim() !== target.trim()) return [];
  return [createIssue("untranslated-pair", { message: "The target is the same text as the source." })];
}

function hasWords(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}
