import type { IssueCode } from "../issues/codes.js";
import { createIssue, type Issue } from "../issues/issue.js";

/** How sure a rendering must be to be replaced. A number from 0 to 1 is the least score that is. */
export type Confidence = "strict" | "balanced" | "thorough" | number;

/** What a confidence means. */
export interface Thresholds {
  /** The least score that is edited. */
  readonly accept: number;
  /** The least score that is reported. */
  readonly review: number;
  /** Whether a singular is put in the plural where only the plural is accepted. */
  readonly number: boolean;
}

/** The named settings: of their edits 99, 98 and 90 in a hundred are right; docs/bilingual.md has what was measured. */
export const settings = {
  strict: { accept: 0.97, review: 0.25, number: false },
  balanced: { accept: 0.93, review: 0.2, number: false },
  thorough: { accept: 0.55, review: 0.15, number: true },
} as const satisfies Record<string, Thresholds>;

/** The thresholds of a setting. */
export function thresholdsOf(confidence: Confidence = "balanced"): Thresholds {
  if (typeof confidence !== "number") return settings[confidence];
  return {
    accept: confidence,
    review: Math.min(confidence, settings.balanced.review),
    number: confidence <= settings.thorough.accept,
  };
}

/** What is wrong with a confidence. */
export function confidenceIssues(confidence: unknown): Issue[] {
  if (confidence === undefined || (typeof confidence === "string" && Object.hasOwn(settings, confidence))) return [];
  if (typeof confidence === "number" && confidence >= 0 && confidence <= 1) return [];
  const message = `\`confidence\` must be a setting or a number from 0 to 1, not \`${String(confidence)}\`.`;
  return [createIssue("invalid-option" satisfies IssueCode, { message, expected: Object.keys(settings) })];
}
