/** How a surface uses capital letters, seen against the form that it is a use of. */
export type CaseStyle = "as-stored" | "first" | "title" | "all";

const smallWords = new Set(
  "a an and as at but by for from in into nor of off on onto or over per the to up via with".split(" "),
);

/**
 * The style of a surface. A capital that the form itself has says nothing about the sentence; an acronym form says
 * nothing about shouting.
 * @param opensSentence - whether the surface is the first of its sentence
 */
export function caseStyle(surface: string, form: string, opensSentence: boolean): CaseStyle {
  const letters = surface.replace(/[^\p{L}]/gu, "");
  if (!/\p{Lu}/u.test(letters)) return "as-stored";
  if (letters.length > 1 && letters === letters.toUpperCase() && form !== form.toUpperCase()) return "all";
  const words = contentWords(surface);
  const formHasCapitals = contentWords(form).some(startsUpper);
  if (words.length > 1 && words.every(startsUpper) && !(formHasCapitals && contentWords(form).every(startsUpper)))
    return "title";
  const first = startsUpper(surface.replace(/^[^\p{L}]+/u, ""));
  return first && (opensSentence || !startsUpper(form)) ? "first" : "as-stored";
}

/** A text in a case style; capitals that it is stored with are never lost. */
export function applyCase(text: string, style: CaseStyle): string {
  if (style === "all") return text.toUpperCase();
  if (style === "first") return capitalized(text);
  if (style === "title") return titled(text);
  return text;
}

function titled(text: string): string {
  let first = true;
  return text.replace(/[\p{L}\p{N}][\p{L}\p{N}\p{M}'’]*/gu, (word) => {
    const small = !first && smallWords.has(word);
    first = false;
    return small ? word : capitalized(word);
  });
}

function capitalized(text: string): string {
  return text.replace(
    /^([^\p{L}\p{N}]*)(\p{Ll})/u,
    (_, before: string, letter: string) => before + letter.toUpperCase(),
  );
}

function contentWords(text: string): string[] {
  return (text.match(/\p{L}[\p{L}\p{M}\p{N}'’]*/gu) ?? []).filter((word) => !smallWords.has(word.toLowerCase()));
}

function startsUpper(word: string): boolean {
  return /^\p{Lu}/u.test(word);
}
