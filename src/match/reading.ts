import type { EvidencePiece, Lexicon } from "../dictionary/lexicon.js";
import type { Spans } from "../text/span.js";
import { Gap, readWords, type Words } from "../text/words.js";

/** A text read with a lexicon: its words, what they are to the dictionary, and where evidence stands. */
export interface Reading {
  readonly text: string;
  readonly lexicon: Lexicon;
  readonly words: Words;
  /** Word class of each word, 0 where the dictionary has no such word. */
  readonly classes: Int32Array;
  /** Evidence in the text, in order. */
  readonly evidence: readonly EvidenceHit[];
}

/** An evidence word or phrase: the words `start` to `end` (exclusive), and what it is evidence for. */
interface EvidenceHit {
  readonly start: number;
  readonly end: number;
  readonly pieces: readonly EvidencePiece[];
}

/** Reads a text; the words of `shielded` spans are left out. */
export function readText(text: string, lexicon: Lexicon, shielded: Spans): Reading {
  const { vocabulary } = lexicon;
  vocabulary.trim();
  const words = readWords(text, vocabulary.table, shielded);
  const classes = new Int32Array(words.length);
  for (let at = 0; at < words.length; at++) classes[at] = vocabulary.classOf(words.type[at] as number);
  return { text, lexicon, words, classes, evidence: readEvidence(lexicon, words, classes) };
}

function readEvidence({ evidence }: Lexicon, words: Words, classes: Int32Array): EvidenceHit[] {
  const hits: EvidenceHit[] = [];
  for (let start = 0; start < words.length; start++) {
    let state = 0;
    for (let at = start; at < words.length; at++) {
      if (at > start && (words.gap[at] as number) & Gap.Break) break;
      state = classes[at] === 0 ? 0 : evidence.trie.child(state, classes[at] as number);
      if (state === 0) break;
      const pieces = evidence.pieces[state];
      if (pieces) hits.push({ start, end: at + 1, pieces });
    }
  }
  return hits;
}

/** The surface of the words `start` to `end`, exclusive. */
export function surfaceOf({ text, words }: Reading, start: number, end: number): string {
  return text.slice(words.start[start], words.end[end - 1]);
}
