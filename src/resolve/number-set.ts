/** A set of triples of integers (0 to 2^31) in one array, open addressing; the first number is stored plus one. */
const stride = 4;

function hashOf(a: number, b: number, c: number): number {
  const mixed = Math.imul(a, 0x9e3779b1) ^ Math.imul(b, 0x85ebca6b) ^ Math.imul(c, 0xc2b2ae35);
  return mixed ^ (mixed >>> 15);
}

/** Whether a triple is in the set. */
export function hasTriple(slots: Int32Array, a: number, b: number, c = 0): boolean {
  const mask = slots.length - 1;
  for (let slot = (hashOf(a, b, c) * stride) & mask; ; slot = (slot + stride) & mask) {
    if (slots[slot] === 0) return false;
    if (slots[slot] === a + 1 && slots[slot + 1] === b && slots[slot + 2] === c) return true;
  }
}

/** The slots of a set of triples, given one after the other. */
export function tripleSet(triples: ArrayLike<number>): Int32Array {
  let length = stride * 16;
  while (length < triples.length * 3) length *= 2;
  const slots = new Int32Array(length);
  const mask = length - 1;
  for (let at = 0; at < triples.length; at += 3) {
    const a = triples[at] as number;
    const b = triples[at + 1] as number;
    const c = triples[at + 2] as number;
    if (hasTriple(slots, a, b, c)) continue;
    let slot = (hashOf(a, b, c) * stride) & mask;
    while (slots[slot] !== 0) slot = (slot + stride) & mask;
    slots[slot] = a + 1;
    slots[slot + 1] = b;
    slots[slot + 2] = c;
  }
  return slots;
}
