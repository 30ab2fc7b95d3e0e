import { irregularPlurals } from "./irregular-plurals.js";

/** Words that end like a plural and are none, or are used in the plural alone. */
const unchanged = new Set(
  (
    "always perhaps whereas besides sometimes nowadays afterwards towards overseas hers ours yours theirs does goes " +
    "themselves ourselves news means series species lens chaos bias canvas atlas diabetes headquarters corps thanks " +
    "goods customs arms texas kansas laos davos christmas yemen siemens"
  ).split(" "),
);

/** Plural ending → singular ending; the first that fits decides. */
const endings: readonly (readonly [RegExp, string])[] = [
  [/((?:[^aiou]|wo)m)en$/, "$1an"],
  [/[^a-z]s$|(?:[si]|[^a]u|ic)s$|[^s]$/, "$&"],
  [/^(|house|mid)(kni|wi|li)ves$/, "$1$2fe"],
  [/^(wol|shel|sel|hal|thie|loa|lea)ves$/, "$1f"],
  [/^(.)ies$/, "$1ie"],
  [/ies$/, "y"],
  [/(da|^a|^ni|^tran)ches$/, "$1che"],
  [/(ch|sh|ss|x|tz|zz)es$/, "$1"],
  [/(lys|thes|gnos)es$/, "$1is"],
  [/((?:[ao]|exc|acc|^(?:dis)?ab|^a?m|^|^re|^mis)us)es$/, "$1e"],
  [/(us)es$/, "$1"],
  [/((?:^.{1,2}|sh|can)o)es$/, "$1e"],
  [/([^aeiou]o)es$/, "$1"],
  [/s$/, ""],
];

/**
 * Gives the singular of a regular English plural and of the common irregular ones: `policies` → `policy`.
 *
 * A class key: a form that is plural and something else besides (`leaves`) comes out as the commoner
 * singular, and any word whose end no rule knows stays as it is.
 *
 * @param word - one folded word: NFKC, lower case.
 * @returns the singular; applying it twice changes nothing more.
 */
export function singular(word: string): string {
  const known = irregularPlurals.get(word);
  if (known !== undefined) return known;
  if (word.length <= 3 || !mayBePlural(word) || unchanged.has(word)) return word;
  for (const [plural, single] of endings) {
    if (!plural.test(word)) continue;
    const result = word.replace(plural, single);
    return result === word ? word : singular(result);
  }
  return word;
}

/** Whether a word ends in s or n, as every plural does that the rules know. */
function mayBePlural(word: string): boolean {
  const last = word.charCodeAt(word.length - 1);
  return last === 0x73 || last === 0x6e;
}
