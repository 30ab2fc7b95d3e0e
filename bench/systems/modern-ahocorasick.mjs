import AhoCorasick from "modern-ahocorasick";
import { isWholeWord, leftmostLongest } from "./leftmost-longest.mjs";
import { spliced } from "./spliced.mjs";

export const name = "modern-ahocorasick";

/** Whole words and the longest are seen to by the caller: the package's own options cost forty times as much. */
export const exact = {
  build(forms) {
    const automaton = new AhoCorasick(forms);
    return (text) => {
      const lower = text.toLowerCase();
      return leftmostLongest(automaton.search(lower).filter(({ start, end }) => isWholeWord(lower, start, end)));
    };
  },
};

export const replace = spliced(exact);
