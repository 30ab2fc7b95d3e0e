import type { Profile } from "./profile.js";
import type { Profiles } from "./profiles.js";

/** Likeness of a word to itself with one slip of the keyboard: two, or one in a shorter word, make many another word. */
const oneSlip = 0.93;
/** The fewest words of a form two of which may have changed places: `want to` is no `to want`. */
export const fewestExchanged = 3;

/**
 * Forms of several words of which one alone is a content word (`at peace`), found by what may be that word: by the word with
 * a slip, or by itself where two words may have changed places.
 */
export class LoneForms {
  readonly #profiles: Profiles;
  /** By class of the content word; made when first needed. */
  #byWord: ReadonlyMap<number, readonly number[]> | undefined;
  // Valid as long as the vocabulary keeps its table of types.
  #table: unknown;
  #found: (readonly Profile[] | undefined)[] = [];

  constructor(profiles: Profiles) {
    this.#profiles = profiles;
  }

  /** The profiles whose one content word a type is with a slip, or which have words enough to change places around it. */
  of(type: number): readonly Profile[] {
    const { table } = this.#profiles.lexicon.vocabulary;
    if (this.#table !== table) {
      this.#table = table;
      this.#found = [];
    }
    let found = this.#found[type];
    if (found === undefined) {
      found = this.#find(type);
      this.#found[type] = found;
    }
    return found;
  }

  #find(type: number): readonly Profile[] {
    const profiles = this.#profiles;
    this.#byWord ??= loneForms(profiles);
    const { vocabulary } = profiles.lexicon;
    const own = vocabulary.classOf(type);
    const { functional, word } = vocabulary.traitsOf(type);
    if (this.#byWord.size === 0 || functional) return [];
    if (own !== 0) return this.#exchangeable(own);
    return profiles.types.near(type).flatMap(({ id, likeness }) => {
      const isSlip = likeness === oneSlip && vocabulary.traitsOfClass(id).word[0] === word[0];
      return isSlip ? (this.#byWord?.get(id) ?? []).map((form) => profiles.profile(form)) : [];
    });
  }

  /** The profiles whose one content word is of a class. */
  having(word: number): readonly Profile[] {
    this.#byWord ??= loneForms(this.#profiles);
    return (this.#byWord.get(word) ?? []).map((id) => this.#profiles.profile(id));
  }

  #exchangeable(word: number): readonly Profile[] {
    const { tables, lexicon } = this.#profiles;
    const forms = (this.#byWord?.get(word) ?? []).filter(
      (id) => lexicon.classesOf(tables.profileExpansion[id] as number).length >= fewestExchanged,
    );
    return forms.map((id) => this.#profiles.profile(id));
  }
}

function loneForms({ tables, lexicon }: Profiles): Map<number, number[]> {
  const { profileStart, profileWords, profileExpansion } = tables;
  const byWord = new Map<number, number[]>();
  for (let id = 0; id < profileExpansion.length; id++) {
    const first = profileStart[id] as number;
    if (first + 1 !== profileStart[id + 1] || lexicon.classesOf(profileExpansion[id] as number).length < 2) continue;
    const word = profileWords[first] as number;
    const forms = byWord.get(word);
    if (forms) forms.push(id);
    else byWord.set(word, [id]);
  }
  return byWord;
}
