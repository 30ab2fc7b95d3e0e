import type { Bitext } from "./bitext.js";
import type { Counts } from "./counts.js";
import { nearness } from "./nearness.js";

/** Every row of a bitext by each of its words, row by row, and the pairs of units and words that they are of. */
export interface Cells {
  /** By cell: its pair. */
  readonly pairs: Uint32Array;
  /** By cell: how near the word is to the unit. */
  readonly near: Float32Array;
  /** What was known of each pair before; the pairs of a unit in the order met. */
  readonly known: Counts;
}

/** Numbers the pairs of a bitext unit by unit, those that are known first. */
export function cellsOf(bitext: Bitext, before: Counts): Cells {
  const { words, wordPlaces, starts: rows, places, from, to } = bitext;
  const [pairs, near] = [new Uint32Array(bitext.cells), new Float32Array(bitext.cells)];
  const units = Math.max(rows.length, before.starts.length) - 1;
  const starts = new Uint32Array(units + 1);
  const listed = new Uint32Array(bitext.cells + before.words.length);
  const most = Math.max(largest(words), largest(before.words));
  const [seenWith, numbers] = [new Int32Array(most + 1).fill(-1), new Uint32Array(most + 1)];
  let [size, cell] = [0, 0];
  for (let unit = 0; unit < units; unit++) {
    starts[unit] = size;
    for (let at = before.starts[unit] ?? 0; at < (before.starts[unit + 1] ?? 0); at++) {
      const word = before.words[at] as number;
      seenWith[word] = unit;
      numbers[word] = size;
      listed[size++] = word;
    }
    for (let row = rows[unit] ?? 0; row < (rows[unit + 1] ?? 0); row++) {
      const [place, end] = [places[row] as number, to[row] as number];
      for (let at = from[row] as number; at < end; at++) {
        const word = words[at] as number;
        if (seenWith[word] !== unit) {
          seenWith[word] = unit;
          numbers[word] = size;
          listed[size++] = word;
        }
        pairs[cell] = numbers[word] as number;
        near[cell++] = nearness(place, wordPlaces[at] as number);
      }
    }
  }
  starts[units] = size;
  return { pairs, near, known: widened(before, starts, listed.slice(0, size)) };
}

function largest(numbers: Uint32Array): number {
  return numbers.reduce((one, other) => Math.max(one, other), 0);
}

/** What is known of each pair of a larger list. */
function widened(before: Counts, starts: Uint32Array, words: Uint32Array): Counts {
  const [forward, backward] = [new Float32Array(words.length), new Float32Array(words.length)];
  for (let unit = 0; unit + 1 < before.starts.length; unit++) {
    const [from, to] = [before.starts[unit] as number, before.starts[unit + 1] as number];
    forward.set(before.forward.subarray(from, to), starts[unit]);
    backward.set(before.backward.subarray(from, to), starts[unit]);
  }
  return { starts, words, forward, backward };
}
