import type { Profiles } from "../resolve/profiles.js";

/** What a type of word may be to likeness; several may hold at once. */
enum Kind {
  Unknown = 0,
  Known = 1,
  /** Some word of a form is like it at all. */
  Likened = 2,
  /** It is like a key word of some concept. */
  Keyed = 4,
  /** It is, or is like, the one content word of a form. */
  Lone = 8,
}

/** Tells of types of words what a look at every word of a text needs, found out when a type is first met. */
export class TypeKinds {
  readonly #profiles: Profiles;
  readonly #one = new Uint32Array(1);
  #kinds = new Uint8Array(1024);
  /** By type: what it weighs as a content word, 0 for a function word. */
  #weights = new Float64Array(1024);

  constructor(profiles: Profiles) {
    this.#profiles = profiles;
  }

  /** Forgets all types. */
  clear(): void {
    this.#kinds.fill(Kind.Unknown);
  }

  /** Makes room for all types that there are. */
  reserve(): void {
    const { size } = this.#profiles.lexicon.vocabulary.table;
    if (size <= this.#kinds.length) return;
    const [kinds, weights] = [this.#kinds, this.#weights];
    this.#kinds = new Uint8Array(size * 2);
    this.#weights = new Float64Array(size * 2);
    this.#kinds.set(kinds);
    this.#weights.set(weights);
  }

  /** Finds out what there is to know of a type, its lists in the profiles included. */
  know(type: number): void {
    if (this.#kinds[type] === Kind.Unknown) this.#learn(type);
  }

  /** Whether a type is like a key word of some concept. */
  isKeyed(type: number): boolean {
    return (this.#kindOf(type) & Kind.Keyed) !== 0;
  }

  /** Whether a type is, or is like, the one content word of a form. */
  isLone(type: number): boolean {
    return (this.#kindOf(type) & Kind.Lone) !== 0;
  }

  /** Whether a form may be found by a type. */
  isTelling(type: number): boolean {
    return (this.#kindOf(type) & (Kind.Keyed | Kind.Lone)) !== 0;
  }

  /** Whether a type that is known is a content word like some word of a form. */
  isLikened(type: number): boolean {
    return ((this.#kinds[type] as number) & Kind.Likened) !== 0;
  }

  /** The weight of a type that is known: 0 for a function word. */
  weightOf(type: number): number {
    return this.#weights[type] as number;
  }

  #kindOf(type: number): number {
    const kind = this.#kinds[type] as number;
    return kind === Kind.Unknown ? this.#learn(type) : kind;
  }

  #learn(type: number): number {
    this.#one[0] = type;
    const { types, lexicon } = this.#profiles;
    types.learn(this.#one, 1);
    const { weight, functional } = lexicon.vocabulary.traitsOf(type);
    this.#weights[type] = functional ? 0 : weight;
    const likened = !functional && types.near(type).length > 0 ? Kind.Likened : 0;
    const keyed = types.keyed.holds(type) ? Kind.Keyed : 0;
    const lone = this.#profiles.lone.of(type).length > 0 ? Kind.Lone : 0;
    const kind = Kind.Known | likened | keyed | lone;
    this.#kinds[type] = kind;
    return kind;
  }
}
