import { Gap } from "../text/gap.js";
import { readWords } from "../text/read-words.js";
import { Words } from "../text/words.js";
import type { Expansion, LexicalForm } from "./lexical-form.js";
import { type Piece, parsePattern } from "./pattern.js";
import { Vocabulary } from "./vocabulary.js";

/** The words of a chunk of text between spaces, what stands before each, and what stands after the last. */
export interface Chunk {
  readonly classes: readonly number[];
  readonly words: readonly string[];
  readonly gaps: readonly number[];
  /** The punctuation before each word. */
  readonly marks: readonly string[];
  readonly trailing: { readonly gap: number; readonly mark: string };
}

/** What may stand in each slot of a form: chunks in turn. */
export type Slots = readonly (readonly (readonly Chunk[])[])[];

/** Reads forms slot by slot. Patterns share most of their chunks, so each chunk is read once. */
export class FormReader {
  readonly #vocabulary: Vocabulary;
  readonly #chunks = new Map<string, Chunk>();
  readonly #slots = new Map<number, Slots>();
  readonly #words = new Words();

  constructor(vocabulary: Vocabulary) {
    this.#vocabulary = vocabulary;
  }

  /** The slots of a form's text; the product of what may stand in them is its expansions, the last running fastest. */
  slots(text: string, isPattern: boolean): Slots {
    const pattern = isPattern ? parsePattern(text).pattern : undefined;
    return pattern ? pattern.slots().map((slot) => slot.map((pieces) => this.#read(pieces))) : [[this.#read([text])]];
  }

  /** One expansion of a form, by its place among the form's. */
  expand(form: LexicalForm, index: number, ordinal: number): Expansion {
    return new ChunkedExpansion(form, index, this.#chosen(form.index, form.text, form.method === "pattern", ordinal));
  }

  /** The word classes of one expansion of a form. */
  classes(form: number, text: string, isPattern: boolean, ordinal: number): readonly number[] {
    if (isPattern) return this.#chosen(form, text, true, ordinal).flatMap((chunk) => chunk.classes);
    const words = readWords(text, this.#vocabulary.table, [], this.#words);
    return Array.from({ length: words.length }, (_, at) => this.#vocabulary.classOf(words.type[at] as number));
  }

  #chosen(form: number, text: string, isPattern: boolean, ordinal: number): readonly Chunk[] {
    if (!isPattern) return this.#read([text]);
    let slots = this.#slots.get(form);
    if (slots === undefined) {
      slots = this.slots(text, true);
      this.#slots.set(form, slots);
    }
    const chunks: (readonly Chunk[])[] = [];
    for (let slot = slots.length - 1, rest = ordinal; slot >= 0; slot--) {
      const choice = slots[slot] as Slots[number];
      chunks.unshift(choice[rest % choice.length] as readonly Chunk[]);
      rest = Math.floor(rest / choice.length);
    }
    return chunks.flat();
  }

  #read(pieces: readonly Piece[]): readonly Chunk[] {
    return pieces.flatMap((piece) =>
      typeof piece === "string" ? piece.split(" ").map((part) => this.#chunk(part)) : [captureChunk(piece.capture)],
    );
  }

  #chunk(text: string): Chunk {
    const known = this.#chunks.get(text);
    if (known) return known;
    // The word behind shows what stands at the chunk's end. A form has no sentence ends of its own: what looks like
    // one is an abbreviation's period.
    const read = readWords(`${text} x`, this.#vocabulary.table, [], this.#words);
    const gaps = Array.from(read.gap.subarray(0, read.length), (gap) => gap & ~(Gap.Break | Gap.Paragraph));
    const marks = gaps.map((_, at) => marksIn(text.slice(at === 0 ? 0 : read.end[at - 1], read.start[at])));
    const trailing = { gap: gaps.pop() as number, mark: marks.pop() as string };
    const chunk = {
      classes: gaps.map((_, at) => this.#vocabulary.define(read.type[at] as number)),
      words: gaps.map((_, at) => text.slice(read.start[at], read.end[at])),
      gaps,
      marks,
      trailing,
    };
    this.#chunks.set(text, chunk);
    return chunk;
  }
}

function captureChunk(name: string): Chunk {
  return {
    classes: [Vocabulary.capture],
    words: [name],
    gaps: [Gap.Space],
    marks: [""],
    trailing: { gap: 0, mark: "" },
  };
}

/** An expansion that is spelt out when first asked for its words: of a large dictionary most never are. */
class ChunkedExpansion implements Expansion {
  readonly index: number;
  readonly form: LexicalForm;
  readonly classes: readonly number[];
  readonly captures: boolean;
  readonly plain: boolean;
  readonly #chunks: readonly Chunk[];
  #words: readonly string[] | undefined;
  #gaps: readonly number[] | undefined;
  #marks: readonly string[] | undefined;

  constructor(form: LexicalForm, index: number, chunks: readonly Chunk[]) {
    this.form = form;
    this.index = index;
    this.classes = chunks.flatMap((chunk) => chunk.classes);
    this.captures = this.classes.includes(Vocabulary.capture);
    this.#chunks = chunks;
    this.plain = !this.captures && !this.gaps.some((gap, element) => element > 0 && gap & Gap.Hard);
  }

  get words(): readonly string[] {
    this.#words ??= this.#chunks.flatMap((chunk) => chunk.words);
    return this.#words;
  }

  get gaps(): readonly number[] {
    this.#gaps ??= joinGaps(this.#chunks);
    return this.#gaps;
  }

  get marks(): readonly string[] {
    this.#marks ??= joinMarks(this.#chunks);
    return this.#marks;
  }
}

/** What stands before each element: between chunks a space and what either leaves there. */
function joinGaps(chunks: readonly Chunk[]): number[] {
  let before = 0;
  return chunks.flatMap(({ gaps, trailing }) => {
    const joined = gaps.map((gap, at) => (at === 0 ? gap | before : gap));
    before = (gaps.length > 0 ? 0 : before) | trailing.gap | Gap.Space;
    return joined;
  });
}

function joinMarks(chunks: readonly Chunk[]): string[] {
  let before = "";
  return chunks.flatMap(({ marks, trailing }) => {
    const joined = marks.map((mark, at) => (at === 0 ? before + mark : mark));
    before = (marks.length > 0 ? "" : before) + trailing.mark;
    return joined;
  });
}

/** The punctuation in what stands between two words. */
export function marksIn(between: string): string {
  return between.normalize("NFKC").replace(/\s+/g, "");
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
