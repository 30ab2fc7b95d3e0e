import { withoutDerivation } from "./derivation.js";
import { singular } from "./singular.js";
import { verbBase } from "./verb-base.js";

/** What is longer is no word, and would be stripped forever. */
const longest = 40;

/**
 * Conflates the inflections of a word: number, person, tense, participle and possessive, but no derivation.
 * `strategies` and `strategy`, `controlled` and `control` share a stem; `new` and `news` do not.
 *
 * @param word - one folded word in American spelling: NFKC, lower case, straight apostrophe.
 * @returns the class's key, often no word (`promot`); its own stem.
 */
export function stem(word: string): string {
  if (word.length > longest) return word;
  const bare = word.includes("'") ? word.replace(/(?:'s|(s)')$/, "$1") : word;
  const base = verbBase(singular(bare));
  return base === word ? base : stem(base);
}

/**
 * Conflates derivations on top of inflections: `specialization`, `specialized` and `special` share a root;
 * `organ` and `organization` do not.
 *
 * @param word - one folded word in American spelling: NFKC, lower case, straight apostrophe.
 * @returns the family's key, often no word. Words with one {@link stem} have one root.
 */
export function root(word: string): string {
  const base = stem(word);
  if (base.length > longest) return base;
  const rest = withoutDerivation(base);
  return rest === base ? base : root(rest);
}
