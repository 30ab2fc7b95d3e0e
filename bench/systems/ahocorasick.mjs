import AhoCorasick from "ahocorasick";
import { isWholeWord, leftmostLongest } from "./leftmost-longest.mjs";

export const name = "ahocorasick";

export const exact = {
  build(forms) {
    const automaton = new AhoCorasick(forms);
    return (text) => {
      const lower = text.toLowerCase();
      const spans = automaton
        .search(lower)
        .flatMap(([last, words]) => words.map((word) => ({ start: last + 1 - word.length, end: last + 1 })));
      return leftmostLongest(spans.filter(({ start, end }) => isWholeWord(lower, start, end)));
    };
  },
};
