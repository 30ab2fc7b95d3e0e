import { Gap, readWords } from "../text/words.js";
import type { Expansion, LexicalForm } from "./lexicon.js";
import type { Piece } from "./pattern.js";
import { Vocabulary } from "./vocabulary.js";

interface Element {
  readonly wordClass: number;
  readonly word: string;
  readonly gap: number;
}

/** The elements of a chunk of text between spaces, and what stands after the last of them. */
interface Chunk {
  readonly elements: readonly Element[];
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
    const elements = pieces.flatMap((piece) =>
      typeof piece === "string" ? this.#read(piece) : [captureElement(piece.capture)],
    );
    const captures = elements.some((element) => element.wordClass === Vocabulary.capture);
    if (captures && elements.every((element) => element.wordClass === Vocabulary.capture)) return undefined;
    if (elements.length === 0) return undefined;
    return {
      form,
      classes: elements.map((element) => element.wordClass),
      words: elements.map((element) => element.word),
      gaps: elements.map((element) => element.gap),
      allowed: elements.map((element, at) => allowedGap(element, elements[at - 1])),
      captures,
    };
  }

  #read(text: string): Element[] {
    const elements: Element[] = [];
    let before = 0;
    for (const part of text.split(" ")) {
      const { elements: own, trailing } = this.#chunk(part);
      for (const [at, element] of own.entries())
        elements.push(at === 0 ? { ...element, gap: element.gap | before } : element);
      before = (own.length > 0 ? 0 : before) | trailing | Gap.Space;
    }
    return elements;
  }

  #chunk(text: string): Chunk {
    const known = this.#chunks.get(text);
    if (known) return known;
    // The word behind shows what stands at the chunk's end. A form has no sentence ends of its own: what looks like
    // one is an abbreviation's period.
    const words = readWords(`${text} x`, this.#vocabulary.table);
    const mask = ~(Gap.Break | Gap.Paragraph);
    const elements = Array.from({ length: words.length - 1 }, (_, at) => ({
      wordClass: this.#vocabulary.define(words.type[at] as number),
      word: text.slice(words.start[at], words.end[at]),
      gap: (words.gap[at] as number) & mask,
    }));
    const chunk = { elements, trailing: (words.gap[words.length - 1] as number) & mask };
    this.#chunks.set(text, chunk);
    return chunk;
  }
}

function captureElement(name: string): Element {
  return { wordClass: Vocabulary.capture, word: name, gap: Gap.Space };
}

const comma = Gap.Comma;

/** Spaces and hyphens are one; a comma may be added or left out beside a conjunction; the rest must be the form's own. */
function allowedGap({ gap, word }: Element, before: Element | undefined): number {
  const conjunction = isConjunction(word) || (before !== undefined && isConjunction(before.word));
  const dash = gap & (Gap.Hyphen | Gap.Dash) ? Gap.Dash : 0;
  return Gap.Space | Gap.Hyphen | (conjunction ? comma : gap & comma) | dash | (gap & (Gap.Quote | Gap.Hard));
}

function isConjunction(word: string): boolean {
  return /^(?:and|or|&|＆|﹠)$/i.test(word);
}
