import { compare, worth } from "./compare.js";
import type { NearWord } from "./near-words.js";
import { type Phrase, phraseOf, withoutSlips } from "./phrase.js";
import type { Profile } from "./profile.js";
import type { Profiles } from "./profiles.js";
import type { Ranked } from "./ranked.js";
import type { ConceptReach } from "./reach.js";

/** How many profiles of a concept are compared in full, the most promising first. */
const comparedProfiles = 8;
/** How many concepts are compared. */
const comparedConcepts = 24;
/** Words of more forms than this do not find any once rarer words, of half the weight, have: they only add to those. */
const mostPostings = 1024;

/** The best form of each concept that shares a word with a phrase, best first; ties by dictionary order. */
export function rank(profiles: Profiles, types: readonly number[]): readonly Ranked[] {
  return profiles.remember(profiles.ranked, types.join(), () => {
    const ranked = rankTypes(profiles, types);
    const put = withoutSlips(profiles, types);
    return put === undefined ? ranked : bestOfEach([...ranked, ...rankTypes(profiles, put)]);
  });
}

function rankTypes(profiles: Profiles, types: readonly number[]): Ranked[] {
  const phrase = phraseOf(profiles, types);
  return rankPhrase(profiles, promising(profiles, phrase), phrase);
}

/** The best of each concept, best first; ties by dictionary order. */
export function bestOfEach(ranked: readonly Ranked[]): Ranked[] {
  const best = new Map<number, Ranked>();
  for (const one of ranked) {
    const { index } = one.expansion.form.concept;
    const known = best.get(index);
    if (known === undefined || worth(one) > worth(known)) best.set(index, one);
  }
  return [...best].sort(([a, one], [b, other]) => worth(other) - worth(one) || a - b).map(([, one]) => one);
}

/** The best of the given profiles for each concept, best first; of a concept only the first few are compared. */
export function rankAmong(profiles: Profiles, given: Iterable<Profile>, types: readonly number[]): Ranked[] {
  return rankPhrase(profiles, given, phraseOf(profiles, types));
}

function rankPhrase(profiles: Profiles, given: Iterable<Profile>, phrase: Phrase): Ranked[] {
  const byConcept = new Map<number, Profile[]>();
  for (const profile of given) {
    const concept = profile.expansion.form.concept.index;
    const chosen = byConcept.get(concept);
    if (chosen === undefined) {
      if (byConcept.size === comparedConcepts) continue;
      byConcept.set(concept, [profile]);
    } else if (chosen.length < comparedProfiles) chosen.push(profile);
  }
  return bestOfEach([...byConcept.values()].map((chosen) => best(profiles, chosen, phrase)));
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
function* promising(profiles: Profiles, { words, weights, weight }: Phrase): Generator<Profile> {
  const { shares, tables } = profiles;
  const order = words.map((type, at) => ({ type, own: weights[at] as number, spread: profiles.types.spread(type) }));
  if (order.some(({ spread }) => spread > mostPostings)) order.sort((a, b) => a.spread - b.spread);
  let done = 0;
  for (const { type, own, spread } of order) {
    shares.nextWord();
    if (spread > mostPostings && done * 2 >= weight) profiles.addToFound(type, own);
    else for (const { id, likeness } of profiles.types.near(type)) shares.add(profiles.having(id), own * likeness);
    done += own;
  }
  const concepts = new Set<number>();
  for (const id of shares.take((profile) => weight + (tables.profileWeight[profile] as number))) {
    const concept = profiles.conceptOf(id);
    if (concepts.size === comparedConcepts && !concepts.has(concept)) continue;
    concepts.add(concept);
    yield profiles.profile(id);
  }
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
