import { isFunctionWord } from "./function-words.js";
import { stem } from "./inflection.js";
import { rarityBands } from "./rarity-table.js";

/** Weight of a word that the table does not have. */
const rare = 0.9;

/** Weight of function words: the least there is. */
const common = 0.25;

const weights = new Map(rarityBands.flatMap(readBand));

function readBand(band: string): [stem: string, weight: number][] {
  const weight = Number.parseFloat(band);
  let previous = "";
  return Array.from(band.matchAll(/([A-Z])([a-z]*)/g), ([, shared = "A", rest = ""]) => {
    previous = previous.slice(0, shared.charCodeAt(0) - 65) + rest;
    return [previous, weight];
  });
}

/**
 * How much a word says: its rarity in ordinary English, from 0.25 (nothing) to 1.
 *
 * ln(N / (f + 20)) / ln(N / 20), where f is how often the word's stem, and N how often any word, stands in
 * the glosses of WordNet 3.1 (Princeton University). The table has the stems with f ≥ 540 in two bands, on
 * average within 0.03 of the formula and always within 0.09; all other words get one weight, on average
 * within 0.09 and always within 0.2 of it.
 *
 * @param word - one folded word in American spelling.
 */
export function rarity(word: string): number {
  return rarityOfStem(word, stem(word));
}

/** {@link rarity}, where the stem is known. */
export function rarityOfStem(word: string, stemmed: string): number {
  return isFunctionWord(word) ? common : (weights.get(stemmed) ?? rare);
}

/** Whether a stem is one of the few hundred commonest. */
export function isCommon(stemmed: string): boolean {
  return weights.has(stemmed);
}
