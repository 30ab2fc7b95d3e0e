/**
 * A trie over word classes. States are small numbers, 0 the root; the transitions of all states lie in one
 * open-addressing table: slot → (state, class, child), so that a step costs one probe and no object.
 */
export class Trie {
  /** Number of states. */
  size = 1;
  #slots = 1024;
  #states = new Int32Array(this.#slots).fill(-1);
  #classes = new Int32Array(this.#slots);
  #children = new Int32Array(this.#slots);

  /** The state after `wordClass`, or 0 if no form goes on so. */
  child(state: number, wordClass: number): number {
    const mask = this.#slots - 1;
    for (let slot = spread(state, wordClass) & mask; ; slot = (slot + 1) & mask) {
      const at = this.#states[slot] as number;
      if (at === -1) return 0;
      if (at === state && this.#classes[slot] === wordClass) return this.#children[slot] as number;
    }
  }

  /** The state after `wordClass`, made if need be. */
  add(state: number, wordClass: number): number {
    const known = this.child(state, wordClass);
    if (known !== 0) return known;
    if (this.size * 2 > this.#slots) this.#grow();
    this.#place(state, wordClass, this.size);
    return this.size++;
  }

  #place(state: number, wordClass: number, child: number): void {
    const mask = this.#slots - 1;
    let slot = spread(state, wordClass) & mask;
    while (this.#states[slot] !== -1) slot = (slot + 1) & mask;
    this.#states[slot] = state;
    this.#classes[slot] = wordClass;
    this.#children[slot] = child;
  }

  #grow(): void {
    const [states, classes, children] = [this.#states, this.#classes, this.#children];
    this.#slots *= 2;
    this.#states = new Int32Array(this.#slots).fill(-1);
    this.#classes = new Int32Array(this.#slots);
    this.#children = new Int32Array(this.#slots);
    for (let slot = 0; slot < states.length; slot++) {
      if (states[slot] === -1) continue;
      this.#place(states[slot] as number, classes[slot] as number, children[slot] as number);
    }
  }
}

function spread(state: number, wordClass: number): number {
  const mixed = Math.imul(state, 0x9e3779b1) ^ Math.imul(wordClass, 0x85ebca6b);
  return mixed ^ (mixed >>> 15);
}
