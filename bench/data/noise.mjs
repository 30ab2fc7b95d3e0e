import { otherSpelling } from "./spelling.mjs";

const letters = "abcdefghijklmnopqrstuvwxyz";

/** Ways to get a term wrong. Each takes its words and returns others, or nothing where it cannot be done. */
export const noiseKinds = {
  typo1: (words, random) => withTypos(words, 1, random),
  typo2: (words, random) => withTypos(words, 2, random),
  inflection: (words) => replaced(words, words.length - 1, inflected(words.at(-1))),
  spelling: (words) => {
    const at = words.findIndex((word) => otherSpelling(word) !== word);
    return at < 0 ? undefined : replaced(words, at, otherSpelling(words[at]));
  },
  dropped: (words, random) => {
    const at = contentWord(words, random);
    return at < 0 ? undefined : words.toSpliced(at, 1);
  },
  added: (words, random, vocabulary) => words.toSpliced(1 + random.below(words.length - 1), 0, random.pick(vocabulary)),
  swapped: (words, random) => {
    const at = random.below(words.length - 1);
    const [first, second] = words.slice(at);
    return first === second ? undefined : words.toSpliced(at, 2, second, first);
  },
  substituted: (words, random, vocabulary) => {
    const at = contentWord(words, random);
    return at < 0 ? undefined : replaced(words, at, random.pick(vocabulary));
  },
};

function replaced(words, at, word) {
  return word === undefined ? undefined : words.toSpliced(at, 1, word);
}

/** One of the words of four letters and more, where two others stay to tell the term by; else -1. */
function contentWord(words, random) {
  const long = [...words.keys()].filter((at) => words[at].length > 3);
  return long.length < 3 ? -1 : random.pick(long);
}

/** Typos in so many places, in words of five letters and more, one to a word unless it is long. */
function withTypos(words, count, random) {
  const places = [...words.keys()].flatMap((at) => Array(Math.min(2, Math.floor(words[at].length / 5))).fill(at));
  if (places.length < count) return undefined;
  const chosen = random.shuffle(places).slice(0, count);
  return words.map((word, at) => chosen.reduce((text, place) => (place === at ? withTypo(text, random) : text), word));
}

/** A letter left out, put in, mistaken, or changed with its neighbour; the first letter stands. */
function withTypo(word, random) {
  const at = 1 + random.below(word.length - 2);
  const [before, letter, next, after] = [word.slice(0, at), word[at], word[at + 1], word.slice(at + 2)];
  const other = random.pick([...letters].filter((each) => each !== letter));
  const kinds = [before + next + after, before + other + letter + next + after, before + other + next + after];
  if (letter !== next) kinds.push(before + next + letter + after);
  return random.pick(kinds);
}

function inflected(word) {
  if (word.length < 4) return undefined;
  if (/ies$/.test(word)) return word.replace(/ies$/, "y");
  if (/[^aeious]s$/.test(word)) return word.slice(0, -1);
  if (/[^aeiou]y$/.test(word)) return word.replace(/y$/, "ies");
  return /(?:s|x|ch|sh)$/.test(word) ? `${word}es` : `${word}s`;
}
