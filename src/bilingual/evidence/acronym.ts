const letters = /^\p{Lu}[\p{Lu}\p{N}&]{1,7}s?$/u;

/** Whether a phrase is one word in capitals. */
export function isAcronym(text: string): boolean {
  return letters.test(text);
}

/** Whether one of two phrases is made of the initials of the other: `IMF`, `International Monetary Fund`. */
export function isAcronymOf(short: string, long: string): boolean {
  if (!letters.test(short)) return false;
  const initials = short.replace(/s$/, "").replace("&", "");
  const words = long.match(/\p{L}[\p{L}\p{N}’']*/gu) ?? [];
  const content = words.filter((word) => !/^(?:of|the|and|for|in|on|to|a|an)$/i.test(word));
  return [words, content].some((all) => all.length > 1 && initialsOf(all) === initials);
}

function initialsOf(words: readonly string[]): string {
  return words.map((word) => word.charAt(0).toUpperCase()).join("");
}
