import { compare, worth } from "./compare.js";
import type { NearWord } from "./near-words.js";
import { type Phrase, phraseOf, withoutSlips } from "./phrase.js";
import type { Profile } from "./profile.js";
import type { Profiles } from "./profiles.js";
import type { Ranked } from "./ranked.js";
import type { ConceptReach } from "./reach.js";

/** How many profiles of a concept are compared in full, the most promising first. */
const comparedProfiles = 8;
/** How many concepts are compared, and how many more that a term is near. */
const comparedConcepts = 24;
const mostConcepts = 2 * comparedConcepts;
/** How many profiles beyond those are measured. */
const mostMeasured = 256;
/** Words of more forms than this do not find any once rarer words, of half the weight, have: they only add to those. */
const mostPostings = 1024;

/**
 * The best form of each concept that shares a word with a phrase, best first; ties by dictionary order. From now on
 * nearness is measured for this phrase.
 */
export function rank(profiles: Profiles, types: readonly number[]): Ranked[] {
  profiles.nearness.begin(types);
  const ranked = rankTypes(profiles, types);
  const put = withoutSlips(profiles, types);
  return put === undefined ? ranked : bestOfEach([...ranked, ...rankTypes(profiles, put)]);
}

function rankTypes(profiles: Profiles, types: readonly number[]): Ranked[] {
  const phrase = phraseOf(profiles, types);
  const { first, others } = ofFirstConcepts(profiles, promising(profiles, phrase));
  const chosen = others.length === 0 ? first : [...first, ...nearest(profiles, others)];
  return rankPhrase(
    profiles,
    chosen.map((id) => profiles.profile(id)),
    phrase,
  );
}

/** The best of each concept, best first; ties by dictionary order. */
export function bestOfEach(ranked: readonly Ranked[]): Ranked[] {
  const best = new Map<number, Ranked>();
  for (const one of ranked) {
    const { index } = one.expansion.form.concept;
    const known = best.get(index);
    if (known === undefined || worth(one) > worth(known)) best.set(index, one);
  }
  return [...best.values()].sort(byWorth);
}

function byWorth(one: Ranked, other: Ranked): number {
  return worth(other) - worth(one) || one.expansion.form.concept.index - other.expansion.form.concept.index;
}

/** The best of the given profiles for each concept, best first; of a concept only the first few are compared. */
export function rankAmong(profiles: Profiles, given: readonly Profile[], types: readonly number[]): Ranked[] {
  return rankPhrase(profiles, given, phraseOf(profiles, types));
}

function rankPhrase(profiles: Profiles, given: readonly Profile[], phrase: Phrase): Ranked[] {
  const { places } = profiles;
  const ranked: Ranked[] = [];
  const compared: number[] = [];
  for (const profile of given) {
    const concept = profile.expansion.form.concept.index;
    const at = (places[concept] as number) - 1;
    if (at < 0) {
      if (ranked.length === mostConcepts) continue;
      places[concept] = ranked.push(compare(profiles, profile, phrase));
      compared.push(1);
    } else if ((compared[at] as number) < comparedProfiles) {
      const other = compare(profiles, profile, phrase);
      if (worth(other) > worth(ranked[at] as Ranked)) ranked[at] = other;
      compared[at] = (compared[at] as number) + 1;
    }
  }
  for (const { expansion } of ranked) places[expansion.form.concept.index] = 0;
  return ranked.sort(byWorth);
}

/** What {@link rank} finds for one concept, without looking at the others; null if no word is shared. */
export function bestOfConcept(profiles: Profiles, reach: ConceptReach, types: readonly number[]): Ranked | null {
  const own = bestOfTypes(profiles, reach, types);
  const put = withoutSlips(profiles, types);
  const other = put === undefined ? null : bestOfTypes(profiles, reach, put);
  return own === null || (other !== null && worth(other) > worth(own)) ? other : own;
}

function bestOfTypes(profiles: Profiles, reach: ConceptReach, types: readonly number[]): Ranked | null {
  const phrase = phraseOf(profiles, types);
  const chosen = reach.profiles.length === 1 ? reach.profiles : promisingOf(profiles, reach, phrase);
  return chosen.length === 0 ? null : best(profiles, chosen, phrase);
}

function best(profiles: Profiles, chosen: readonly Profile[], phrase: Phrase): Ranked {
  let first = compare(profiles, chosen[0] as Profile, phrase);
  for (let at = 1; at < Math.min(chosen.length, comparedProfiles); at++) {
    const other = compare(profiles, chosen[at] as Profile, phrase);
    if (worth(other) > worth(first)) first = other;
  }
  return first;
}

/** Profiles that share words with a phrase, by the weight they share: an estimate of their score, best first. */
function promising(profiles: Profiles, { words, weights, weight }: Phrase): number[] {
  const { shares, tables, types } = profiles;
  let done = 0;
  for (const at of rarestFirst(profiles, words)) {
    const [type, own] = [words[at] as number, weights[at] as number];
    shares.nextWord();
    if (types.spread(type) > mostPostings && done * 2 >= weight) profiles.addToFound(type, own);
    else profiles.addShares(type, own);
    done += own;
  }
  return shares.take((profile) => weight + (tables.profileWeight[profile] as number));
}

/** The places of words: as they stand, or by how many forms have one like them where those are very many. */
function rarestFirst({ types }: Profiles, words: readonly number[]): number[] {
  const places = words.map((_, at) => at);
  const spread = (at: number) => types.spread(words[at] as number);
  return places.some((at) => spread(at) > mostPostings) ? places.sort((a, b) => spread(a) - spread(b)) : places;
}

/** The profiles of the first so many concepts, and the others. */
function ofFirstConcepts(
  { concepts, places }: Profiles,
  ids: readonly number[],
): { first: readonly number[]; others: readonly number[] } {
  if (ids.length <= comparedConcepts) return { first: ids, others: [] };
  const [first, others, seen]: number[][] = [[], [], []] as const;
  for (const id of ids) {
    const concept = concepts[id] as number;
    if (places[concept] === 0) {
      if (seen.length === comparedConcepts) {
        others.push(id);
        continue;
      }
      places[concept] = seen.push(concept);
    }
    first.push(id);
  }
  for (const concept of seen) places[concept] = 0;
  return { first, others };
}

/** Of profiles those that the term at hand is nearest to, as they are written. */
function nearest(profiles: Profiles, ids: readonly number[]): number[] {
  const near: { readonly id: number; readonly nearness: number }[] = [];
  for (let at = 0; at < Math.min(ids.length, mostMeasured); at++) {
    const id = ids[at] as number;
    const nearness = profiles.nearness.to(profiles.classesOf(id));
    if (nearness > 0) near.push({ id, nearness });
  }
  near.sort((a, b) => b.nearness - a.nearness || a.id - b.id);
  return near.slice(0, comparedConcepts).map(({ id }) => id);
}

/** Those of one concept. */
function promisingOf(profiles: Profiles, reach: ConceptReach, { words, weights, weight }: Phrase): Profile[] {
  const shared = new Map<Profile, number>();
  for (const [at, type] of words.entries()) {
    for (const [profile, likeness] of likestOf(profiles.types.near(type), reach)) {
      shared.set(profile, (shared.get(profile) ?? 0) + (weights[at] as number) * likeness);
    }
  }
  const estimate = (profile: Profile, common: number) => common / (weight + profile.weight);
  return [...shared]
    .map(([profile, common]) => ({ profile, score: estimate(profile, common) }))
    .sort((a, b) => b.score - a.score || a.profile.id - b.profile.id)
    .map(({ profile }) => profile);
}

/** Each profile that has a word like one word of the phrase, once, with the greatest likeness. */
function likestOf(near: readonly NearWord[], { having }: ConceptReach): Map<Profile, number> {
  const likest = new Map<Profile, number>();
  for (const { id, likeness } of near) {
    for (const profile of having.get(id) ?? []) if (!likest.has(profile)) likest.set(profile, likeness);
  }
  return likest;
}
