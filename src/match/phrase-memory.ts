/** A phrase of more words is not remembered. */
const mostWords = 14;
/** Numbers of a slot: the key, the number of words, their types. */
const stride = mostWords + 2;
/** Number of slots at first and at most. */
const [fewestSlots, mostSlots] = [1 << 8, 1 << 16];

/**
 * Remembers what was found out of phrases, each a run of word types, under a number. Every phrase has one slot, told by its
 * hash: a later one takes the place of an earlier, so that memory stays bounded and nothing need be cleared away.
 */
export class PhraseMemory<T> {
  #slots = new Int32Array(fewestSlots * stride);
  #values: T[] = [];
  #count = 0;

  /** What is remembered of the words `start` to `end` (exclusive) under a key. */
  get(key: number, types: Uint32Array, start: number, end: number): T | undefined {
    if (end - start > mostWords) return undefined;
    const slots = this.#slots;
    const slot = slotOf(slots, key, types, start, end);
    if (slots[slot] !== key || slots[slot + 1] !== end - start) return undefined;
    for (let at = start, other = slot + 2; at < end; at++, other++) if (slots[other] !== types[at]) return undefined;
    return this.#values[slot / stride];
  }

  /** Remembers it. */
  set(key: number, types: Uint32Array, start: number, end: number, value: T): void {
    if (end - start > mostWords) return;
    if (++this.#count * 2 > this.#slots.length / stride) this.#grow();
    const slots = this.#slots;
    const slot = slotOf(slots, key, types, start, end);
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

  /** More room, as long as there may be more; what was in the old one is found out anew. */
  #grow(): void {
    const count = this.#slots.length / stride;
    if (count >= mostSlots) return;
    this.#slots = new Int32Array(count * 4 * stride);
    this.#values = [];
    this.#count = 1;
  }
}

/** Where the slot of a phrase begins; no phrase has no words, so an empty slot is none's. */
function slotOf(slots: Int32Array, key: number, types: Uint32Array, start: number, end: number): number {
  let hash = Math.imul(key + 1, 0x9e3779b1);
  for (let at = start; at < end; at++) hash = Math.imul(hash ^ (types[at] as number), 0x85ebca6b) ^ (hash >>> 13);
  return ((hash ^ (hash >>> 16)) & (slots.length / stride - 1)) * stride;
}
