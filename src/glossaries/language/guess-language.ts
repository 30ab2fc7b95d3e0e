const scripts: readonly (readonly [RegExp, string])[] = [
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/u, "ja"],
  [/\p{Script=Hangul}/u, "ko"],
  [/\p{Script=Han}/u, "zh"],
  [/\p{Script=Thai}/u, "th"],
  [/\p{Script=Greek}/u, "el"],
  [/\p{Script=Hebrew}/u, "he"],
];

/** The language of terms by their script, where a script has one language only. */
export function guessLanguage(terms: readonly string[]): string | undefined {
  const sample = terms.slice(0, 200);
  return scripts.find(([script]) => sample.filter((term) => script.test(term)).length * 2 > sample.length)?.[1];
}
