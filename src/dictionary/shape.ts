import type { Allowance, Concept, Dictionary, Example, Form, Guard, Reference } from "./model.js";
import type { TextRule } from "./text-rules.js";

/** What a value of the file must be. `needed` marks a key that its object cannot do without. */
export type Shape = (TextShape | ChoiceShape | ListShape | NamedShape | ObjectShape) & { readonly needed?: true };

/** Text, under a rule or free. */
export interface TextShape {
  readonly type: "text";
  readonly rule?: TextRule;
}

/** One of a few values. */
interface ChoiceShape {
  readonly type: "choice";
  readonly of: readonly (string | boolean)[];
}

/** A list of any length. */
interface ListShape {
  readonly type: "list";
  readonly of: Shape;
}

/** An object whose keys are names that the author chooses. */
interface NamedShape {
  readonly type: "named";
  readonly of: Shape;
}

/** An object with keys of the format. `short` is what may stand in its place. */
export interface ObjectShape {
  readonly type: "object";
  readonly name: keyof Model;
  readonly keys: Readonly<Record<string, Shape>>;
  readonly short?: TextShape;
}

/** The objects of the format, by the name that messages call them. */
export interface Model {
  dictionary: Dictionary;
  concept: Concept;
  reference: Reference;
  form: Form;
  guard: Guard;
  example: Example;
  allowance: Allowance;
}

/** Holds the table to the types: every key is there, and exactly those are needed that are not optional. */
type Keys<T> = {
  readonly [K in keyof T]-?: Partial<Pick<T, K>> extends Pick<T, K>
    ? Shape & { readonly needed?: never }
    : Shape & { readonly needed: true };
};

function object<Name extends keyof Model>(name: Name, keys: Keys<Model[Name]>, short?: TextShape): ObjectShape {
  return { type: "object", name, keys, ...(short && { short }) };
}

const ruled = (rule: TextRule) => ({ type: "text", rule }) as const;
const list = (of: Shape) => ({ type: "list", of }) as const;
const choice = (...of: readonly (string | boolean)[]) => ({ type: "choice", of }) as const;
const needed = <S extends Shape>(shape: S) => ({ ...shape, needed: true }) as const;

const text = { type: "text" } as const;
const words = ruled("words");
const truth = choice(true, false);

const allow = list(object("allowance", { code: needed(text), reason: needed(text) }));

const guard = object("guard", {
  quoted: truth,
  followedBy: list(words),
  precededBy: list(words),
  near: list(words),
  domain: choice(true),
});

const form = object(
  "form",
  {
    text: needed(ruled("pattern")),
    when: guard,
    unless: guard,
    replace: words,
    fuzzy: truth,
    case: choice("sensitive", "insensitive"),
    allow,
  },
  ruled("pattern"),
);

const concept = object("concept", {
  id: needed(ruled("id")),
  canonical: needed(words),
  abbreviation: words,
  source: list(text),
  subjectField: text,
  definition: text,
  note: text,
  status: choice("provisional"),
  references: list(object("reference", { title: needed(text), url: text, date: ruled("date") })),
  styles: { type: "named", of: words },
  admitted: list(form),
  variants: list(form),
  examples: list(object("example", { text: needed(text), expect: text })),
  allow,
});

/** The dictionary file as data, for {@link ShapeReader}. */
export const dictionaryShape: Shape = object("dictionary", {
  $schema: text,
  id: needed(ruled("id")),
  title: text,
  description: text,
  language: needed(ruled("language")),
  sourceLanguage: ruled("language"),
  license: text,
  evidence: list(words),
  allow,
  concepts: needed(list(concept)),
});
