import type { EvidencePiece } from "../dictionary/lexical-form.js";
import type { Lexicon } from "../dictionary/lexicon.js";
import { Gap } from "../text/gap.js";
import { protectedSpans } from "../text/protect.js";
import { readWords } from "../text/read-words.js";
import { shieldWords } from "../text/shield-words.js";
import type { Words } from "../text/words.js";
import type { Starts } from "./starts.js";

/** What texts are read with. */
export interface Reader {
  readonly lexicon: Lexicon;
  readonly starts: Starts;
  /** Whether code, addresses and the like are left out. */
  readonly protect: boolean;
  /** The words of the text at hand; each reading overwrites those of the last. */
  readonly words: Words;
  /** Others, for what comes of that text in the next round. */
  readonly spare: Words;
}

function readAll(text: string, { lexicon: { vocabulary }, protect, words }: Reader): Words {
  vocabulary.trim();
  const all = readWords(text, vocabulary.table, [], words);
  return protect ? shieldWords(text, all, protectedSpans(text, all.marks), vocabulary.table) : all;
}

/** An answer that matching got: whether there is evidence of a dictionary around the words `start` to `end`, exclusive. */
export interface Asked {
  readonly start: number;
  readonly end: number;
  readonly owner: number;
  readonly holds: boolean;
}

/** A text read with a lexicon: its words, what they are to the dictionary, and where evidence stands. */
export class Reading {
  readonly text: string;
  readonly lexicon: Lexicon;
  readonly starts: Starts;
  readonly words: Words;
  /** Word class by type, 0 where the dictionary has no such word. */
  readonly #classes: Int32Array;
  #evidence: readonly EvidenceHit[] | undefined;
  /** What was asked about evidence so far. */
  readonly asked: Asked[] = [];

  /** @param words - of the text, if they are known */
  constructor(text: string, reader: Reader, words = readAll(text, reader)) {
    const { lexicon, starts } = reader;
    this.text = text;
    this.lexicon = lexicon;
    this.starts = starts;
    this.words = words;
    starts.learn();
    this.#classes = lexicon.vocabulary.classes;
  }

  /** Word class of a word, 0 where the dictionary has no such word. */
  classAt(word: number): number {
    return this.#classes[this.words.type[word] as number] as number;
  }

  /** Evidence in the text, in order; looked for when first asked for. */
  get evidence(): readonly EvidenceHit[] {
    this.#evidence ??= readEvidence(this, 0, this.words.length);
    return this.#evidence;
  }

  /** Makes known what evidence there is, where it can be told more cheaply. */
  set evidence(known: readonly EvidenceHit[]) {
    this.#evidence = known;
  }

  /** The surface of the words `start` to `end`, exclusive. */
  surface(start: number, end: number): string {
    return this.text.slice(this.words.start[start], this.words.end[end - 1]);
  }
}

/** An evidence word or phrase: the words `start` to `end` (exclusive), and what it is evidence for. */
export interface EvidenceHit {
  readonly start: number;
  readonly end: number;
  readonly pieces: readonly EvidencePiece[];
}

/** Evidence that begins at the words `from` to `to`, exclusive. */
export function readEvidence(reading: Reading, from: number, to: number): EvidenceHit[] {
  const { words, lexicon, starts } = reading;
  const hits: EvidenceHit[] = [];
  for (let start = starts.next(words, from, to); start < to; start = starts.next(words, start + 1, to)) {
    let state = 0;
    for (let at = start; at < words.length; at++) {
      if (at > start && (words.gap[at] as number) & Gap.Break) break;
      const wordClass = reading.classAt(at);
      state = wordClass === 0 ? 0 : lexicon.trie.child(state, wordClass);
      if (state === 0) break;
      const pieces = lexicon.evidenceAt(state, at + 1 - start);
      if (pieces.length > 0) hits.push({ start, end: at + 1, pieces });
    }
  }
  return hits;
}
