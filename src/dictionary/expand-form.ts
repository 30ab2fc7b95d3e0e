import { Gap, readWords, type Words } from "../text/words.js";
import type { Expansion, LexicalForm } from "./lexicon.js";
import type { Piece } from "./pattern.js";
import { Vocabulary } from "./vocabulary.js";

interface Element {
  readonly wordClass: number;
  readonly word: string;
  readonly gap: number;
}

/** Makes the {@link Expansion} of a form from the pieces of one of its pattern's expansions; undefined if it has no word. */
export function expandForm(form: LexicalForm, pieces: readonly Piece[], vocabulary: Vocabulary): Expansion | undefined {
  const elements = pieces.flatMap((piece) =>
    typeof piece === "string" ? readElements(piece, vocabulary) : [captureElement(piece.capture)],
  );
  if (!elements.some((element) => element.wordClass !== Vocabulary.capture)) return undefined;
  return {
    form,
    classes: elements.map((element) => element.wordClass),
    words: elements.map((element) => element.word),
    gaps: elements.map((element) => element.gap),
    allowed: elements.map((element, at) => allowedGap(element, elements[at - 1])),
    captures: elements.some((element) => element.wordClass === Vocabulary.capture),
  };
}

function readElements(text: string, vocabulary: Vocabulary): Element[] {
  const words = readWords(text, vocabulary.table);
  return Array.from({ length: words.length }, (_, at) => readElement(text, words, at, vocabulary));
}

function readElement(text: string, words: Words, at: number, vocabulary: Vocabulary): Element {
  const start = words.start[at] as number;
  // A form has no sentence ends of its own: what looks like one is an abbreviation's period.
  const gap = (words.gap[at] as number) & ~(Gap.Break | Gap.Paragraph);
  return {
    wordClass: vocabulary.define(words.type[at] as number),
    word: text.slice(start, words.end[at]),
    gap: at === 0 && start > 0 && gap === Gap.None ? Gap.Space : gap,
  };
}

function captureElement(name: string): Element {
  return { wordClass: Vocabulary.capture, word: name, gap: Gap.Space };
}

/** Spaces and hyphens are one; a comma may be added or left out beside a conjunction; the rest must be the form's own. */
function allowedGap({ gap, word }: Element, before: Element | undefined): number {
  const conjunction = isConjunction(word) || (before !== undefined && isConjunction(before.word));
  const comma = gap & Gap.Comma || conjunction ? Gap.Comma : 0;
  const dash = gap & (Gap.Hyphen | Gap.Dash) ? Gap.Dash : 0;
  return Gap.Space | Gap.Hyphen | comma | dash | (gap & (Gap.Quote | Gap.Hard));
}

function isConjunction(word: string): boolean {
  return /^(?:and|or|&|＆|﹠)$/i.test(word);
}
