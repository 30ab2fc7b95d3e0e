/** Numbers of one slot: state, word class, the state after it, and what is said of that: a cache line has four whole slots. */
const stride = 4;

/**
 * A trie over word classes. States are small numbers, 0 the root. The root's transitions are an array by class; those of all
 * other states lie in one open-addressing table, so that a step costs one probe and no object.
 */
export class Trie {
  /** Number of states. */
  size: number;
  /** The state after each class at the root; 0 for none. */
  first: Int32Array<ArrayBufferLike>;
  /** What is said of the state after each class at the root; of the root itself by class 0. */
  firstSays: Int32Array<ArrayBufferLike>;
  /** Slots of the other transitions. */
  slots: Int32Array<ArrayBufferLike>;
  /** What is said of the state that {@link child} came to last, see `describeStates`; stale where it came to none. */
  says = 0;

  /** An empty trie, or one over the arrays of another. */
  constructor(
    size = 1,
    first: Int32Array = new Int32Array(256),
    firstSays: Int32Array = new Int32Array(0),
    slots: Int32Array = new Int32Array(stride * 1024),
  ) {
    this.size = size;
    this.first = first;
    this.firstSays = firstSays;
    this.slots = slots;
  }

  /** The state after `wordClass`, or 0 if no form goes on so. */
  child(state: number, wordClass: number): number {
    if (state === 0) {
      this.says = this.firstSays[wordClass] ?? 0;
      return this.first[wordClass] ?? 0;
    }
    const slots = this.slots;
    const mask = slots.length - 1;
    for (let slot = (spread(state, wordClass) * stride) & mask; ; slot = (slot + stride) & mask) {
      const at = slots[slot] as number;
      if (at === 0) return 0;
      if (at === state && slots[slot + 1] === wordClass) {
        this.says = slots[slot + 3] as number;
        return slots[slot + 2] as number;
      }
    }
  }

  /** The state after `wordClass`, made if need be. */
  add(state: number, wordClass: number): number {
    const known = this.child(state, wordClass);
    if (known !== 0) return known;
    const made = this.size++;
    if (state === 0) {
      if (wordClass >= this.first.length) this.first = extended(this.first, wordClass * 2);
      this.first[wordClass] = made;
    } else {
      if (made * stride * 2 > this.slots.length) this.#grow();
      place(this.slots, state, wordClass, made);
    }
    return made;
  }

  #grow(): void {
    const old = this.slots;
    this.slots = new Int32Array(old.length * 2);
    for (let slot = 0; slot < old.length; slot += stride) {
      if (old[slot] !== 0) place(this.slots, old[slot] as number, old[slot + 1] as number, old[slot + 2] as number);
    }
  }
}

function place(slots: Int32Array, state: number, wordClass: number, child: number): void {
  const mask = slots.length - 1;
  let slot = (spread(state, wordClass) * stride) & mask;
  while (slots[slot] !== 0) slot = (slot + stride) & mask;
  slots[slot] = state;
  slots[slot + 1] = wordClass;
  slots[slot + 2] = child;
}

function extended(old: Int32Array, length: number): Int32Array {
  const larger = new Int32Array(length);
  larger.set(old);
  return larger;
}

/** A hash of a transition. */
export function spread(state: number, wordClass: number): number {
  const mixed = Math.imul(state, 0x9e3779b1) ^ Math.imul(wordClass, 0x85ebca6b);
  return mixed ^ (mixed >>> 15);
}
