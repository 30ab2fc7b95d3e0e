import { foldWord } from "./fold.js";

/** Longer words are no words of any term: they share id 0, so that a text of one huge word costs no memory. */
const longestWord = 64;

const asciiFold = new Uint8Array(128);
for (let code = 0; code < 128; code++) {
  asciiFold[code] = code >= 65 && code <= 90 ? code + 32 : code;
}

/**
 * Gives each distinct folded word a small number, its type: 1, 2, 3, … in the order first met; 0 for overlong words.
 * Words of pure ASCII are hashed and compared in place, without making a string.
 */
export class WordTable {
  /** Folded words by type; index 0 is unused. */
  readonly words: string[] = [""];
  // Drawn anew for each table, so that no text can be written to make all its words collide.
  readonly #seed = (Math.random() * 0x100000000) | 0;
  #slots = new Int32Array(1024);
  #hashes = new Int32Array(512);

  /** Number of types, counting the unused 0. */
  get size(): number {
    return this.words.length;
  }

  /** The type of the word `text.slice(start, end)`, new if it was not met before. */
  intern(text: string, start: number, end: number): number {
    if (end - start > longestWord) return 0;
    let hash = this.#seed;
    for (let at = start; at < end; at++) {
      const code = text.charCodeAt(at);
      if (code > 127) return this.internFolded(foldWord(text.slice(start, end)));
      hash = Math.imul(hash ^ (asciiFold[code] as number), 0x01000193);
    }
    for (let slot = hash & (this.#slots.length - 1); ; slot = (slot + 1) & (this.#slots.length - 1)) {
      const type = this.#slots[slot] as number;
      if (type === 0) return this.#add(foldWord(text.slice(start, end)), hash);
      if (this.#hashes[type] === hash && sameAscii(this.words[type] as string, text, start, end)) return type;
    }
  }

  /** The type of an already folded word. */
  internFolded(word: string): number {
    if (word.length === 0 || word.length > longestWord) return 0;
    let hash = this.#seed;
    for (let at = 0; at < word.length; at++) hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193);
    for (let slot = hash & (this.#slots.length - 1); ; slot = (slot + 1) & (this.#slots.length - 1)) {
      const type = this.#slots[slot] as number;
      if (type === 0) return this.#add(word, hash);
      if (this.#hashes[type] === hash && this.words[type] === word) return type;
    }
  }

  #add(word: string, hash: number): number {
    const type = this.words.push(word) - 1;
    if (type === this.#hashes.length) this.#grow();
    this.#hashes[type] = hash;
    this.#place(type, hash);
    return type;
  }

  #place(type: number, hash: number): void {
    const mask = this.#slots.length - 1;
    let slot = hash & mask;
    while (this.#slots[slot] !== 0) slot = (slot + 1) & mask;
    this.#slots[slot] = type;
  }

  #grow(): void {
    const hashes = new Int32Array(this.#hashes.length * 2);
    hashes.set(this.#hashes);
    this.#hashes = hashes;
    this.#slots = new Int32Array(hashes.length * 2);
    for (let type = 1; type < this.words.length - 1; type++) this.#place(type, hashes[type] as number);
  }
}

function sameAscii(word: string, text: string, start: number, end: number): boolean {
  if (word.length !== end - start) return false;
  for (let at = 0; at < word.length; at++) {
    if (word.charCodeAt(at) !== asciiFold[text.charCodeAt(start + at)]) return false;
  }
  return true;
}
