/** Above any number of a word or a unit. */
const span = 0x400000;

const leastCapacity = 2048;

/** Numbers pairs of small integers in the order first met: open addressing in typed arrays. */
export class PairTable {
  /** By slot: the pair as one number plus one, 0 where the slot is free; it is all that a search reads. */
  #keys = new Float64Array(2 * leastCapacity);
  /** By slot: the number of the pair. */
  #numbers = new Uint32Array(2 * leastCapacity);
  lefts = new Uint32Array(leastCapacity);
  rights = new Uint32Array(leastCapacity);
  size = 0;

  /** Another one with the same pairs. */
  copy(): PairTable {
    const other = new PairTable();
    other.lefts = this.lefts.slice();
    other.rights = this.rights.slice();
    other.#keys = this.#keys.slice();
    other.#numbers = this.#numbers.slice();
    other.size = this.size;
    return other;
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
