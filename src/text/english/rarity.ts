import { isFunctionWord } from "./function-words.js";
import { stem } from "./inflection.js";
import { rarityBands } from "./rarity-table.js";

/** Weight of a word that the table does not have. */
const rare = 0.92;

/** Weight of function words: the least there is. */
const common = 0.25;

const weights = new Map(
  rarityBands.flatMap(([weight, stems]) => expand(stems).map((one) => [one, weight] as const)),
);

/** A capital says how many letters a stem takes over from the one before it: A none, B one, … */
function expand(stems: string): string[] {
  let previous = "";
  return Array.from(stems.matchAll(/([A-Z])([a-z]*)/g), ([, shared = "A", rest = ""]) => {
    previous = previous.slice(0, shared.charCodeAt(0) - 65) + rest;
    return previous;
  });
}

/**
 * How much a word says: its rarity in ordinary English, from 0.25 (says nothing) to 1.
 *
 * ln(N / (f + 20)) / ln(N / 20), where f is how often the word's stem and N how often any word stands in the glosses
 * of WordNet 3.1 (Princeton University). The table has the stems with f ≥ 200, in bands, within 0.04 of the formula;
 * all other words get one weight, within 0.14 of it.
 *
 * @param word - one folded word in American spelling.
 */
export function rarity(word: string): number {
  if (isFunctionWord(word)) return common;
  return weights.get(stem(word)) ?? rare;
}
