import { Gap, readWords } from "../text/words.js";
import type { Expansion, LexicalForm } from "./lexicon.js";
import type { Piece } from "./pattern.js";
import { Vocabulary } from "./vocabulary.js";

/** The words of a chunk of text between spaces, what stands before each, and what stands after the last. */
interface Chunk {
  readonly classes: readonly number[];
  readonly words: readonly string[];
  readonly gaps: readonly number[];
  readonly trailing: number;
}

/** Makes {@link Expansion}s. The expansions of a pattern share most of their chunks, so each chunk is read once. */
export class FormReader {
  readonly #vocabulary: Vocabulary;
  readonly #chunks = new Map<string, Chunk>();

  constructor(vocabulary: Vocabulary) {
    this.#vocabulary = vocabulary;
  }

  /** The expansion of a form for the pieces of one of its pattern's expansions; undefined if it has no word. */
  expand(form: LexicalForm, pieces: readonly Piece[]): Expansion | undefined {
    const classes: number[] = [];
    const words: string[] = [];
    const gaps: number[] = [];
    const append = (wordClass: number, word: string, gap: number) => {
      classes.push(wordClass);
      words.push(word);
      gaps.push(gap);
    };
    for (const piece of pieces) {
      if (typeof piece === "string") this.#read(piece, append);
      else append(Vocabulary.capture, piece.capture, Gap.Space);
    }
    if (classes.every((wordClass) => wordClass === Vocabulary.capture)) return undefined;
    return { form, classes, words, gaps, captures: classes.includes(Vocabulary.capture) };
  }

  #read(text: string, append: (wordClass: number, word: string, gap: number) => void): void {
    let before = 0;
    for (const part of text.split(" ")) {
      const { classes, words, gaps, trailing } = this.#chunk(part);
      for (let at = 0; at < classes.length; at++) {
        append(classes[at] as number, words[at] as string, (gaps[at] as number) | (at === 0 ? before : 0));
      }
      before = (classes.length > 0 ? 0 : before) | trailing | Gap.Space;
    }
  }

  #chunk(text: string): Chunk {
    const known = this.#chunks.get(text);
    if (known) return known;
    // The word behind shows what stands at the chunk's end. A form has no sentence ends of its own: what looks like
    // one is an abbreviation's period.
    const read = readWords(`${text} x`, this.#vocabulary.table);
    const gaps = Array.from(read.gap.subarray(0, read.length), (gap) => gap & ~(Gap.Break | Gap.Paragraph));
    const trailing = gaps.pop() as number;
    const chunk = {
      classes: gaps.map((_, at) => this.#vocabulary.define(read.type[at] as number)),
      words: gaps.map((_, at) => text.slice(read.start[at], read.end[at])),
      gaps,
      trailing,
    };
    this.#chunks.set(text, chunk);
    return chunk;
  }
}

/**
 * What may stand in a text before an element of an expansion: spaces and hyphens are one; a comma may be added or left
 * out beside a conjunction; the rest must be the form's own.
 */
export function allowedGap({ words, gaps }: Expansion, element: number): number {
  const gap = gaps[element] as number;
  const conjunction = isConjunction(words[element]) || isConjunction(words[element - 1]);
  const dash = gap & (Gap.Hyphen | Gap.Dash) ? Gap.Dash : 0;
  return Gap.Space | Gap.Hyphen | (conjunction ? Gap.Comma : gap & Gap.Comma) | dash | (gap & (Gap.Quote | Gap.Hard));
}

function isConjunction(word: string | undefined): boolean {
  return word !== undefined && word.length < 4 && /^(?:and|or|&|＆|﹠)$/i.test(word);
}
