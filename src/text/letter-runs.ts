/** Code units that are looked at at once; in UTF-8 they are at most three times as many bytes. */
const blockLength = 1 << 14;
/** Bytes that are read past the end of a block: what the last word and the last step want. */
const padding = 64;

const space = 0x20;
const other = 0x80;

/** Bit 5 of four characters at once, which tells small letters from capitals. */
export const small = 0x20202020;
const low = 0x7f7f7f7f;
const high = 0x80808080 | 0;
/** Added to four characters of seven bits, these set bit 7 of those from `a` on, and of those behind `z`. */
const fromA = 0x1f1f1f1f;
const pastZ = 0x05050505;
/** Multiplied with bits 0, 8, 16 and 24, this moves them to bits 28 to 31. */
const gather = 0x10204080;

/** Whether a code unit is an ASCII letter. */
export function isLetter(code: number): boolean {
  return ((code | 32) - 97) >>> 0 < 26;
}

/**
 * Where runs of ASCII letters begin and end in a text, found for four characters at a time in a block of its bytes.
 *
 * A loop over characters has to find the end of one word before it can begin with the next; here no step waits for another.
 * Engines copy a text into bytes faster than a loop can ask it for one character.
 */
export class LetterRuns {
  /** The block, one byte a code unit: ASCII as it is, 128 for all else. Spaces follow. */
  readonly bytes = new Uint8Array(3 * blockLength + padding);
  readonly view = new DataView(this.bytes.buffer);
  /** Start and end of each run, in turn, in offsets of the block. */
  readonly edges = new Uint16Array(blockLength + 2);
  /** Where the block begins in the text. */
  base = 0;
  /** Number of edges. */
  count = 0;
  /** The first run that may be asked for: questions go on from left to right. */
  #next = 0;
  /** Length of the part of the block whose runs are known; what touches its end may go on. */
  #known = 0;
  #to = 0;

  /** Begins with another text, which is read up to `to`. */
  open(to: number): void {
    this.base = 0;
    this.#known = 0;
    this.#to = to;
  }

  /** Index in `edges` of the run that begins at an offset of the text, -1 if none does; offsets must not fall. */
  find(text: string, from: number): number {
    if (from - this.base >= this.#known) this.#load(text, from);
    const { edges, count } = this;
    const start = from - this.base;
    let run = this.#next;
    while (run < count && (edges[run] as number) < start) run += 2;
    this.#next = run;
    return run < count && edges[run] === start ? run : -1;
  }

  #load(text: string, from: number): void {
    const end = Math.min(from + blockLength, this.#to);
    const length = fill(this.bytes, this.view, text.slice(from, end));
    this.bytes.fill(space, length, length + padding);
    this.base = from;
    this.count = findEdges(this.view, length, this.edges);
    this.#next = 0;
    this.#known = length;
    if (end === this.#to) this.#known++;
    else if (this.count > 0 && this.edges[this.count - 1] === length) {
      this.count -= 2;
      this.#known = this.edges[this.count] as number;
    }
  }
}

/** Writes where runs of letters begin and end, in turn. Returns how many such places there are. */
function findEdges(view: DataView, length: number, edges: Uint16Array): number {
  let count = 0;
  let within = 0;
  for (let at = 0; at < length; at += 32) {
    const letters =
      lettersAt(view, at) |
      (lettersAt(view, at + 4) << 4) |
      (lettersAt(view, at + 8) << 8) |
      (lettersAt(view, at + 12) << 12) |
      (lettersAt(view, at + 16) << 16) |
      (lettersAt(view, at + 20) << 20) |
      (lettersAt(view, at + 24) << 24) |
      (lettersAt(view, at + 28) << 28);
    for (let changes = letters ^ ((letters << 1) | within); changes !== 0; changes &= changes - 1) {
      edges[count++] = at + 31 - Math.clz32(changes & -changes);
    }
    within = letters >>> 31;
  }
  if (within) edges[count++] = length;
  return count;
}

/** Four bits, one for each of four characters that is a letter. */
function lettersAt(view: DataView, at: number): number {
  const four = view.getInt32(at, true);
  const folded = (four | small) & low;
  const letters = (folded + fromA) & ~(folded + pastZ) & ~four & high;
  return Math.imul(letters >>> 7, gather) >>> 28;
}

/** Bare JavaScript engines have no `TextEncoder`. */
const encoder = typeof TextEncoder === "undefined" ? undefined : new TextEncoder();

/** Writes a text, one byte a code unit. Returns its length. */
function fill(bytes: Uint8Array, view: DataView, text: string): number {
  if (encoder === undefined) {
    for (let at = 0; at < text.length; at++) bytes[at] = Math.min(text.charCodeAt(at), other);
    return text.length;
  }
  const { written } = encoder.encodeInto(text, bytes);
  return written === text.length ? written : narrow(bytes, view, written);
}

/** Turns UTF-8 into one byte a code unit, in place. Returns how many there are. */
function narrow(bytes: Uint8Array, view: DataView, length: number): number {
  let to = 0;
  for (let at = 0; at < length; ) {
    const four = view.getInt32(at, true);
    if ((four & high) === 0 && at + 4 <= length) {
      view.setInt32(to, four, true);
      to += 4;
      at += 4;
      continue;
    }
    const byte = bytes[at++] as number;
    if (byte < other) bytes[to++] = byte;
    else if (byte >= 0xc0) {
      bytes[to++] = other;
      if (byte >= 0xf0) bytes[to++] = other;
    }
  }
  return to;
}
