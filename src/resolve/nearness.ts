import { lightWords } from "../similarity/linking-words.js";
import type { WordTraits } from "../similarity/word-traits.js";
import type { NearWord } from "./near-words.js";
import type { Profiles } from "./profiles.js";

// What sets a term apart from a form is counted in slips of the keyboard: one slip leaves a likeness of 0.93.
const oneSlip = 0.07;
/** What is this far apart is not near at all: little is left of the form but what many others have too. */
const farthest = 4;
/** A word that stands before one that it should follow. */
const inversion = 0.6;
/** A word of the form that the term lacks: one that says something, by its weight; a function word; one that comes and goes. */
const lacking = { content: 2.2, functional: 1.3, light: 0.7 } as const;
/** A word that the form lacks: terms are cut short more often than anything is put in. */
const added = { content: 4.5, functional: 4, light: 0.9 } as const;
/** A function word in the place of one that the term lacks, beyond what that costs. */
const exchanged = 0.7;

/** More words no form has that is measured, and no term. */
const mostWords = 48;
const alone = -1;

/** Tells how near a term is to forms as they are written, function words and order included. */
export class Nearness {
  readonly #profiles: Profiles;
  #types: readonly number[] = [];
  readonly #added: number[] = [];
  /** By class: the last term that has a word like it. */
  readonly #alike: Int32Array;
  #term = 0;
  /** By class: what it costs to lack its word; 0 where that was not asked. */
  readonly #lacking: Float64Array;
  // Pairs of words that are alike, and who is paired with whom: reused from one form to the next.
  readonly #rows = new Int32Array(mostWords * mostWords);
  readonly #columns = new Int32Array(mostWords * mostWords);
  readonly #costs = new Float64Array(mostWords * mostWords);
  readonly #partner = new Int32Array(mostWords);
  readonly #taken = new Uint8Array(mostWords);

  constructor(profiles: Profiles) {
    const { size } = profiles.lexicon.vocabulary;
    this.#profiles = profiles;
    this.#alike = new Int32Array(size);
    this.#lacking = new Float64Array(size);
  }

  /** Takes the term to measure, by the types of all its words. */
  begin(types: readonly number[]): void {
    const { lexicon, types: known } = this.#profiles;
    this.#types = types;
    this.#term++;
    this.#added.length = 0;
    for (let at = 0; at < types.length; at++) {
      const type = types[at] as number;
      this.#added.push(costOf(lexicon.vocabulary.traitsOf(type), added));
      this.#alike[lexicon.vocabulary.classOf(type)] = this.#term;
      const near = known.near(type);
      for (let i = 0; i < near.length; i++) this.#alike[(near[i] as NearWord).id] = this.#term;
      for (const id of known.closedWords(type).classes) this.#alike[id] = this.#term;
    }
  }

  /** How near the term is to a form of words of these classes: 1 if it is the form, 0 from four slips on. */
  to(classes: readonly number[]): number {
    if (classes.length > mostWords || this.#types.length > mostWords) return 0;
    const pairs = this.#findPairs(classes);
    if (pairs < 0) return 0;
    const apart = this.#pair(pairs, classes.length) + this.#alone(classes);
    return Math.max(0, 1 - apart / farthest);
  }

  /** Collects the pairs of words that are alike. Returns how many; -1 if too much of the form has no word like it. */
  #findPairs(classes: readonly number[]): number {
    let [pairs, apart] = [0, 0];
    for (let column = 0; column < classes.length; column++) {
      const id = classes[column] as number;
      if (this.#alike[id] !== this.#term) {
        apart += this.#lackingOf(id);
        if (apart >= farthest) return -1;
        continue;
      }
      for (let row = 0; row < this.#types.length; row++) {
        const cost = this.#pairCost(this.#types[row] as number, id);
        if (cost >= farthest) continue;
        this.#rows[pairs] = row;
        this.#columns[pairs] = column;
        this.#costs[pairs++] = cost;
      }
    }
    return pairs;
  }

  /** Pairs words one to one, the likest first, of the equally like those whose places are nearest. Returns what sets them apart. */
  #pair(pairs: number, columns: number): number {
    const [rows, all, costs, partner, taken] = [this.#rows, this.#columns, this.#costs, this.#partner, this.#taken];
    partner.fill(alone, 0, this.#types.length);
    taken.fill(0, 0, columns);
    let sum = 0;
    for (;;) {
      let best = -1;
      for (let at = 0; at < pairs; at++) {
        if (partner[rows[at] as number] !== alone || taken[all[at] as number] !== 0) continue;
        if (best < 0 || this.#isBefore(at, best)) best = at;
      }
      if (best < 0) return sum;
      sum += costs[best] as number;
      partner[rows[best] as number] = all[best] as number;
      taken[all[best] as number] = 1;
    }
  }

  #isBefore(a: number, b: number): boolean {
    const difference = (this.#costs[a] as number) - (this.#costs[b] as number);
    if (difference !== 0) return difference < 0;
    return this.#shiftOf(a) < this.#shiftOf(b);
  }

  #shiftOf(pair: number): number {
    return Math.abs((this.#rows[pair] as number) - (this.#columns[pair] as number));
  }

  /** What the words cost that have no partner, and those that stand in another order. */
  #alone(classes: readonly number[]): number {
    let sum = 0;
    let lacked = 0;
    for (let at = 0; at < classes.length; at++) {
      if (this.#taken[at] !== 0) continue;
      const cost = this.#lackingOf(classes[at] as number);
      if (cost === lacking.functional || cost === lacking.light) lacked++;
      sum += cost;
    }
    const inversions = this.#inversions();
    for (let at = 0; at < this.#types.length; at++) {
      if (this.#partner[at] !== alone) continue;
      const cost = this.#added[at] as number;
      if (cost !== added.functional) sum += cost;
      else if (lacked-- > 0) sum += exchanged;
      // A compound turned round takes an *of*, or a word like it.
      else sum += inversions > 0 ? added.light : cost;
    }
    return sum + inversion * inversions;
  }

  /** How many words stand before one that they should follow. */
  #inversions(): number {
    let count = 0;
    let last = alone;
    for (let at = 0; at < this.#types.length; at++) {
      const own = this.#partner[at] as number;
      if (own === alone) continue;
      if (own < last) count++;
      last = own;
    }
    return count;
  }

  #pairCost(type: number, id: number): number {
    const { lexicon, types } = this.#profiles;
    if (lexicon.vocabulary.classOf(type) === id) return 0;
    const near = types.near(type);
    for (let at = 0; at < near.length; at++) {
      const { id: other, likeness } = near[at] as NearWord;
      if (other === id) return (1 - likeness) / oneSlip;
    }
    return types.closedWords(type).classes.includes(id) ? 1 : farthest;
  }

  #lackingOf(id: number): number {
    if (this.#lacking[id] === 0) {
      this.#lacking[id] = costOf(this.#profiles.lexicon.vocabulary.traitsOfClass(id), lacking);
    }
    return this.#lacking[id] as number;
  }
}

function costOf({ word, functional, weight }: WordTraits, costs: typeof lacking | typeof added): number {
  if (!functional) return costs.content * weight;
  return lightWords.has(word) ? costs.light : costs.functional;
}
