/** Arrays of at most so many words are kept from one text to the next. */
const mostKept = 1 << 20;

/**
 * The words of a text as parallel arrays, `length` of them. `gap[i]` is what stands before word `i`.
 * A clitic `'s` is a word of its own, so that a possessive stands beside its term, not inside it.
 */
export class Words {
  /** Number of words. */
  length = 0;
  /** Start of each word in the text. */
  start = new Uint32Array(0);
  /** End of each word, exclusive. */
  end = new Uint32Array(0);
  /** Type of each word in the word table. */
  type = new Uint32Array(0);
  /** What stands before each word, see {@link Gap}. */
  gap = new Uint8Array(0);
  /** Offsets of the characters between words that code, addresses and markup have and prose has not, in order. */
  marks: number[] = [];

  /**
   * Empties it. The arrays are kept, unless they are far too large: fresh memory costs more than the words written to it.
   * @param expected - about how many words there will be
   */
  clear(expected: number): void {
    this.length = 0;
    this.marks = [];
    const capacity = Math.max(16, expected);
    if (this.start.length >= capacity && this.start.length < Math.max(mostKept, capacity * 2)) return;
    this.start = new Uint32Array(capacity);
    this.end = new Uint32Array(capacity);
    this.type = new Uint32Array(capacity);
    this.gap = new Uint8Array(capacity);
  }

  /** Makes room for more words. */
  reserve(more: number): void {
    while (this.length + more > this.start.length) this.#grow();
  }

  /** Appends a word. */
  push(start: number, end: number, type: number, gap: number): void {
    const at = this.length++;
    if (at === this.start.length) this.#grow();
    this.start[at] = start;
    this.end[at] = end;
    this.type[at] = type;
    this.gap[at] = gap;
  }

  /** The types of the words `from` to `to` (exclusive). */
  types(from: number, to: number): number[] {
    const types: number[] = [];
    for (let at = from; at < to; at++) types.push(this.type[at] as number);
    return types;
  }

  /** Appends the words `from` to `to` (exclusive) of others, as they are. */
  append(others: Words, from: number, to: number): void {
    const at = this.length;
    while (at + to - from > this.start.length) this.#grow();
    this.start.set(others.start.subarray(from, to), at);
    this.end.set(others.end.subarray(from, to), at);
    this.type.set(others.type.subarray(from, to), at);
    this.gap.set(others.gap.subarray(from, to), at);
    this.length = at + to - from;
  }

  #grow(): void {
    const capacity = 16 + Math.ceil(this.start.length * 1.5);
    this.start = extended(new Uint32Array(capacity), this.start);
    this.end = extended(new Uint32Array(capacity), this.end);
    this.type = extended(new Uint32Array(capacity), this.type);
    this.gap = extended(new Uint8Array(capacity), this.gap);
  }
}

function extended<T extends Uint32Array | Uint8Array>(larger: T, old: T): T {
  larger.set(old);
  return larger;
}
