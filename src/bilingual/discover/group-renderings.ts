import { singular } from "../../text/english/singular.js";
import type { RepairMatch, RepairResult, TranslationPair } from "../pair.js";
import type { Excerpt, FoundRendering, RenderingExample, Standing } from "./discovery.js";

/** A match and the pair that it was found in. */
interface Located {
  readonly match: RepairMatch;
  readonly pair: number;
}

/** How renderings are put together. */
interface Grouping {
  /** The least mean score that is sure. */
  readonly accept: number;
  /** Whether a dictionary lists a rendering as a variant of a concept. */
  readonly isVariant?: (concept: string, key: string) => boolean;
  /** What renderings are told apart by; as a rule not by case, number and article. */
  readonly keyOf?: (text: string) => string;
}

/** Renderings by concept, the most frequent first. */
export function groupRenderings(
  pairs: readonly TranslationPair[],
  results: readonly RepairResult[],
  { accept, isVariant = () => false, keyOf = renderingKey }: Grouping,
): Map<string, readonly FoundRendering[]> {
  const byConcept = new Map<string, Map<string, Located[]>>();
  for (const [pair, { matches }] of results.entries()) {
    for (const match of matches) {
      const groups = byConcept.get(match.concept) ?? new Map<string, Located[]>();
      byConcept.set(match.concept, groups);
      const key = keyOf(match.surface);
      const group = groups.get(key);
      if (group) group.push({ match, pair });
      else groups.set(key, [{ match, pair }]);
    }
  }
  return new Map(
    [...byConcept].map(([concept, groups]) => {
      const found = [...groups].map(([key, located]) =>
        toRendering(located, standingOf(located, isVariant(concept, key)), pairs, accept),
      );
      return [concept, found.sort((a, b) => b.count - a.count || b.score - a.score)];
    }),
  );
}

/** What renderings are told apart by. */
export function renderingKey(text: string): string {
  const plain = text.toLowerCase().replace(/\s+/g, " ").trim();
  const bare = plain.replace(/^(?:the|an?) (?=\S)/, "");
  return bare.replace(/[a-z]+$/, singular);
}

function standingOf(located: readonly Located[], isVariant: boolean): Standing {
  if (located.some(({ match }) => match.action === "keep")) return "accepted";
  if (located.some(({ match }) => match.method === "exact")) return "spelling";
  return isVariant ? "variant" : "new";
}

function toRendering(
  located: readonly Located[],
  standing: Standing,
  pairs: readonly TranslationPair[],
  accept: number,
): FoundRendering {
  const score = located.reduce((sum, { match }) => sum + match.score, 0) / located.length;
  const best = located.reduce((one, other) => (other.match.score > one.match.score ? other : one));
  return {
    text: commonest(located.map(({ match }) => match.surface)),
    standing,
    count: located.length,
    score: Math.round(score * 1000) / 1000,
    sure: score >= accept,
    example: exampleOf(best, pairs),
  };
}

/** The surface met most often; of equals one without capitals, else the first. */
function commonest(surfaces: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const surface of surfaces) counts.set(surface, (counts.get(surface) ?? 0) + 1);
  const rank = (text: string) => (counts.get(text) as number) + (text === text.toLowerCase() ? 0.5 : 0);
  return [...counts.keys()].reduce((best, one) => (rank(one) > rank(best) ? one : best));
}

function exampleOf({ match, pair }: Located, pairs: readonly TranslationPair[]): RenderingExample {
  const { id, source, target } = pairs[pair] as TranslationPair;
  return {
    pair,
    ...(id !== undefined && { id }),
    source: excerptOf(source, match.source, 24),
    target: excerptOf(target, match, 60),
  };
}

/** What stands around a place, within its paragraph, cut at whole words where there are spaces. */
export function excerptOf(text: string, { start, end }: { start: number; end: number }, width: number): Excerpt {
  const before = text.slice(Math.max(0, start - width), start);
  const after = text.slice(end, end + width);
  return {
    before: (start > width ? before.replace(/^[^\s]*\s(?=\S)|^[\uDC00-\uDFFF]/, "") : before).replace(/^.*[\r\n]/s, ""),
    surface: text.slice(start, end),
    after: (end + width < text.length ? after.replace(/(?<=\S)\s\S*$|[\uD800-\uDBFF]$/, "") : after).replace(
      /[\r\n].*$/s,
      "",
    ),
  };
}
