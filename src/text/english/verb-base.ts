import { wordFamilies } from "./word-families.js";

const irregular = wordFamilies(
  "build built,make made,lead led,bring brought,hold held,keep kept,grow grew grown,rise rose risen,take took taken," +
    "give gave given,write wrote written,speak spoke spoken,choose chose chosen,drive drove driven,seek sought," +
    "teach taught,think thought,feel felt,meet met,send sent,spend spent,win won,begin began begun,run ran," +
    "go went gone goes,come came,become became,see saw seen,do did done,know knew known,show shown,draw drew drawn," +
    "fight fought,buy bought,sell sold,tell told,say said,pay paid,lose lost,stand stood,understand understood," +
    "break broke broken,fall fell fallen,rebuild rebuilt,die dying,agree agreed,guarantee guaranteed," +
    "focus focused focusing,bias biased",
);

/** An ending that leaves a syllable, and the e that no form keeps for sure. */
const ending = /(?<=[aeiouy].*)(?:(?<!e)ed|ing|(?<![aeio]|al|uman)e)$/;

/** What such an ending ends with. */
const lastLetters = "dge";

/** What keeps its e, so that `hope` and `hop` stay two: one short syllable, and what would look like a plural. */
const keepsE = /^[^aeiouy]*[aeiouy][^aeiouwxy]$|[^s]s$|^unit$/;

const doubled = /..(?:([bdgmnprt])\1|(?:[^s]pe|re?be|xce|ntro|patro)ll)$/;

/**
 * Takes a verb form in -ed or -ing, or an irregular past form, to the key that it shares with its base: `promoted` and
 * `promote` → `promot`, `hoped` and `hope` → `hope`, `controlled` → `control`.
 *
 * @param word - one folded word in American spelling.
 * @returns the key; the word itself where it has none of the endings.
 */
export function verbBase(word: string): string {
  const known = irregular.get(word);
  if (known !== undefined) return known;
  if (word.endsWith("ied")) return word.length === 4 ? word.slice(0, -1) : `${word.slice(0, -3)}y`;
  const rest = lastLetters.includes(word.at(-1) ?? "") ? word.replace(ending, "") : word;
  if (rest === word) return word;
  if (doubled.test(rest)) return rest.slice(0, -1);
  return keepsE.test(rest) ? `${rest}e` : rest;
}
