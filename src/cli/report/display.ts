const controls = /[\p{Cc}\p{Bidi_Control}\u2028\u2029]/gu;
const wide =
  /[\u1100-\u115F\u2E80-\u303E\u3041-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE4F\uFF00-\uFF60\uFFE0-\uFFE6\u{20000}-\u{3FFFD}]|\p{Emoji_Presentation}/u;
const noWidth = /[\p{Mark}\u200B-\u200D\u2060\uFEFF]/u;

/** Text that is safe to show: what steers a terminal or turns the direction of writing becomes a sign for itself. */
export function visible(text: string): string {
  return text.replace(controls, (unit) => {
    const code = unit.charCodeAt(0);
    if (unit === "\t") return " ";
    return code < 0x20 ? String.fromCharCode(0x2400 + code) : "\uFFFD";
  });
}

/** Text on one line: each line break with the blanks around it is one space. */
export function onOneLine(text: string): string {
  return visible(text.replace(/\s*[\r\n]\s*/g, " "));
}

const shortLength = 80;

/** The same, cut where it grows too long to be read at a glance. */
export function shortLine(text: string): string {
  const line = onOneLine(text);
  return line.length <= shortLength ? line : `${line.slice(0, wholeCharacter(line, shortLength - 1))}…`;
}

/** How many columns of a terminal a text takes: Han, Kana, Hangul and emoji take two. */
export function displayWidth(text: string): number {
  let width = 0;
  for (const character of text) width += noWidth.test(character) ? 0 : wide.test(character) ? 2 : 1;
  return width;
}

/** The nearest offset at or before `offset` that does not part a surrogate pair. */
export function wholeCharacter(text: string, offset: number): number {
  const parts = /[\uD800-\uDBFF]/.test(text.charAt(offset - 1)) && /[\uDC00-\uDFFF]/.test(text.charAt(offset));
  return parts ? offset - 1 : offset;
}
