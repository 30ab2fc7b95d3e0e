import { literals } from "../../bilingual/terms.js";
import type { Dictionary } from "../../dictionary/model.js";
import { isFunctionWord } from "../../text/english/function-words.js";
import { singular } from "../../text/english/singular.js";
import type { Span } from "../../text/span.js";

/** A form by its words of meaning. */
interface FormWords {
  readonly concept: string;
  readonly words: ReadonlySet<string>;
  /** All its words. */
  readonly length: number;
  readonly comma: boolean;
}

/** A stretch of text that has most words of a form of a concept. */
export interface FormPart extends Span {
  readonly concept: string;
  /** Whether the form has a comma, so that the stretch may. */
  readonly comma: boolean;
}

/** Shorter forms share two words with whatever is about the same thing. */
const leastWords = 3;
/** How many of a form's words of meaning must be there. */
const leastShare = 0.6;
/** How many words more than the form. */
const slack = 1;

/** Finds stretches that have most words of a form, whatever stands between them. */
export class FormParts {
  readonly #byWord = new Map<string, FormWords[]>();

  constructor(dictionaries: readonly Dictionary[]) {
    for (const { concepts } of dictionaries) {
      for (const { id, canonical, variants = [] } of concepts) {
        for (const text of [canonical, ...variants.flatMap(literals)]) this.#add(id, text);
      }
    }
  }

  #add(concept: string, text: string): void {
    const all = wordsOf(text, { start: 0, end: text.length });
    const words = new Set(all.map(({ key }) => key).filter((key) => !isFunctionWord(key)));
    if (words.size < leastWords) return;
    const form = { concept, words, length: all.length, comma: text.includes(",") };
    for (const word of words) {
      const forms = this.#byWord.get(word);
      if (forms) forms.push(form);
      else this.#byWord.set(word, [form]);
    }
  }

  /** The stretches of a text, the same one for each concept that it may be. */
  in(text: string): FormPart[] {
    return sentences(text).flatMap((sentence) => {
      const words = wordsOf(text, sentence);
      const places = new Map<FormWords, number[]>();
      for (const [at, { key }] of words.entries()) {
        for (const form of this.#byWord.get(key) ?? []) {
          const known = places.get(form);
          if (known) known.push(at);
          else places.set(form, [at]);
        }
      }
      return [...places]
        .flatMap(([form, at]) => partsOf(form, at, words))
        .filter(({ start, end, comma }) => comma || !text.slice(start, end).includes(","));
    });
  }
}

interface Word extends Span {
  readonly key: string;
}

function partsOf(
  { concept, words: wanted, length, comma }: FormWords,
  places: readonly number[],
  words: readonly Word[],
) {
  const parts: FormPart[] = [];
  for (const [index, first] of places.entries()) {
    const inside = places.slice(index, index + length + slack).filter((place) => place - first < length + slack);
    const distinct = new Set(inside.map((place) => words[place]?.key));
    if (distinct.size < Math.max(2, leastShare * wanted.size)) continue;
    // A form cut short is most often another phrase: each word that is not there must have another in its place.
    const between = words.slice(first, (inside.at(-1) as number) + 1).filter(({ key }) => !isFunctionWord(key));
    if (between.length < wanted.size) continue;
    parts.push({
      concept,
      comma,
      start: (words[first] as Word).start,
      end: (words[inside.at(-1) as number] as Word).end,
    });
  }
  return parts;
}

function sentences(text: string): Span[] {
  return [...text.matchAll(/(?:[^.!?;:()\n]|[.](?=\w)|\n(?!\s*\n))+/g)].map(({ index, 0: { length } }) => ({
    start: index,
    end: index + length,
  }));
}

function wordsOf(text: string, { start, end }: Span): Word[] {
  return [...text.slice(start, end).matchAll(/[\p{L}\p{N}]+/gu)].map(({ index, 0: word }) => ({
    key: singular(word.toLowerCase()),
    start: start + index,
    end: start + index + word.length,
  }));
}
