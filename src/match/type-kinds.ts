import { Lists } from "../resolve/lists.js";
import type { Profiles } from "../resolve/profiles.js";

/** What a type of word may be to likeness; several may hold at once. */
export enum Kind {
  Unknown = 0,
  Known = 1,
  /** Some word of a form is like it at all. */
  Likened = 2,
  /** Some word is so like it as a word of a form must be to its keys. */
  Company = 4,
  /** It is like a key word of some concept. */
  Keyed = 8,
  /** It is, or is like, the one content word of a form. */
  Lone = 16,
  /** It is a function word with a slip. */
  Slipped = 32,
}

/** Tells of types of words what a look at every word of a text needs, found out when a type is first met. */
export class TypeKinds {
  readonly #profiles: Profiles;
  readonly #one = new Uint32Array(1);
  /** By type: what it is to likeness, see {@link Kind}; known after {@link learn}, until there are more types. */
  of = new Uint8Array(1024);
  /** By type: what it weighs as a content word, 0 for a function word. */
  #weights = new Float64Array(1024);
  /** By type: a bit of 32 for each class that is like it, and by concept for each of its words. */
  #signs = new Int32Array(1024);
  readonly #conceptSigns: Int32Array;
  /** By type: the classes that are like it at all, the likest first; and beside each how alike it is. */
  readonly #near = new Lists();
  #likeness = new Float64Array(1024);

  constructor(profiles: Profiles) {
    this.#profiles = profiles;
    const { memberStart, members } = profiles.tables;
    this.#conceptSigns = Int32Array.from({ length: memberStart.length - 1 }, (_, concept) =>
      signOf(members, memberStart[concept] as number, memberStart[concept + 1] as number),
    );
  }

  /** Forgets all types. */
  clear(): void {
    this.of.fill(Kind.Unknown);
    this.#near.clear();
  }

  /** Makes room for all types that there are. */
  reserve(): void {
    const { size } = this.#profiles.lexicon.vocabulary.table;
    if (size <= this.of.length) return;
    const { of: kinds } = this;
    const [weights, signs] = [this.#weights, this.#signs];
    this.of = new Uint8Array(size * 2);
    this.#weights = new Float64Array(size * 2);
    this.of.set(kinds);
    this.#weights.set(weights);
    this.#signs = new Int32Array(size * 2);
    this.#signs.set(signs);
  }

  /** How much of a concept's forms a known type carries: its weight, times its likeness to the likest word of them. */
  carried(type: number, concept: number): number {
    if (((this.#signs[type] as number) & (this.#conceptSigns[concept] as number)) === 0) return 0;
    const { memberStart, members } = this.#profiles.tables;
    const first = memberStart[concept] as number;
    const end = memberStart[concept + 1] as number;
    const { start, end: ends, values } = this.#near;
    const until = ends[type] as number;
    for (let at = start[type] as number; at < until; at++) {
      if (isAmong(members, first, end, values[at] as number)) {
        return (this.#weights[type] as number) * (this.#likeness[at] as number);
      }
    }
    return 0;
  }

  /** The weight of a type that is known: 0 for a function word. */
  weightOf(type: number): number {
    return this.#weights[type] as number;
  }

  /** Finds out what there is to know of a type, its lists in the profiles included, and returns what it is. */
  learn(type: number): Kind {
    this.#one[0] = type;
    const { types, lexicon } = this.#profiles;
    types.learn(this.#one, 1);
    const { weight, functional } = lexicon.vocabulary.traitsOf(type);
    this.#weights[type] = functional ? 0 : weight;
    const near = functional ? [] : types.near(type);
    this.#near.set(
      type,
      near.map(({ id }) => id),
    );
    if (this.#likeness.length < this.#near.values.length) {
      const likeness = new Float64Array(this.#near.values.length);
      likeness.set(this.#likeness);
      this.#likeness = likeness;
    }
    const first = this.#near.start[type] as number;
    for (const [at, { likeness }] of near.entries()) this.#likeness[first + at] = likeness;
    this.#signs[type] = signOf(this.#near.values, first, first + near.length);
    const likened = near.length > 0 ? Kind.Likened : 0;
    const company = types.nearIds.holds(type) ? Kind.Company : 0;
    const keyed = types.keyed.holds(type) ? Kind.Keyed : 0;
    const lone = this.#profiles.lone.of(type).length > 0 ? Kind.Lone : 0;
    const slipped = types.closedWords(type).functionWord === undefined ? 0 : Kind.Slipped;
    const kind = Kind.Known | likened | company | keyed | lone | slipped;
    this.of[type] = kind;
    return kind;
  }
}

/** A set of 32 bits for some of an array's numbers: two of which no bit is shared have no number in common. */
function signOf(values: Int32Array, start: number, end: number): number {
  let sign = 0;
  for (let at = start; at < end; at++) sign |= 1 << (Math.imul(values[at] as number, 0x9e3779b1) >>> 27);
  return sign;
}

/** From so many on numbers are searched by halves. */
const many = 16;

/** Whether a number stands in an ascending part of an array. */
function isAmong(values: Int32Array, start: number, end: number, value: number): boolean {
  let low = start;
  for (let high = end; high - low > many; ) {
    const middle = (low + high) >> 1;
    if ((values[middle] as number) < value) low = middle + 1;
    else high = middle;
  }
  while (low < end && (values[low] as number) < value) low++;
  return low < end && values[low] === value;
}
