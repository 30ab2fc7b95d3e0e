/** A phrase of more words is not remembered. */
const mostWords = 14;
/** Numbers of a slot: the key, the number of words, their types. */
const stride = mostWords + 2;
/** Number of slots at first and at most. */
const [fewestSlots, mostSlots] = [1 << 8, 1 << 16];
/** A phrase stands in one of so many slots, from where its hash points on. */
const ways = 4;

/**
 * Remembers what was found out of phrases, each a run of word types, under a number. Every phrase has a few slots, told by its
 * hash: where they are full, a later phrase takes the place of an earlier, so that memory stays bounded.
 */
export class PhraseMemory<T> {
  #slots = new Int32Array(fewestSlots * stride);
  #values: T[] = [];
  #count = 0;
  /** Which of the slots of a phrase is given up next, in turn. */
  #turn = 0;

  /** What is remembered of the words `start` to `end` (exclusive) under a key. */
  get(key: number, types: Uint32Array, start: number, end: number): T | undefined {
    const length = end - start;
    if (length > mostWords) return undefined;
    const slots = this.#slots;
    const mask = slots.length - 1;
    let slot = slotOf(slots, key, types, start, end);
    for (let way = 0; way < ways; way++, slot = (slot + stride) & mask) {
      if (slots[slot + 1] === 0) return undefined;
      if (slots[slot] !== key || slots[slot + 1] !== length) continue;
      let at = 0;
      while (at < length && slots[slot + 2 + at] === types[start + at]) at++;
      if (at === length) return this.#values[slot / stride];
    }
    return undefined;
  }

  /** Remembers it; to be asked for before, and set only if it is not remembered. */
  set(key: number, types: Uint32Array, start: number, end: number, value: T): void {
    if (end - start > mostWords) return;
    if (this.#count * 2 >= this.#slots.length / stride) this.#grow();
    const slots = this.#slots;
    const slot = this.#placeFor(slotOf(slots, key, types, start, end));
    slots[slot] = key;
    slots[slot + 1] = end - start;
    for (let at = start, other = slot + 2; at < end; at++, other++) slots[other] = types[at] as number;
    this.#values[slot / stride] = value;
  }

  /** Forgets everything, as when types come to mean other words. */
  clear(): void {
    this.#slots.fill(0);
    this.#values = [];
    this.#count = 0;
  }

  /** The first empty one of the slots from one on, or else one of them. */
  #placeFor(first: number): number {
    const slots = this.#slots;
    const mask = slots.length - 1;
    for (let way = 0; way < ways; way++) {
      const slot = (first + way * stride) & mask;
      if (slots[slot + 1] !== 0) continue;
      this.#count++;
      return slot;
    }
    this.#turn = (this.#turn + 1) % ways;
    return (first + this.#turn * stride) & mask;
  }

  /** More room, as long as there may be more, for all that is remembered. */
  #grow(): void {
    const [old, values] = [this.#slots, this.#values];
    if (old.length >= mostSlots * stride) return;
    this.#slots = new Int32Array(old.length * 4);
    this.#values = [];
    this.#count = 0;
    for (let from = 0; from < old.length; from += stride) {
      const length = old[from + 1] as number;
      if (length === 0) continue;
      const to = this.#placeFor(slotOf(this.#slots, old[from] as number, old, from + 2, from + 2 + length));
      this.#slots.set(old.subarray(from, from + 2 + length), to);
      this.#values[to / stride] = values[from / stride] as T;
    }
  }
}

/** Where the first slot of a phrase begins; no phrase has no words, so an empty slot is none's. */
function slotOf(slots: Int32Array, key: number, types: Uint32Array | Int32Array, start: number, end: number): number {
  let hash = Math.imul(key + 1, 0x9e3779b1);
  for (let at = start; at < end; at++) hash = Math.imul(hash ^ (types[at] as number), 0x85ebca6b) ^ (hash >>> 13);
  return ((hash ^ (hash >>> 16)) & (slots.length / stride - 1)) * stride;
}
