import { mergeDictionaries } from "../dictionary/merge.js";
import type { Concept, Dictionary, FormEntry } from "../dictionary/model.js";
import { parsePattern } from "../dictionary/pattern.js";
import { Lexis } from "./reading/lexis.js";
import { Joint, readSide } from "./reading/side.js";
import { isTitle } from "./write/title-marks.js";

/** A rendering as a sequence of words. */
export interface Rendering {
  /** As the dictionary writes it. */
  readonly text: string;
  /** From its first word to its last, without what encloses them. */
  readonly core: string;
  /** Types of its words. */
  readonly types: readonly number[];
  /** Classes of its words. */
  readonly classes: readonly number[];
  /** What stands before each word. */
  readonly joints: readonly Joint[];
}

/** A concept as a repair sees it. */
export interface Term {
  readonly index: number;
  readonly concept: Concept;
  /** What may stand: canonical first, then admitted and abbreviation. */
  readonly accepted: readonly Rendering[];
  /** Known renderings that may not stand. */
  readonly variants: readonly Rendering[];
  /** The longest accepted rendering, in words. */
  readonly longest: number;
  /** Whether an accepted rendering has a comma. */
  readonly comma: boolean;
  /** Whether the canonical has brackets. */
  readonly brackets: boolean;
  /** Whether an accepted rendering has characters of a script without spaces. */
  readonly unspaced: boolean;
  /** The source forms as words of the target language: how the term looks where it was not translated. */
  readonly untranslated: readonly Rendering[];
}

/** A term of the source language. */
export interface SourceForm {
  /** Types of its words. */
  readonly types: readonly number[];
  readonly classes: readonly number[];
  /** What stands before each word. */
  readonly joints: readonly Joint[];
  readonly term: Term;
}

/** The dictionary as a repair sees it. */
export class Terms {
  readonly source: Lexis;
  readonly target: Lexis;
  readonly list: readonly Term[];
  /** Source forms: classes and the term. */
  readonly sources: readonly SourceForm[];

  constructor(dictionaries: readonly Dictionary[]) {
    this.source = new Lexis(dictionaries[0]?.sourceLanguage ?? "und");
    this.target = new Lexis(dictionaries[0]?.language);
    this.list = mergeDictionaries(dictionaries)
      .filter(({ concept }) => concept.source?.length && hasWords(concept.canonical, this.target))
      .map(({ concept }, index) => readTerm(concept, index, this.target));
    this.sources = this.list.flatMap((term) =>
      (term.concept.source ?? []).flatMap(withCapitals).map((form) => {
        const { types, classes, joints } = readRendering(form, this.source);
        return { types, classes, joints, term };
      }),
    );
  }
}

/** A form, and the same with the acronym that a word of it in small letters surely is. */
function withCapitals(form: string): string[] {
  const capital = form.replace(/^us(?= )/, "US");
  return capital === form ? [form] : [form, capital];
}

function hasWords(text: string, lexis: Lexis): boolean {
  return readSide(text, lexis).length > 0;
}

function readTerm(concept: Concept, index: number, lexis: Lexis): Term {
  const { canonical, abbreviation, admitted = [], variants = [], source = [] } = concept;
  const accepted = distinct(
    [canonical, ...admitted.flatMap(literals), ...(abbreviation === undefined ? [] : [abbreviation])],
    lexis,
  );
  return {
    index,
    concept,
    accepted,
    variants: distinct(variants.flatMap(literals), lexis),
    longest: Math.max(...accepted.map(({ classes }) => classes.length)),
    comma: accepted.some(({ joints }) => joints.includes(Joint.Comma)),
    brackets: /[(（]/.test(canonical),
    unspaced: accepted.some(({ classes }) => classes.some((one) => lexis.unspaced[one])),
    untranslated: distinct(source, lexis),
  };
}

/** The literal texts of a form; with captures it stands for none. */
export function literals(entry: FormEntry): string[] {
  const { pattern } = parsePattern(typeof entry === "string" ? entry : entry.text);
  const expansions = pattern?.expansions() ?? [];
  return expansions.flatMap((pieces) => (pieces.every((piece) => typeof piece === "string") ? [pieces.join("")] : []));
}

/** Renderings of different words or writing; one without the marks of a title stands for the same with them. */
function distinct(texts: readonly string[], lexis: Lexis): Rendering[] {
  const byTypes = new Map<string, Rendering>();
  for (const one of texts.map((text) => readRendering(text, lexis))) {
    const key = `${one.types.join(" ")} ${one.core}`;
    if (one.classes.length > 0 && !(byTypes.has(key) && isTitle(one.text))) byTypes.set(key, one);
  }
  return [...byTypes.values()];
}

/** A text as a rendering. */
function readRendering(text: string, lexis: Lexis): Rendering {
  const { words, classes, joints, length } = readSide(text, lexis);
  return {
    text,
    core: length === 0 ? "" : text.slice(words.start[0], words.end[length - 1]),
    types: words.types(0, length),
    classes: [...classes],
    joints: [...joints] as Joint[],
  };
}
