import { AhoCorasick } from "@monyone/aho-corasick/fast";
import { isWholeWord, leftmostLongest } from "./leftmost-longest.mjs";

export const name = "@monyone/aho-corasick";

export const exact = {
  build(forms) {
    const automaton = new AhoCorasick(forms);
    return (text) => {
      const lower = text.toLowerCase();
      const whole = automaton.matchInText(lower).filter(({ begin, end }) => isWholeWord(lower, begin, end));
      return leftmostLongest(whole.map(({ begin, end }) => ({ start: begin, end })));
    };
  },
};
