import type { Concept, Dictionary, Form, FormEntry } from "../dictionary/model.js";
import { type Pattern, parsePattern } from "../dictionary/pattern.js";
import type { Engine, OpenedEngine } from "./engine.js";
import { createFolder } from "./folded-words.js";

/** What a form is to its concept. */
export type Role = "canonical" | "admitted" | "variant";

/** A text that somebody typed as a term. */
export interface TermField {
  readonly kind: Role | "abbreviation" | "style" | "source" | "evidence";
  readonly text: string;
  readonly pointer: string;
  readonly concept?: Concept;
}

/** A form of a concept, the canonical included. */
export interface FormView {
  readonly concept: Concept;
  /** Position of the concept. */
  readonly at: number;
  readonly role: Role;
  readonly form: Form;
  /** Missing if the form stands for its text alone. */
  readonly pattern?: Pattern;
  readonly pointer: string;
  readonly guarded: boolean;
}

/** A dictionary prepared for the rules. */
export interface View {
  readonly dictionary: Dictionary;
  /** Every text that somebody typed as a term. */
  readonly terms: () => Iterable<TermField>;
  readonly forms: readonly FormView[];
  /** The real engine over as much of the dictionary as it takes; missing if it takes nothing. */
  readonly engine: Engine | undefined;
  /** The forms that the engine knows. */
  readonly tried: readonly FormView[];
  /** What the engine says of the dictionary. */
  readonly told: OpenedEngine["issues"];
  /** The words of a text as the matcher compares them. */
  readonly fold: (text: string) => string[];
}

/** Prepares a dictionary. */
export function createView(dictionary: Dictionary, { engine, issues, dropped }: OpenedEngine): View {
  const forms = dictionary.concepts.flatMap((concept, at) => [...formsOf(concept, at)]);
  const isKnown = ({ pointer, at }: FormView) => !dropped.has(pointer) && !dropped.has(`/concepts/${at}`);
  const tried = dropped.size === 0 ? forms : forms.filter(isKnown);
  return { dictionary, terms: () => termsOf(dictionary), forms, engine, tried, told: issues, fold: createFolder() };
}

function* termsOf({ concepts, evidence = [] }: Dictionary): Generator<TermField> {
  for (const [at, text] of evidence.entries()) yield { kind: "evidence", text, pointer: `/evidence/${at}` };
  for (const [at, concept] of concepts.entries()) {
    const pointer = `/concepts/${at}`;
    yield { kind: "canonical", text: concept.canonical, pointer: `${pointer}/canonical`, concept };
    if (concept.abbreviation !== undefined)
      yield { kind: "abbreviation", text: concept.abbreviation, pointer: `${pointer}/abbreviation`, concept };
    for (const [i, text] of (concept.source ?? []).entries())
      yield { kind: "source", text, pointer: `${pointer}/source/${i}`, concept };
    for (const [name, text] of Object.entries(concept.styles ?? {})) {
      const key = name.replaceAll("~", "~0").replaceAll("/", "~1");
      yield { kind: "style", text, pointer: `${pointer}/styles/${key}`, concept };
    }
    for (const [role, key] of lists) {
      for (const [i, entry] of (concept[key] ?? []).entries()) {
        const inner = typeof entry === "string" ? "" : "/text";
        yield { kind: role, text: toForm(entry).text, pointer: `${pointer}/${key}/${i}${inner}`, concept };
      }
    }
  }
}

const lists = [
  ["admitted", "admitted"],
  ["variant", "variants"],
] as const;

function* formsOf(concept: Concept, at: number): Generator<FormView> {
  const pointer = `/concepts/${at}`;
  const { canonical, abbreviation } = concept;
  const plain = { concept, at, guarded: false };
  yield {
    ...plain,
    role: "canonical",
    form: { text: canonical },
    pointer: `${pointer}/canonical`,
  };
  if (abbreviation !== undefined) {
    const form = { text: abbreviation };
    yield { ...plain, role: "admitted", form, pointer: `${pointer}/abbreviation` };
  }
  for (const [role, key] of lists) {
    for (const [i, entry] of (concept[key] ?? []).entries()) {
      const form = toForm(entry);
      const { pattern } = parsePattern(form.text);
      const guarded = form.when !== undefined || form.unless !== undefined;
      if (!pattern) continue;
      const place = `${pointer}/${key}/${i}`;
      yield { concept, at, role, form, pointer: place, guarded, ...(!pattern.literal && { pattern }) };
    }
  }
}

function toForm(entry: FormEntry): Form {
  return typeof entry === "string" ? { text: entry } : entry;
}

/** The texts that a form stands for, at most `most` of them, evenly chosen; captures are filled with a word. */
export function textsOf({ form, pattern }: FormView, most: number): string[] {
  if (pattern === undefined) return [form.text];
  const all = pattern.expansions();
  const stride = Math.max(1, all.length / most);
  return Array.from({ length: Math.min(all.length, most) }, (_, at) => {
    const pieces = all[Math.floor(at * stride)] ?? [];
    return pieces
      .map((piece) => (typeof piece === "string" ? piece : ` ${filler} `))
      .join("")
      .replace(/\s+/g, " ")
      .trim();
  });
}

/** A word that no dictionary has, in place of a capture. */
const filler = "somewhat";
