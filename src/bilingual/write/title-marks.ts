const titles: Readonly<Record<string, string>> = { "《": "》", "〈": "〉" };
const quotes: Readonly<Record<string, string>> = { "「": "」", "『": "』", "“": "”", "‘": "’" };

/** A text without the pair of marks that encloses it as a whole, if one does. */
export function bareOf(text: string): string {
  const first = text.charAt(0);
  const close = titles[first] ?? quotes[first];
  return close && text.indexOf(close) === text.length - 1 ? text.slice(1, -1) : text;
}

/** Whether a text is a title in Chinese marks, which are a part of how a title is written. */
export function isTitle(text: string): boolean {
  return text.charAt(0) in titles && bareOf(text) !== text;
}

/** Whether a place is marked: the mark of a title on one side, since more may be inside, or a pair of quotation marks. */
export function isMarked(text: string, start: number, end: number): boolean {
  const [before, behind] = [text.charAt(start - 1), text.charAt(end)];
  return before in titles || Object.values(titles).includes(behind) || quotes[before] === behind;
}
