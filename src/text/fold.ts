const ignorable = /\p{Cf}+/gu;

/**
 * Folds one word for comparison: compatibility forms and width (NFKC), case by Unicode full folding as far as it matters
 * in running text (`İ` → `i`, `ß` → `ss`, `ﬁ` → `fi`, final sigma), invisible format characters, apostrophes.
 * Accents stay: `resume` is not `résumé`.
 */
export function foldWord(word: string): string {
  if (isIdeograph(word)) return word;
  return isAscii(word) ? word.toLowerCase() : foldBeyondAscii(word);
}

/** Whether a word is one of the unified ideographs that all Chinese text is made of: they fold to themselves. */
function isIdeograph(word: string): boolean {
  const code = word.charCodeAt(0);
  return word.length === 1 && code >= 0x4e00 && code <= 0x9fff;
}

function isAscii(word: string): boolean {
  for (let at = 0; at < word.length; at++) if (word.charCodeAt(at) > 127) return false;
  return true;
}

function foldBeyondAscii(word: string): string {
  return word
    .replace(ignorable, "")
    .normalize("NFKC")
    .toLowerCase()
    .replaceAll("i\u0307", "i")
    .replaceAll("ß", "ss")
    .replaceAll("ς", "σ")
    .replace(/[\u2018\u2019\u02BC]/g, "'")
    .normalize("NFKC");
}
