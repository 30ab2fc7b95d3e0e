import type { Ranked } from "./ranked.js";

/** What is thought of the best candidate: sure enough to edit, worth a look, or neither. */
export type Verdict = "accept" | "review" | "reject";

/** Scores from which a candidate is accepted or shown for review. */
export interface Thresholds {
  /** From this score on a candidate is accepted, if nothing else speaks against it. */
  readonly accept: number;
  /** From this score on it is shown for review. */
  readonly review: number;
}

/** Calibrated on leave-one-out; `docs/design.md` has the precision and recall that they give. */
export const defaultThresholds: Thresholds = { accept: 0.74, review: 0.58 };

/** How far the best concept must be ahead of the next. */
const leastMargin = 0.05;
/** An unmatched word of the form that weighs more than this share of its heaviest word is a distinctive word missing. */
const distinctiveShare = 0.6;
/** The least likeness of a pair of words, in forms of two content words and in longer ones, that is more than chance. */
const leastPair = { short: 0.86, long: 0.62 } as const;
/** From this score on a missing distinctive word is forgiven: the form is long. Three words of four come to 0.857. */
const forgivenAt = 0.85;

/**
 * The verdict on ranked candidates, best first, and in a few words why.
 * @param nearest - the one that the phrase is nearest to as it is written
 */
export function judge(
  ranked: readonly Ranked[],
  { accept, review }: Thresholds,
  nearest = ranked[0],
): { verdict: Verdict; reason: string } {
  const [best, second] = ranked;
  if (best === undefined || best.score < review) return { verdict: "reject", reason: "no form is alike enough" };
  const likeness = `${Math.round(best.score * 100)} % like “${best.expansion.words.join(" ")}”`;
  if (nearest !== undefined && nearest !== best) {
    return { verdict: "review", reason: `${likeness}, but nearer to ${named(nearest)} as it is written` };
  }
  if (second && best.score - second.score < leastMargin) {
    return {
      verdict: "review",
      reason: `${likeness}, but nearly as like ${named(second)}`,
    };
  }
  if (!best.expansion.form.fuzzy)
    return { verdict: "review", reason: `${likeness}, but that form matches exactly only` };
  if (best.score < accept) return { verdict: "review", reason: `only ${likeness}` };
  if (best.expansion.words.length < 2)
    return { verdict: "review", reason: `${likeness}, but a single word is too little to go by` };
  if (best.parts.weakest < (best.words > 2 ? leastPair.long : leastPair.short)) {
    return { verdict: "review", reason: `${likeness}, but one of its words only looks like the form's` };
  }
  if (best.parts.missing > distinctiveShare && best.score < forgivenAt) {
    return { verdict: "review", reason: `${likeness}, but a distinctive word of it is missing` };
  }
  return { verdict: "accept", reason: likeness };
}

function named({ expansion: { form } }: Ranked): string {
  return `“${form.text}” (${form.concept.id})`;
}
