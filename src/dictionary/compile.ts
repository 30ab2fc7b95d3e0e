import type { Issue } from "../issues/issue.js";
import { readWords } from "../text/read-words.js";
import { Words } from "../text/words.js";
import { growingClasses } from "./class-table.js";
import { Column } from "./column.js";
import { formIssues } from "./form-issues.js";
import { FormReader, type Slots } from "./form-reader.js";
import { Lexicon } from "./lexicon.js";
import { FormFlag, type LexiconTables } from "./lexicon-tables.js";
import type { MergedConcept } from "./merge.js";
import type { Dictionary, Form, FormEntry, Guard } from "./model.js";
import { parsePattern } from "./pattern.js";
import { describeStates } from "./state-says.js";
import { Trie } from "./trie.js";
import { Vocabulary } from "./vocabulary.js";

/** What decides the canonical in force. */
export interface CanonicalChoice {
  /** House style: where a concept has it, its text is the canonical and the dictionary's own a variant. */
  readonly style?: string | undefined;
  /** Concept id → house canonical; the dictionary's own becomes a variant. */
  readonly overrides?: Readonly<Record<string, string>> | undefined;
}

/** Makes parsed and merged dictionaries ready for matching, and tells what is wrong between their forms. */
export function compile(
  merged: readonly MergedConcept[],
  choice: CanonicalChoice = {},
): { lexicon: Lexicon; issues: readonly Issue[] } {
  const compiler = new Compiler([...new Set(merged.map(({ dictionary }) => dictionary))]);
  for (const item of merged) compiler.addConcept(item, choice);
  const lexicon = compiler.lexicon();
  return { lexicon, issues: formIssues(lexicon) };
}

/** Fills the tables of a lexicon, form by form. */
class Compiler {
  readonly #dictionaries: readonly Dictionary[];
  readonly #classes = growingClasses();
  readonly #vocabulary = new Vocabulary(this.#classes);
  readonly #reader = new FormReader(this.#vocabulary);
  readonly #trie = new Trie();
  readonly #strings: string[] = [""];
  readonly #guards: Guard[] = [];
  readonly #requiring = new Set<number>();
  readonly #words = new Words();
  /** Where each expansion ends. */
  readonly #ends = new Column();
  readonly #columns = {
    conceptId: new Column(),
    conceptCanonical: new Column(),
    conceptAbbreviation: new Column(),
    conceptSource: new Column(),
    conceptDictionary: new Column(),
    conceptPosition: new Column(),
    formConcept: new Column(),
    formText: new Column(),
    formFlags: new Column(),
    formPosition: new Column(),
    formWhen: new Column(),
    formUnless: new Column(),
    formReplace: new Column(),
    formExpansions: new Column(),
    evidenceState: new Column(),
    evidenceOwner: new Column(),
    evidenceRequired: new Column(),
  };

  constructor(dictionaries: readonly Dictionary[]) {
    this.#dictionaries = dictionaries;
    for (const [owner, { evidence = [] }] of dictionaries.entries()) {
      for (const phrase of evidence) this.#addEvidence(phrase, owner);
      if (evidence.length < 2) continue;
      this.#requiring.add(owner);
      this.#columns.evidenceRequired.push(owner);
    }
  }

  #addEvidence(phrase: string, owner: number): void {
    const state = this.#plantText(phrase);
    if (state === 0) return;
    this.#columns.evidenceState.push(state);
    this.#columns.evidenceOwner.push(owner);
  }

  /** A concept and all its forms: the canonical in force first, then what is admitted, then what is rewritten. */
  addConcept({ concept, dictionary, position }: MergedConcept, { style, overrides }: CanonicalChoice): void {
    const { id, abbreviation, source } = concept;
    const override = own(overrides, id);
    const canonical = override ?? own(concept.styles, style) ?? concept.canonical;
    const index = this.#columns.conceptId.push(this.#string(id));
    this.#columns.conceptCanonical.push(this.#string(canonical));
    this.#columns.conceptAbbreviation.push(this.#string(abbreviation));
    this.#columns.conceptSource.push(this.#string(source?.[0]));
    this.#columns.conceptDictionary.push(this.#dictionaries.indexOf(dictionary));
    this.#columns.conceptPosition.push(position);
    this.#addForm(index, FormFlag.Canonical, { text: canonical }, -1);
    if (abbreviation !== undefined) {
      this.#addForm(index, FormFlag.Admitted | FormFlag.Abbreviation, { text: abbreviation }, -1);
    }
    for (const [at, entry] of (concept.admitted ?? []).entries()) {
      this.#addForm(index, FormFlag.Admitted, toForm(entry), at);
    }
    for (const [at, entry] of (concept.variants ?? []).entries()) {
      this.#addForm(index, FormFlag.Variant, toForm(entry), at);
    }
    if (canonical !== concept.canonical) this.#addForm(index, FormFlag.Variant, { text: concept.canonical }, -1);
  }

  /** @param position - among its siblings, -1 for a text that is no pattern: a canonical or an abbreviation */
  #addForm(concept: number, role: number, form: Form, position: number): void {
    const pattern = position >= 0 && /[()[\]{}|\\]/.test(form.text) ? parsePattern(form.text).pattern : undefined;
    const isPattern = pattern !== undefined && !pattern.literal;
    const sensitive = form.case === undefined ? isShortAcronym(form.text) : form.case === "sensitive";
    const guarded = form.when !== undefined || form.unless !== undefined;
    const owner = this.#columns.conceptDictionary.length - 1;
    const captures = isPattern && pattern.captures.length > 0;
    let flags = role;
    if (isPattern) flags |= FormFlag.Pattern;
    if (captures) flags |= FormFlag.Captures;
    if (sensitive) flags |= FormFlag.Sensitive;
    if (form.fuzzy !== false && !sensitive) flags |= FormFlag.Fuzzy;
    const evident = !guarded && !sensitive && !captures && this.#requires(owner);
    const columns = this.#columns;
    columns.formConcept.push(concept);
    columns.formText.push(this.#string(form.text));
    columns.formPosition.push(position);
    columns.formWhen.push(this.#guard(form.when));
    columns.formUnless.push(this.#guard(form.unless));
    columns.formReplace.push(this.#string(form.replace));
    columns.formExpansions.push(this.#ends.length);
    columns.formFlags.push(evident ? flags | FormFlag.Evident : flags);
    if (isPattern) this.#plantPattern(this.#reader.slots(form.text, true));
    else this.#ends.push(this.#plantText(form.text));
  }

  #requires(concept: number): boolean {
    return this.#requiring.has(this.#columns.conceptDictionary.at(concept));
  }

  /** Enters a text word by word. Returns the state it ends in. */
  #plantText(text: string): number {
    const words = readWords(text, this.#vocabulary.table, [], this.#words);
    let state = 0;
    for (let at = 0; at < words.length; at++) {
      state = this.#trie.add(state, this.#vocabulary.define(words.type[at] as number));
    }
    return state;
  }

  /** Enters every expansion; what they begin with in common is entered once. */
  #plantPattern(slots: Slots): void {
    const plant = (slot: number, state: number, hasWord: boolean): void => {
      const choice = slots[slot];
      if (choice === undefined) {
        this.#ends.push(hasWord ? state : 0);
        return;
      }
      for (const chunks of choice) {
        let next = state;
        let worded = hasWord;
        for (const { classes } of chunks) {
          for (const wordClass of classes) {
            next = this.#trie.add(next, wordClass);
            worded ||= wordClass !== Vocabulary.capture;
          }
        }
        plant(slot + 1, next, worded);
      }
    };
    plant(0, 0, false);
  }

  #string(text: string | undefined): number {
    return text === undefined || text === "" ? 0 : this.#strings.push(text) - 1;
  }

  #guard(guard: Guard | undefined): number {
    return guard === undefined ? 0 : this.#guards.push(guard);
  }

  lexicon(): Lexicon {
    this.#columns.formExpansions.push(this.#ends.length);
    const columns = valuesOf(this.#columns);
    const { endings, nextEnding } = this.#endings();
    describeStates(this.#trie, endings, nextEnding);
    const tables: LexiconTables = {
      ...columns,
      endings,
      nextEnding,
      strings: strings(this.#strings),
      guards: this.#guards,
      trieFirst: this.#trie.first,
      trieSays: this.#trie.firstSays,
      trieSlots: this.#trie.slots,
    };
    return new Lexicon(tables, this.#vocabulary);
  }

  /** Chains the expansions that end in one state, in dictionary order. */
  #endings(): { endings: Int32Array; nextEnding: Int32Array } {
    const ends = this.#ends.values();
    const endings = new Int32Array(this.#trie.size);
    const nextEnding = new Int32Array(ends.length);
    for (let at = ends.length - 1; at >= 0; at--) {
      const state = ends[at] as number;
      if (state === 0) continue;
      nextEnding[at] = endings[state] as number;
      endings[state] = at + 1;
    }
    return { endings, nextEnding };
  }
}

function valuesOf<Name extends string>(columns: Readonly<Record<Name, Column>>): Record<Name, Int32Array> {
  const entries = Object.entries<Column>(columns).map(([name, column]) => [name, column.values()]);
  return Object.fromEntries(entries) as Record<Name, Int32Array>;
}

function strings(list: readonly string[]): LexiconTables["strings"] {
  return { at: (number) => list[number] as string, length: list.length };
}

function own<T>(record: Readonly<Record<string, T>> | undefined, key: string | undefined): T | undefined {
  return record && key !== undefined && Object.hasOwn(record, key) ? record[key] : undefined;
}

function toForm(entry: FormEntry): Form {
  return typeof entry === "string" ? { text: entry } : entry;
}

function isShortAcronym(text: string): boolean {
  return /^\p{Lu}{1,5}$/u.test(text);
}
