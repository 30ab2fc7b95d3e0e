/**
 * Words that carry grammar rather than meaning. Left out on purpose, because they tell terms apart:
 * numerals, `no`, `not`, `all`, `new`, `my`, `our`.
 */
export const functionWords: ReadonlySet<string> = new Set(
  (
    "a an the this that these those such about above across after against along amid among around as at " +
    "before behind below beneath beside besides between beyond by concerning despite down during except " +
    "for from in inside into like near of off on onto out outside over per regarding since than through " +
    "throughout till to toward towards under until up upon via with within without and or but nor so yet " +
    "if unless although though because while whereas whether when where how am is are was were be been " +
    "being do does did has have had having can could may might must shall should will would i you he she " +
    "it we they me him her us them his its their your myself yourself himself herself itself ourselves " +
    "themselves something anything someone somebody anyone anybody everyone everybody who whom whose which what there " +
    "here also just then 's s"
  ).split(" "),
);

/**
 * Whether a word may be dropped before phrases are compared: articles, prepositions, conjunctions,
 * auxiliaries, pronouns and the possessive `'s`.
 *
 * @param word - one folded word: NFKC, lower case, straight apostrophe.
 */
export function isFunctionWord(word: string): boolean {
  return functionWords.has(word);
}
