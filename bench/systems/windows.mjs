const longest = 6;

/**
 * Fuzzy search in running text by looking up every run of two to six words of a sentence; the best answers win that do
 * not overlap. `lookUp` gives `{ form, score }` or nothing.
 */
export function findOverWindows(text, lookUp) {
  const found = [];
  for (const { 0: sentence, index } of text.toLowerCase().matchAll(/[^.;:!?\n]+/g)) {
    const words = [...sentence.matchAll(/[a-z0-9]+/g)];
    const candidates = [];
    for (let from = 0; from < words.length; from++) {
      for (let to = from + 1; to < Math.min(from + longest, words.length); to++) {
        const start = words[from].index;
        const end = words[to].index + words[to][0].length;
        const answer = lookUp(sentence.slice(start, end));
        if (answer) candidates.push({ start: index + start, end: index + end, ...answer });
      }
    }
    found.push(...best(candidates));
  }
  return found;
}

function best(candidates) {
  const chosen = [];
  for (const one of candidates.sort((a, b) => b.score - a.score)) {
    if (chosen.every(({ start, end }) => one.end <= start || one.start >= end)) chosen.push(one);
  }
  return chosen.sort((a, b) => a.start - b.start);
}
