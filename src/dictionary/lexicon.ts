import { compileGuard } from "./compiled-guard.js";
import { FormReader } from "./form-reader.js";
import type { EvidencePiece, Expansion, LexicalConcept, LexicalForm, Role } from "./lexical-form.js";
import { FormFlag, type LexiconTables } from "./lexicon-tables.js";
import type { Guard } from "./model.js";
import { Trie } from "./trie.js";
import type { Vocabulary } from "./vocabulary.js";

/**
 * A dictionary made ready for matching: tables of numbers, and the objects made of them when first asked for. Of a large
 * dictionary most never are.
 */
export class Lexicon {
  readonly tables: LexiconTables;
  /** What words are to these dictionaries. */
  readonly vocabulary: Vocabulary;
  /** The expansions of all forms and the evidence phrases, word class by word class. */
  readonly trie: Trie;
  /** The dictionaries that list enough evidence to ask for it. */
  readonly evidenceRequired: ReadonlySet<number>;
  /** The dictionaries that list evidence. */
  readonly #listing: ReadonlySet<number>;
  readonly #reader: FormReader;
  readonly #concepts = new Map<number, LexicalConcept>();
  readonly #forms = new Map<number, LexicalForm>();
  readonly #expansions: (Expansion | undefined)[];
  readonly #evidence = new Map<number, EvidencePiece[]>();
  readonly #own = new Map<number, readonly EvidencePiece[]>();
  /** By state of the trie: whether it is known to be evidence for nothing. */
  #silent: Uint8Array | undefined;

  constructor(tables: LexiconTables, vocabulary: Vocabulary) {
    this.tables = tables;
    this.vocabulary = vocabulary;
    this.trie = new Trie(tables.endings.length, tables.trieFirst, tables.trieSays, tables.trieSlots);
    this.evidenceRequired = new Set(tables.evidenceRequired);
    this.#listing = new Set(tables.evidenceOwner);
    this.#reader = new FormReader(vocabulary);
    this.#expansions = new Array(tables.nextEnding.length);
    for (const [id, state] of tables.evidenceState.entries()) {
      const piece: EvidencePiece = { owner: tables.evidenceOwner[id] as number, id: this.conceptCount + id };
      const others = this.#evidence.get(state);
      if (others) others.push(piece);
      else this.#evidence.set(state, [piece]);
    }
  }

  get conceptCount(): number {
    return this.tables.conceptId.length;
  }

  get formCount(): number {
    return this.tables.formConcept.length;
  }

  /** The concept at a position, in dictionary order. */
  concept(index: number): LexicalConcept {
    return remembered(this.#concepts, index, () => this.#makeConcept(index));
  }

  #makeConcept(index: number): LexicalConcept {
    const { tables } = this;
    const text = (column: Int32Array) => tables.strings.at(column[index] as number);
    const abbreviation = text(tables.conceptAbbreviation);
    const source = text(tables.conceptSource);
    return {
      id: text(tables.conceptId),
      index,
      canonical: text(tables.conceptCanonical),
      ...(abbreviation !== "" && { abbreviation }),
      ...(source !== "" && { source }),
      dictionary: tables.conceptDictionary[index] as number,
      pointer: `/concepts/${tables.conceptPosition[index]}`,
    };
  }

  /** The form at a position: a concept's canonical first, then what is admitted, then what is rewritten. */
  form(index: number): LexicalForm {
    return remembered(this.#forms, index, () => this.#makeForm(index));
  }

  #makeForm(index: number): LexicalForm {
    const { tables } = this;
    const concept = this.concept(tables.formConcept[index] as number);
    const flags = tables.formFlags[index] as number;
    const guard = (column: Int32Array) => {
      const number = column[index] as number;
      return number === 0 ? undefined : compileGuard(tables.guards[number - 1] as Guard, this.vocabulary);
    };
    const when = guard(tables.formWhen);
    const unless = guard(tables.formUnless);
    const replace = tables.strings.at(tables.formReplace[index] as number);
    return {
      index,
      concept,
      role: roleOf(flags),
      text: tables.strings.at(tables.formText[index] as number),
      method: flags & FormFlag.Pattern ? "pattern" : "exact",
      sensitive: (flags & FormFlag.Sensitive) !== 0,
      fuzzy: (flags & FormFlag.Fuzzy) !== 0,
      pointer: `${concept.pointer}/${keyOf(flags, tables.formPosition[index] as number)}`,
      ...(when && { when }),
      ...(unless && { unless }),
      ...(replace !== "" && { replace }),
    };
  }

  /** The form that an expansion is of. */
  formOf(expansion: number): number {
    const firsts = this.tables.formExpansions;
    let low = 0;
    let high = firsts.length - 1;
    while (low + 1 < high) {
      const middle = (low + high) >> 1;
      if ((firsts[middle] as number) <= expansion) low = middle;
      else high = middle;
    }
    return low;
  }

  /** The expansions of a form: the first, and the one behind the last. */
  expansionsOf(form: number): readonly [first: number, end: number] {
    const firsts = this.tables.formExpansions;
    return [firsts[form] as number, firsts[form + 1] as number];
  }

  /** The expansion at a position. */
  expansion(index: number): Expansion {
    let expansion = this.#expansions[index];
    if (expansion === undefined) {
      const form = this.formOf(index);
      const ordinal = index - (this.tables.formExpansions[form] as number);
      expansion = this.#reader.expand(this.form(form), index, ordinal);
      this.#expansions[index] = expansion;
    }
    return expansion;
  }

  /** The word classes of an expansion's elements, without making more of it. */
  classesOf(index: number): readonly number[] {
    const form = this.formOf(index);
    const { formText, formFlags, formExpansions, strings } = this.tables;
    const isPattern = ((formFlags[form] as number) & FormFlag.Pattern) !== 0;
    const ordinal = index - (formExpansions[form] as number);
    return this.#reader.classes(form, strings.at(formText[form] as number), isPattern, ordinal);
  }

  /** The expansions that end in a state of the trie, in dictionary order. */
  *endingAt(state: number): Generator<Expansion> {
    const { endings, nextEnding } = this.tables;
    for (let at = endings[state] as number; at !== 0; at = nextEnding[at - 1] as number) yield this.expansion(at - 1);
  }

  /** Whether a dictionary says at all what shows its domain. */
  listsEvidence(dictionary: number): boolean {
    return this.#listing.has(dictionary);
  }

  /** Whether a state of the trie ends an expansion. */
  isEnding(state: number): boolean {
    return this.tables.endings[state] !== 0;
  }

  /**
   * What a phrase that ends in a state of the trie is evidence for: evidence that is listed, and terms of several words, which
   * are not found in texts of another domain. All forms of one concept are one piece of evidence.
   * @param words - how many words the phrase has
   */
  evidenceAt(state: number, words: number): readonly EvidencePiece[] {
    this.#silent ??= new Uint8Array(this.trie.size);
    if (this.#silent[state] === 1) return nothing;
    const listed = this.#evidence.get(state) ?? nothing;
    const own = words < 2 || !this.isEnding(state) ? nothing : this.#ownEvidence(state);
    if (own.length === 0 && listed.length === 0) this.#silent[state] = 1;
    return own.length === 0 ? listed : [...listed, ...own];
  }

  #ownEvidence(state: number): readonly EvidencePiece[] {
    return remembered(this.#own, state, () => {
      const { endings, nextEnding, formFlags, formConcept, conceptDictionary } = this.tables;
      const pieces: EvidencePiece[] = [];
      for (let at = endings[state] as number; at !== 0; at = nextEnding[at - 1] as number) {
        const form = this.formOf(at - 1);
        const id = formConcept[form] as number;
        if (!((formFlags[form] as number) & FormFlag.Evident) || pieces.at(-1)?.id === id) continue;
        pieces.push({ owner: conceptDictionary[id] as number, id });
      }
      return pieces;
    });
  }
}

const nothing: readonly EvidencePiece[] = [];

function remembered<T>(memory: Map<number, T>, key: number, make: () => T): T {
  let value = memory.get(key);
  if (value === undefined) {
    value = make();
    memory.set(key, value);
  }
  return value;
}

function roleOf(flags: number): Role {
  if (flags & FormFlag.Canonical) return "canonical";
  return flags & FormFlag.Admitted ? "admitted" : "variant";
}

/** Where a form stands in its concept: a canonical that is not in force is a variant, and stands where it stood. */
function keyOf(flags: number, position: number): string {
  if (flags & FormFlag.Abbreviation) return "abbreviation";
  if (position < 0) return "canonical";
  return `${flags & FormFlag.Admitted ? "admitted" : "variants"}/${position}`;
}
