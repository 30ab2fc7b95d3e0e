/** Numbers pairs of small integers in the order first met: open addressing in typed arrays. */
export class PairTable {
  #slots = new Int32Array(1 << 12).fill(-1);
  lefts = new Uint32Array(1 << 11);
  rights = new Uint32Array(1 << 11);
  size = 0;

  /** The number of a pair, or -1. */
  find(left: number, right: number): number {
    for (let slot = this.#slot(left, right); ; slot = (slot + 1) & (this.#slots.length - 1)) {
      const at = this.#slots[slot] as number;
      if (at < 0 || (this.lefts[at] === left && this.rights[at] === right)) return at;
    }
  }

  /** The number of a pair, new if it was not met. */
  add(left: number, right: number): number {
    const mask = this.#slots.length - 1;
    let slot = this.#slot(left, right);
    for (; ; slot = (slot + 1) & mask) {
      const at = this.#slots[slot] as number;
      if (at < 0) break;
      if (this.lefts[at] === left && this.rights[at] === right) return at;
    }
    if (this.size === this.lefts.length) {
      this.#grow();
      return this.add(left, right);
    }
    this.lefts[this.size] = left;
    this.rights[this.size] = right;
    this.#slots[slot] = this.size;
    return this.size++;
  }

  #slot(left: number, right: number): number {
    let hash = Math.imul(left, 0x9e3779b1) ^ Math.imul(right, 0x85ebca6b);
    hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
    return (hash ^ (hash >>> 13)) & (this.#slots.length - 1);
  }

  #grow(): void {
    const capacity = this.lefts.length * 2;
    this.lefts = widened(this.lefts, capacity);
    this.rights = widened(this.rights, capacity);
    this.#slots = new Int32Array(capacity * 2).fill(-1);
    const mask = this.#slots.length - 1;
    for (let at = 0; at < this.size; at++) {
      let slot = this.#slot(this.lefts[at] as number, this.rights[at] as number);
      while ((this.#slots[slot] as number) >= 0) slot = (slot + 1) & mask;
      this.#slots[slot] = at;
    }
  }
}

function widened(old: Uint32Array, capacity: number): Uint32Array<ArrayBuffer> {
  const wide = new Uint32Array(capacity);
  wide.set(old);
  return wide;
}
