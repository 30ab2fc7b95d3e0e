import { noiseKinds } from "./noise.mjs";

/** Makes noisy terms of forms: the kinds in turn, and never one that is a form itself. */
export class NoisyTerms {
  #known;
  #vocabulary;

  constructor(forms, prose, random) {
    this.forms = forms;
    this.random = random;
    this.#known = new Set(forms);
    this.#vocabulary = [...new Set(prose.match(/\b[a-z]{4,}\b/g))];
  }

  /** A term with the noise of a kind, of several where it lists them: `{ phrase, form, kind }`. */
  make(kind) {
    for (let tries = 0; tries < 20_000; tries++) {
      const form = this.random.below(this.forms.length);
      let words = this.forms[form].split(" ");
      for (const one of kind.split("+")) words = words && noiseKinds[one](words, this.random, this.#vocabulary);
      const phrase = words?.join(" ");
      if (phrase && !this.#known.has(phrase)) return { phrase, form, kind };
    }
    return undefined;
  }

  /** Of the kinds those that some form allows. */
  possible(kinds) {
    return kinds.filter((kind) => this.make(kind) !== undefined);
  }
}
