import { americanSpelling } from "../text/english/american-spelling.js";
import { stem } from "../text/english/inflection.js";
import { WordTable } from "../text/word-table.js";
import { readWords } from "../text/words.js";
import { formIssues } from "./form-issues.js";
import { FormReader } from "./form-reader.js";
import type {
  CompiledGuard,
  Evidence,
  EvidencePiece,
  Expansion,
  LexicalConcept,
  LexicalForm,
  Lexicon,
  Phrase,
  Role,
} from "./lexicon.js";
import type { MergedConcept } from "./merge.js";
import type { Dictionary, Form, FormEntry, Guard } from "./model.js";
import { type Pattern, parsePattern } from "./pattern.js";
import { Trie } from "./trie.js";
import { Vocabulary } from "./vocabulary.js";

/** What decides the canonical in force. */
export interface CanonicalChoice {
  /** House style: where a concept has it, its text is the canonical and the dictionary's own a variant. */
  readonly style?: string | undefined;
  /** Concept id → house canonical; the dictionary's own becomes a variant. */
  readonly overrides?: Readonly<Record<string, string>> | undefined;
}

/** Makes parsed and merged dictionaries ready for matching. What is wrong between forms is in the lexicon's issues. */
export function compile(merged: readonly MergedConcept[], choice: CanonicalChoice = {}): Lexicon {
  const vocabulary = new Vocabulary();
  const reader = new FormReader(vocabulary);
  const dictionaries = [...new Set(merged.map(({ dictionary }) => dictionary))];
  const concepts: LexicalConcept[] = [];
  const expansions: Expansion[] = [];
  for (const item of merged) {
    const concept = lexicalConcept(item, concepts.length, dictionaries.indexOf(item.dictionary), choice);
    concepts.push(concept);
    for (const [form, pattern] of formsOf(item, concept)) {
      for (const pieces of pattern.expansions()) {
        const expansion = reader.expand(form, pieces);
        if (expansion) expansions.push(expansion);
      }
    }
  }
  const { trie, endings } = plant(expansions);
  const evidence = plantEvidence(dictionaries, expansions, vocabulary);
  const leadingCaptures = expansions.some(({ classes }) => classes[0] === Vocabulary.capture);
  return {
    concepts,
    vocabulary,
    trie,
    endings,
    expansions,
    evidence,
    leadingCaptures,
    issues: formIssues(endings, trie),
  };
}

function lexicalConcept(
  { concept, pointer }: MergedConcept,
  index: number,
  dictionary: number,
  { style, overrides }: CanonicalChoice,
): LexicalConcept {
  const styled =
    style !== undefined && Object.hasOwn(concept.styles ?? {}, style) ? concept.styles?.[style] : undefined;
  const override = overrides && Object.hasOwn(overrides, concept.id) ? overrides[concept.id] : undefined;
  const { id, abbreviation, source: [source] = [] } = concept;
  const canonical = override ?? styled ?? concept.canonical;
  return {
    id,
    index,
    canonical,
    dictionary,
    pointer,
    ...(abbreviation !== undefined && { abbreviation }),
    ...(source !== undefined && { source }),
  };
}

const literal = (text: string): Pattern => ({ expansions: () => [[text]], captures: [], literal: true });

/** All forms of a concept: the canonical in force first, then what is admitted, then what is rewritten. */
function* formsOf({ concept, pointer }: MergedConcept, lexical: LexicalConcept): Generator<[LexicalForm, Pattern]> {
  const plain = (role: Role, text: string, key: string): [LexicalForm, Pattern] => [
    lexicalForm(lexical, role, { text }, "exact", `${pointer}/${key}`),
    literal(text),
  ];
  yield plain("canonical", lexical.canonical, "canonical");
  if (concept.abbreviation !== undefined) yield plain("admitted", concept.abbreviation, "abbreviation");
  for (const role of ["admitted", "variants"] as const) {
    for (const [at, entry] of (concept[role] ?? []).entries()) {
      const form = toForm(entry);
      const { pattern } = parsePattern(form.text);
      if (!pattern) continue;
      const method = pattern.literal ? "exact" : "pattern";
      yield [
        lexicalForm(lexical, role === "variants" ? "variant" : role, form, method, `${pointer}/${role}/${at}`),
        pattern,
      ];
    }
  }
  if (lexical.canonical !== concept.canonical) yield plain("variant", concept.canonical, "canonical");
}

function toForm(entry: FormEntry): Form {
  return typeof entry === "string" ? { text: entry } : entry;
}

function lexicalForm(
  concept: LexicalConcept,
  role: Role,
  form: Form,
  method: "exact" | "pattern",
  pointer: string,
): LexicalForm {
  const sensitive = form.case === undefined ? isShortAcronym(form.text) : form.case === "sensitive";
  return {
    concept,
    role,
    text: form.text,
    method,
    sensitive,
    fuzzy: form.fuzzy !== false && !sensitive,
    pointer,
    ...(form.when && { when: compileGuard(form.when) }),
    ...(form.unless && { unless: compileGuard(form.unless) }),
    ...(form.replace !== undefined && { replace: form.replace }),
  };
}

function isShortAcronym(text: string): boolean {
  return /^\p{Lu}{1,5}$/u.test(text);
}

function compileGuard(guard: Guard): CompiledGuard {
  const { followedBy, precededBy, near, ...rest } = guard;
  return {
    ...rest,
    ...(followedBy && { followedBy: followedBy.map(phraseOf) }),
    ...(precededBy && { precededBy: precededBy.map(phraseOf) }),
    ...(near && { near: near.map(phraseOf) }),
  };
}

function phraseOf(text: string): Phrase {
  const table = new WordTable();
  const words = readWords(text, table);
  return Array.from(words.type.subarray(0, words.length), (type) =>
    stem(americanSpelling(table.words[type] as string)),
  );
}

function plant(expansions: readonly Expansion[]): { trie: Trie; endings: Expansion[][] } {
  const trie = new Trie();
  const endings: Expansion[][] = [];
  for (const expansion of expansions) {
    let state = 0;
    for (const wordClass of expansion.classes) state = trie.add(state, wordClass);
    const others = endings[state];
    if (others) others.push(expansion);
    else endings[state] = [expansion];
  }
  return { trie, endings };
}

/**
 * Evidence is what the dictionary lists, and its own terms: an unguarded form of several words is not found in texts of
 * another domain. All forms of one concept are one piece of evidence.
 */
function plantEvidence(
  dictionaries: readonly Dictionary[],
  expansions: readonly Expansion[],
  vocabulary: Vocabulary,
): Evidence {
  const trie = new Trie();
  const pieces: EvidencePiece[][] = [];
  const required = new Set<number>();
  const add = (classes: readonly number[], piece: EvidencePiece) => {
    const state = classes.reduce((from, wordClass) => trie.add(from, wordClass), 0);
    if (state === 0) return;
    const others = pieces[state];
    if (others) others.push(piece);
    else pieces[state] = [piece];
  };
  let id = 0;
  for (const [owner, { evidence = [] }] of dictionaries.entries()) {
    if (evidence.length >= 2) required.add(owner);
    for (const phrase of evidence) {
      const words = readWords(phrase, vocabulary.table);
      add(
        Array.from(words.type.subarray(0, words.length), (type) => vocabulary.define(type)),
        { owner, id: id++ },
      );
    }
  }
  for (const { form, classes, captures } of expansions) {
    const owner = form.concept.dictionary;
    if (!required.has(owner) || form.when || form.unless || form.sensitive || captures || classes.length < 2) continue;
    add(classes, { owner, id: id + form.concept.index });
  }
  return { trie, pieces, required };
}
