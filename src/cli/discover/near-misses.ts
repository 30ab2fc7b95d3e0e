import { excerptOf, renderingKey } from "../../bilingual/discover/group-renderings.js";
import type { Excerpt } from "../../bilingual/index.js";
import type { Match } from "../../match/match.js";
import type { Normalizer } from "../../normalizer.js";
import { overlapsAny } from "../../text/span.js";
import type { FormPart, FormParts } from "./form-parts.js";

/** A place where a near miss stands. */
export interface NearMissPlace extends Excerpt {
  readonly file: string;
  /** One-based. */
  readonly line: number;
}

/** A surface that is like a known term, but not like enough to be edited. */
export interface NearMiss {
  /** Id of the concept. */
  readonly concept: string;
  readonly canonical: string;
  /** The form that it is likest to. */
  readonly form: string;
  /** As it is written first. */
  readonly text: string;
  readonly count: number;
  /** The best, 0 to 1. */
  readonly score: number;
  /** What canonym makes of it: shows it for review, or passes it over. */
  readonly verdict: "review" | "reject";
  /** The first places where it stands. */
  readonly places: readonly NearMissPlace[];
}

/** From this likeness on a surface is worth a look. */
const leastLikeness = 0.6;

const shownPlaces = 3;

/**
 * Finds what is like a term and is left alone: what the normalizer shows for review, and what it passes over although
 * most words of a form are there. Sorted by start; `action` is `review` or, of what is passed over, `keep`.
 */
export function searchNearMisses(text: string, normalizer: Normalizer, parts: FormParts): Match[] {
  const judged = normalizer.find(text);
  const reviewed = judged.filter(({ action, method }) => action === "review" && method === "fuzzy");
  const others = parts
    .in(text)
    .filter((part) => !overlapsAny(judged, part))
    .flatMap((part) => passedOver(text, part, normalizer));
  return [...reviewed, ...best(others)].sort((a, b) => a.start - b.start);
}

function passedOver(text: string, { start, end, concept }: FormPart, normalizer: Normalizer): Match[] {
  const surface = text.slice(start, end);
  const { candidates, reason } = normalizer.resolve(surface);
  const [first] = candidates;
  if (first?.concept !== concept || first.score < leastLikeness) return [];
  const { canonical, form, score } = first;
  const place = { start, end, surface, replacement: surface };
  return [{ ...place, concept, canonical, form, score, method: "fuzzy", action: "keep", reason }];
}

/** Of those that overlap the likest, then the first. */
function best(matches: readonly Match[]): Match[] {
  const runs: Match[][] = [];
  let reach = 0;
  for (const one of [...matches].sort((a, b) => a.start - b.start)) {
    if (one.start < reach) runs.at(-1)?.push(one);
    else runs.push([one]);
    reach = Math.max(reach, one.end);
  }
  return runs.flatMap((run) => {
    const chosen: Match[] = [];
    for (const one of run.sort((a, b) => b.score - a.score)) {
      if (!chosen.some(({ start, end }) => start < one.end && one.start < end)) chosen.push(one);
    }
    return chosen;
  });
}

/** Gathers near misses: the same words in another case, number or with an article are one. */
export class NearMisses {
  readonly #found = new Map<string, NearMiss & { places: NearMissPlace[] }>();

  add(file: string, line: number, text: string, match: Match): void {
    const key = `${match.concept}\0${renderingKey(match.surface)}`;
    const known = this.#found.get(key);
    const { concept, canonical, form, surface, score, action } = match;
    const verdict = action === "review" ? "review" : "reject";
    const places = known?.places ?? [];
    if (places.length < shownPlaces) places.push({ file, line, ...excerptOf(text, match, 60) });
    this.#found.set(key, {
      ...(known && known.score >= score ? known : { concept, canonical, form, score, verdict }),
      text: known?.text ?? surface,
      count: (known?.count ?? 0) + 1,
      places,
    });
  }

  /** The likest of each concept first, the concepts in the order of their most frequent ones. */
  list(): NearMiss[] {
    const weights = new Map<string, number>();
    for (const { concept, count, score } of this.#found.values()) {
      weights.set(concept, (weights.get(concept) ?? 0) + count * score);
    }
    const weight = ({ concept }: NearMiss) => weights.get(concept) as number;
    return [...this.#found.values()].sort(
      (a, b) =>
        weight(b) - weight(a) ||
        (a.concept < b.concept ? -1 : a.concept > b.concept ? 1 : 0) ||
        b.score - a.score ||
        b.count - a.count,
    );
  }
}
