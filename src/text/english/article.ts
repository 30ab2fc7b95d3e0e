/** Capitals read as a word although they begin with a letter whose name begins with a vowel. */
const spokenAcronyms = /^(?:NATO|NASA|SARS|MERS|FIFA|LIBOR|SIM|SWIFT)s?$/;

/** Words that begin with a vowel letter, but not with a vowel sound: a union, a European, a one-off. */
const soundsConsonant =
  /^(?:eu|uni(?!n|mp|mag|mm|de|ss)|unanim|u[bst][aeiou]|ur[aei]|uganda|ukr|uyg|one(?![a-z])|once)/;

const silentH = /^(?:hour|honest|honor|honour|heir)/;

const lettersSpokenWithVowel = /^[aefhilmnorsx]/i;

/**
 * The indefinite article before a word or phrase, by its sound: an hour, a university, an SME, an 18th.
 *
 * @param following - what follows the article, as it stands: capitals tell acronyms from words.
 */
export function indefiniteArticle(following: string): "a" | "an" {
  const [text = ""] = /[\p{L}\p{N}].*/su.exec(following.normalize("NFD").replace(/\p{M}/gu, "")) ?? [];
  return startsWithVowelSound(text) ? "an" : "a";
}

function startsWithVowelSound(text: string): boolean {
  if (/^\d/.test(text)) return startsWithVowelNumber(text);
  const [first = ""] = /^[\p{L}\p{N}.&]+/u.exec(text) ?? [];
  if (isSpelledOut(first, text)) return lettersSpokenWithVowel.test(first);
  const word = text.toLowerCase();
  return silentH.test(word) || (/^[aeiou]/.test(word) && !soundsConsonant.test(word));
}

/** 8, 80, 8,000 … and what begins with eleven or eighteen: 11, 18th, 11,000, 1850, but not 110 or 1,800. */
function startsWithVowelNumber(text: string): boolean {
  const [written = ""] = /^\d+(?:,\d{3})*(?!\d)/.exec(text) ?? [];
  const digits = written.replaceAll(",", "");
  if (digits.startsWith("8")) return true;
  return /^1[18]/.test(digits) && (digits.length % 3 === 2 || written.length === 4);
}

/** Whether the first word is read by letters: SMEs, MSc, U.S., mRNA, X-ray; not so a headline in capitals. */
function isSpelledOut(first: string, text: string): boolean {
  if (/^\p{L}(?:\.\p{L}|$)/u.test(first)) return first.length > 1 || /^.(?:$|[-\s])/u.test(text);
  if (!/^(?:\p{Lu}{2,5}|\p{Lu}[\p{Lu}\p{N}&]{1,5}s?|\p{Lu}{2,4}\p{Ll}{1,3}|\p{Ll}\p{Lu}.*)$/u.test(first)) return false;
  if (spokenAcronyms.test(first)) return false;
  return !/[AEIOUY]/.test(first) || !/\p{Lu}{6,}/u.test(text.slice(first.length));
}
