import type { Occurrence } from "../source-terms.js";

/** How far a neighbour stands in the source, in words. */
const reach = 4;

/** 1 beside an occurrence, less farther away; 0 for what has a part of it. */
export function nearnessTo(occurrence: Occurrence, start: number, end: number): number {
  const gap = Math.max(start - occurrence.end, occurrence.start - end);
  return gap < 0 ? 0 : Math.max(0, 1 - gap / reach);
}

/** What has become of the neighbours of a term. */
export class Neighbourhood {
  /** By word: the greatest share for any of the occurrences. */
  readonly most: Float64Array;
  /** Whether there are none. */
  isEmpty = true;
  readonly #shares: Float64Array;
  #weight = 0;

  constructor(readonly length: number) {
    this.most = new Float64Array(length);
    this.#shares = new Float64Array(length);
  }

  begin(): void {
    this.#shares.fill(0);
    this.#weight = 0;
  }

  addRow(weight: number, outcome: Float32Array, row: number, columns: readonly number[], from: number): void {
    let cell = row * columns.length;
    for (const at of columns) this.#add(at - from, weight * (outcome[cell++] as number));
    this.#weight += weight;
  }

  addRun(weight: number, start: number, end: number, from: number): void {
    for (let at = start; at < end; at++) this.#add(at - from, weight / (end - start));
    this.#weight += weight;
  }

  end(): void {
    if (this.#weight === 0) return;
    this.isEmpty = false;
    for (let at = 0; at < this.length; at++) {
      this.most[at] = Math.max(this.most[at] as number, (this.#shares[at] as number) / this.#weight);
    }
  }

  #add(at: number, share: number): void {
    this.#shares[at] = (this.#shares[at] as number) + share;
  }
}
