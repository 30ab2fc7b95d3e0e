import { worth } from "./compare.js";
import type { Profiles } from "./profiles.js";
import type { Ranked } from "./ranked.js";

/** A ranked form and how near the term is to it as it is written. */
export interface Placed {
  readonly one: Ranked;
  readonly nearness: number;
}

/**
 * Ranked forms by score and nearness together, the best first.
 * @param ranked - forms ranked by score for the term that nearness measures
 */
export function nearestFirst({ nearness }: Profiles, ranked: readonly Ranked[]): Placed[] {
  const placed = ranked.map((one) => ({
    one,
    // No slip makes another number.
    nearness: one.parts.numbers === 0 ? 0 : nearness.to(one.expansion.classes),
  }));
  // Stable: of the equally near the one that is ranked first stays first.
  return placed.sort((a, b) => worth(b.one) + b.nearness - worth(a.one) - a.nearness);
}
