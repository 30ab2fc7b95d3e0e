import { type Bitext, toBitext } from "./bitext.js";
import { type Cells, cellsOf } from "./cells.js";
import { atLeast, type Counts, noCounts } from "./counts.js";
import type { Samples } from "./samples.js";
import { type Shares, sharesOf } from "./shares.js";
import type { UnitTable } from "./units.js";

const rounds = 5;

/** Counts that are less in both directions are not kept: they are most, and explain nothing. */
const negligible = 2 ** -12;

/** Learns by expectation maximization, both ways at once over one index of pairs, on top of what is known. */
export function learnTranslation(samples: Samples, units: UnitTable, before: Counts = noCounts): Counts {
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
function expect({ words, from, to }: Bitext, { pairs, near }: Cells, shares: Shares, counts: Counts): void {
  const [forward, backward] = [shares.forward, shares.backward];
  const [gained, returned] = [counts.forward, counts.backward];
  const [origins, outcomes] = [new Float64Array(words.length), new Float64Array(from.length)];
  for (let row = 0, cell = 0; row < from.length; row++) {
    const end = to[row] as number;
    let outcome = 0;
    for (let at = from[row] as number; at < end; at++, cell++) {
      const pair = pairs[cell] as number;
      origins[at] = (origins[at] as number) + (forward[pair] as number) * (near[cell] as number);
      outcome += (backward[pair] as number) * (near[cell] as number);
    }
    outcomes[row] = outcome;
  }
  for (let row = 0, cell = 0; row < from.length; row++) {
    const end = to[row] as number;
    const outcome = outcomes[row] as number;
    for (let at = from[row] as number; at < end; at++, cell++) {
      const pair = pairs[cell] as number;
      const likely = near[cell] as number;
      gained[pair] = (gained[pair] as number) + ((forward[pair] as number) * likely) / (origins[at] as number);
      returned[pair] = (returned[pair] as number) + ((backward[pair] as number) * likely) / outcome;
    }
  }
}
