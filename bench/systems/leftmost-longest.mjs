/** Of spans in any order those that stand leftmost, then longest, and do not overlap. */
export function leftmostLongest(spans) {
  const sorted = [...spans].sort((a, b) => a.start - b.start || b.end - a.end);
  let free = 0;
  return sorted.filter(({ start, end }) => {
    if (start < free) return false;
    free = end;
    return true;
  });
}

/** Whether no letter or digit touches the span, in a text of small letters. */
export function isWholeWord(text, start, end) {
  return !isWordCharacter(text.charCodeAt(start - 1)) && !isWordCharacter(text.charCodeAt(end));
}

function isWordCharacter(code) {
  return (code >= 97 && code <= 122) || (code >= 48 && code <= 57);
}
