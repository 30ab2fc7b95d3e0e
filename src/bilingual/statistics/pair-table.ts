/** Above any number of a word or a unit. */
const span = 0x400000;

/** Numbers pairs of small integers in the order first met: open addressing in typed arrays. */
export class PairTable {
  /** By slot: the pair as one number plus one, 0 where the slot is free; it is all that a search reads. */
  #keys: Float64Array;
  /** By slot: the number of the pair. */
  #numbers: Uint32Array;
  lefts: Uint32Array;
  rights: Uint32Array;
  size = 0;

  /** @param expected - about how many pairs there will be: growing costs as much as filling */
  constructor(expected = 0) {
    const capacity = 1 << Math.max(11, Math.ceil(Math.log2(expected + 1)));
    this.lefts = new Uint32Array(capacity);
    this.rights = new Uint32Array(capacity);
    this.#keys = new Float64Array(capacity * 2);
    this.#numbers = new Uint32Array(capacity * 2);
  }

  /** The number of a pair, or -1. */
  find(left: number, right: number): number {
    const slot = this.#slot(left, right);
    return this.#keys[slot] === 0 ? -1 : (this.#numbers[slot] as number);
  }

  /** The number of a pair, new if it was not met. */
  add(left: number, right: number): number {
    const slot = this.#slot(left, right);
    if (this.#keys[slot] !== 0) return this.#numbers[slot] as number;
    if (this.size === this.lefts.length) {
      this.#grow();
      return this.add(left, right);
    }
    this.lefts[this.size] = left;
    this.rights[this.size] = right;
    this.#keys[slot] = left * span + right + 1;
    this.#numbers[slot] = this.size;
    return this.size++;
  }

  /** Where a pair is, or would be. */
  #slot(left: number, right: number): number {
    const keys = this.#keys;
    const mask = keys.length - 1;
    const key = left * span + right + 1;
    let hash = Math.imul(left, 0x9e3779b1) ^ Math.imul(right, 0x85ebca6b);
    hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
    let slot = (hash ^ (hash >>> 13)) & mask;
    while (keys[slot] !== 0 && keys[slot] !== key) slot = (slot + 1) & mask;
    return slot;
  }

  #grow(): void {
    const capacity = this.lefts.length * 2;
    this.lefts = widened(this.lefts, capacity);
    this.rights = widened(this.rights, capacity);
    this.#keys = new Float64Array(capacity * 2);
    this.#numbers = new Uint32Array(capacity * 2);
    for (let at = 0; at < this.size; at++) {
      const [left, right] = [this.lefts[at] as number, this.rights[at] as number];
      const slot = this.#slot(left, right);
      this.#keys[slot] = left * span + right + 1;
      this.#numbers[slot] = at;
    }
  }
}

function widened(old: Uint32Array, capacity: number): Uint32Array<ArrayBuffer> {
  const wide = new Uint32Array(capacity);
  wide.set(old);
  return wide;
}
