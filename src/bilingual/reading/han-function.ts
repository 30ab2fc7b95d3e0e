/** Characters that carry grammar and begin or end no term. */
const characters = new Set("的了和與与及也都而或但並并被把將将是其該该這这那於于至之亦仍且若此已又很沒没");

/** Whether a word is a Chinese character that carries grammar rather than meaning. */
export function isHanFunction(word: string): boolean {
  return characters.has(word);
}
