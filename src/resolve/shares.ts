/** Of more profiles than this about so many are taken. */
const mostTaken = 512;
const steps = 256;

/** What is less than this share of the best estimate is not compared. */
const leastOfBest = 0.5;

/** Adds up, word after word of a phrase, how much each of very many profiles shares with it. */
export class Shares {
  readonly #sums: Float64Array;
  /** The last word of the phrase that counted for a profile. */
  readonly #word: Int32Array;
  #touched: number[] = [];
  #at = 0;

  /** @param count - number of profiles */
  constructor(count: number) {
    this.#sums = new Float64Array(count);
    this.#word = new Int32Array(count);
  }

  /** What is added from now on is for another word. */
  nextWord(): void {
    this.#at++;
  }

  /** Adds a share to some profiles of a list that have not got one of this word: the likest word of the phrase comes first. */
  add(profiles: Int32Array, start: number, end: number, share: number): void {
    const [sums, words, word] = [this.#sums, this.#word, this.#at];
    for (let at = start; at < end; at++) {
      const profile = profiles[at] as number;
      if (words[profile] === word) continue;
      words[profile] = word;
      if (sums[profile] === 0) this.#touched.push(profile);
      sums[profile] = (sums[profile] as number) + share;
    }
  }

  /** Adds shares, by class, to those profiles only that have got one of another word. */
  addToFound(shareOf: Float64Array, start: Int32Array, words: Int32Array): void {
    for (const profile of this.#touched) {
      let most = 0;
      for (let at = start[profile] as number; at < (start[profile + 1] as number); at++) {
        most = Math.max(most, shareOf[words[at] as number] as number);
      }
      this.#sums[profile] = (this.#sums[profile] as number) + most;
    }
  }

  /** The profiles by what they share of all there is to share, the best first; and begins anew. */
  take(whole: (profile: number) => number): number[] {
    const sums = this.#sums;
    let best = 0;
    for (const profile of this.#touched) {
      const share = (sums[profile] as number) / whole(profile);
      sums[profile] = share;
      if (share > best) best = share;
    }
    const least = this.#touched.length > mostTaken ? this.#leastOfMany(best) : best * leastOfBest;
    const chosen = this.#touched.filter((profile) => (sums[profile] as number) >= least);
    chosen.sort((a, b) => (sums[b] as number) - (sums[a] as number) || a - b);
    for (const profile of this.#touched) sums[profile] = 0;
    this.#touched = [];
    return chosen;
  }

  /** A share that about {@link mostTaken} profiles reach, in steps of the best. */
  #leastOfMany(best: number): number {
    const counts = new Int32Array(steps + 1);
    for (const profile of this.#touched) {
      const step = Math.floor(((this.#sums[profile] as number) / best) * steps);
      counts[step] = (counts[step] as number) + 1;
    }
    let step = steps;
    for (let taken = counts[step] as number; taken < mostTaken && step > steps * leastOfBest; ) {
      taken += counts[--step] as number;
    }
    return (best * step) / steps;
  }
}
