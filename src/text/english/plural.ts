import { irregularPlurals } from "./irregular-plurals.js";
import { singular } from "./singular.js";

/** Nouns without a plural, and words that a phrase may end in without being its noun. */
const invariable = new Set(
  (
    "infrastructure development innovation prosperity poverty progress modernization rejuvenation " +
    "revitalization governance news information knowledge research equipment employment education " +
    "welfare socialism series species means headquarters china covid up out off made plus true people " +
    "police chinese"
  ).split(" "),
);

const irregular = new Map([...irregularPlurals].map(([many, one]) => [one, many]));

/** Singular ending → plural ending; the first that fits decides. */
const endings: readonly (readonly [RegExp, string])[] = [
  [/\d$|(?:[^i]ed|ous|vative|ics)$/, "$&"],
  [/^(?!human|german|roman)(.*m)an$/, "$1en"],
  [/^(|house|mid)(kni|wi|li)fe$/, "$1$2ves"],
  [/^(wol|shel|sel|hal|thie|loa|lea)f$/, "$1ves"],
  [/(lys|thes|gnos|bas)is$/, "$1es"],
  [/([^aeiou]|qu)y$/, "$1ies"],
  [/(?:s|x|z|ch|sh|(?:^her|potat|tomat|ech|vet)o)$/, "$&es"],
  [/$/, "s"],
];

/**
 * Whether a word is the plural of a noun. A verb in -s looks the same and counts as one.
 *
 * @param word - one word, in any case.
 */
export function isPlural(word: string): boolean {
  const folded = word.toLowerCase();
  return folded === "people" || singular(folded) !== folded;
}

/**
 * Gives the plural of a noun, in the case it is written in: `Policy` → `Policies`, `SME` → `SMEs`.
 * A plural and a noun without one stay as they are.
 *
 * @param word - one noun as it stands.
 */
export function plural(word: string): string {
  const folded = word.toLowerCase();
  if (folded === "" || invariable.has(folded) || isPlural(folded)) return word;
  if (/^\p{Lu}{2,5}$/u.test(word)) return `${word}s`;
  const many = irregular.get(folded) ?? regularPlural(folded);
  if (word === word.toUpperCase() && word !== folded) return many.toUpperCase();
  let kept = 0;
  while (kept < many.length && many[kept] === folded[kept]) kept++;
  return word.slice(0, kept) + many.slice(kept);
}

function regularPlural(word: string): string {
  const [ending, many] = endings.find(([pattern]) => pattern.test(word)) ?? [/$/, "s"];
  return word.replace(ending, many);
}

/** A complement begins with one of these; the head of the phrase stands before it. */
const complement =
  /\s(?:of|for|in|with|to|on|at|by|under|that|which|who|between|among|against|from|within|without|through|during)\s/;

/**
 * Puts the head of a noun phrase in the plural and leaves all else as it is:
 * `Committee of the Party` → `Committees of the Party`, `little giant` → `little giants`.
 *
 * @param phrase - an English noun phrase as it stands.
 */
export function pluralPhrase(phrase: string): string {
  const end = complement.exec(phrase)?.index ?? phrase.length;
  const head = /[\p{L}\p{N}]+(?:[-'’][\p{L}\p{N}]+)*(?=[^\p{L}\p{N}]*$)/u.exec(phrase.slice(0, end));
  if (head === null) return phrase;
  const after = head.index + head[0].length;
  return phrase.slice(0, head.index) + plural(head[0]) + phrase.slice(after);
}
