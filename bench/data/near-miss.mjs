import { toAmerican } from "./spelling.mjs";

const small = new Set("a an the of to in on at for and or by with".split(" "));

/**
 * Whether a surface is as like a form as what is planted: in any order, every word of the form stands in it, inflected,
 * in the other spelling, or within one edit for four letters (two at most); of three content words and more one may be missing; one word may stand besides.
 * Articles, prepositions and conjunctions do not count.
 */
export function isNearMiss(surface, form) {
  const open = contentWords(surface);
  const wanted = contentWords(form);
  let missing = 0;
  for (const word of wanted) {
    const at = open.findIndex((other) => isAlike(word, other));
    if (at < 0) missing++;
    else open.splice(at, 1);
  }
  return missing <= (wanted.length >= 3 ? 1 : 0) && open.length <= 1;
}

function contentWords(phrase) {
  return (phrase.toLowerCase().match(/[a-z0-9]+/g) ?? []).filter((word) => !small.has(word) && word !== "s");
}

function isAlike(word, other) {
  return stem(word) === stem(other) || distance(word, other) <= Math.min(2, word.length / 4);
}

function stem(word) {
  return toAmerican(word)
    .replace(/(?:ies|ied|y)$/, "i")
    .replace(/(?<=...)(?:es|s|ed|ing|e)$/, "");
}

/** Edit distance with transpositions, the whole matrix. */
function distance(a, b) {
  const rows = [[...Array(b.length + 1).keys()]];
  for (let i = 1; i <= a.length; i++) {
    rows.push([i]);
    for (let j = 1; j <= b.length; j++) {
      const step = rows[i - 1][j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1);
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      const least = Math.min(step, rows[i - 1][j] + 1, rows[i][j - 1] + 1);
      rows[i].push(swapped ? Math.min(least, rows[i - 2][j - 2] + 1) : least);
    }
  }
  return rows[a.length][b.length];
}
