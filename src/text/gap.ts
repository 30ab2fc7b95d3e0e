/** What stands between two words; several may hold at once. */
export enum Gap {
  None = 0,
  Space = 1,
  /** A hyphen or en dash, without spaces on both sides. */
  Hyphen = 2,
  /** An em dash, or any dash with spaces on both sides. */
  Dash = 4,
  Comma = 8,
  Quote = 16,
  /** Any other punctuation: colon, bracket, slash, the period of an abbreviation. */
  Hard = 32,
  /** The end of a sentence, or a protected span: no match crosses it. */
  Break = 64,
  /** The end of a paragraph; always with {@link Gap.Break}. */
  Paragraph = 128,
}
