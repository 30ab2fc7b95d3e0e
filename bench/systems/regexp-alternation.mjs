export const name = "RegExp, sorted alternation";

export const exact = {
  build(forms) {
    const longestFirst = [...forms].sort((a, b) => b.length - a.length);
    return findAll(new RegExp(`\\b(?:${longestFirst.join("|")})\\b`, "gi"));
  },
};

/** Forms have letters and spaces alone, so nothing needs escaping. */
export function findAll(pattern) {
  pattern.test(" ");
  return (text) => {
    const found = [];
    pattern.lastIndex = 0;
    for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
      found.push({ start: match.index, end: pattern.lastIndex });
    }
    return found;
  };
}
