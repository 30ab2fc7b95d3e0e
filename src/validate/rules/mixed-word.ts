/** Letters that cannot be told from Latin ones. */
const lookalikes = {
  Cyrillic: /^[аеорсухіјѕԁһӏАВЕКМНОРСТХІЈЅУ]$/,
  Greek: /^[οΑΒΕΖΗΙΚΜΝΟΡΤΥΧ]$/,
} as const;

/** The first letter of another script that passes for a Latin one in a Latin word, with its script and offset. */
export function mixedWord(text: string): { at: number; letter: string; script: string } | undefined {
  for (const { 0: word, index } of text.matchAll(/[\p{L}\p{M}]+/gu)) {
    if (!/\p{Script=Latin}/u.test(word)) continue;
    const foreign = [...word].filter((letter) => /[\p{Script=Cyrillic}\p{Script=Greek}]/u.test(letter));
    for (const [script, alike] of Object.entries(lookalikes)) {
      const [letter] = foreign;
      if (letter !== undefined && foreign.every((one) => alike.test(one)))
        return { at: index + word.indexOf(letter), letter, script: `${script} script` };
    }
  }
  return undefined;
}
