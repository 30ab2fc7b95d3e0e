import { type Bitext, toBitext } from "./bitext.js";
import { type Cells, cellsOf } from "./cells.js";
import { atLeast, type Counts, noCounts } from "./counts.js";
import type { Sample } from "./sample.js";
import { type Shares, sharesOf } from "./shares.js";
import type { UnitTable } from "./units.js";

const rounds = 5;

/** Counts that are less in both directions are not kept: they are most, and explain nothing. */
const negligible = 0.001;

/** Learns by expectation maximization, both ways at once over one index of pairs, on top of what is known. */
export function learnTranslation(samples: readonly Sample[], units: UnitTable, before: Counts = noCounts): Counts {
  const bitext = toBitext(samples, units);
  const cells = cellsOf(bitext, before);
  const { known } = cells;
  const shares = { forward: new Float32Array(known.words.length), backward: new Float32Array(known.words.length) };
  shares.forward.fill(1);
  shares.backward.fill(1);
  const counts = { ...known, forward: known.forward.slice(), backward: known.backward.slice() };
  for (let round = 0; round < rounds; round++) {
    if (round > 0) sharesOf(counts, shares);
    counts.forward.set(known.forward);
    counts.backward.set(known.backward);
    expect(bitext, cells, shares, counts);
  }
  return atLeast(counts, negligible);
}

/** Adds to the counts what the cells make expect, given how likely each pair is. */
function expect(
  { words, from, to }: Bitext,
  { pairs, near }: Cells,
  { forward, backward }: Shares,
  into: Counts,
): void {
  const likelihoods = new Float64Array(words.length);
  for (let row = 0, cell = 0; row < from.length; row++) {
    for (let at = from[row] as number; at < (to[row] as number); at++, cell++) {
      likelihoods[at] =
        (likelihoods[at] as number) + (forward[pairs[cell] as number] as number) * (near[cell] as number);
    }
  }
  for (let row = 0, cell = 0; row < from.length; row++) {
    const [start, end] = [from[row] as number, to[row] as number];
    let sum = 0;
    for (let at = start, one = cell; at < end; at++, one++) {
      sum += (backward[pairs[one] as number] as number) * (near[one] as number);
    }
    for (let at = start; at < end; at++, cell++) {
      const pair = pairs[cell] as number;
      const [there, back] = [
        (forward[pair] as number) * (near[cell] as number),
        (backward[pair] as number) * (near[cell] as number),
      ];
      into.forward[pair] = (into.forward[pair] as number) + there / (likelihoods[at] as number);
      into.backward[pair] = (into.backward[pair] as number) + back / sum;
    }
  }
}
