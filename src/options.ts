import type { Dictionary } from "./dictionary/model.js";
import { createIssue, type Issue } from "./issues/issue.js";
import { defaultThresholds, type Thresholds } from "./resolve/verdict.js";
import type { Abbreviate } from "./rewrite/plan.js";

/** Options of {@link createNormalizer}. */
export interface NormalizerOptions {
  /** One dictionary or several; a later one overrides concepts of the same id. */
  readonly dictionaries?: unknown;
  /** A dictionary made by `compileDictionary`, in place of `dictionaries`: it is ready at once. */
  readonly compiled?: Uint8Array;
  /** Matching by likeness: off, on, or on with thresholds of your own. @defaultValue true */
  readonly fuzzy?: boolean | Partial<Thresholds>;
  /** House style: where a concept has it, its text is the canonical. */
  readonly style?: string;
  /** Concept id → house canonical; the dictionary's own canonical then becomes a variant. */
  readonly overrides?: Readonly<Record<string, string>>;
  /** `after-first` writes “canonical (ABBR)” once, then ABBR. @defaultValue "never" */
  readonly abbreviate?: Abbreviate;
  /** Whether code, URLs, addresses, paths, identifiers and ignored regions are left alone. @defaultValue true */
  readonly protect?: boolean;
}

const names = ["dictionaries", "compiled", "fuzzy", "style", "overrides", "abbreviate", "protect"];
const abbreviateModes: readonly unknown[] = ["never", "after-first", "always"];

/** What is wrong with the options themselves. */
export function optionIssues(options: NormalizerOptions): Issue[] {
  if (!isRecord(options)) return [invalid("options", options, "an object")];
  const { compiled, fuzzy, style, overrides, abbreviate, protect } = options as Record<string, unknown>;
  return [
    ...Object.keys(options).flatMap((name) => (names.includes(name) ? [] : [unknown(name)])),
    ...(compiled === undefined ? [] : compiledIssues(compiled, options)),
    ...(fuzzy === undefined || typeof fuzzy === "boolean" ? [] : thresholdIssues(fuzzy)),
    ...(style === undefined || typeof style === "string" ? [] : [invalid("style", style, "the name of a style")]),
    ...(overrides === undefined ? [] : overrideIssues(overrides)),
    ...(abbreviate === undefined || abbreviateModes.includes(abbreviate)
      ? []
      : [invalid("abbreviate", abbreviate, "`never`, `after-first` or `always`")]),
    ...(protect === undefined || typeof protect === "boolean"
      ? []
      : [invalid("protect", protect, "`true` or `false`")]),
  ];
}

/** What cannot stand beside a compiled dictionary: it was settled when it was compiled. */
function compiledIssues(compiled: unknown, options: NormalizerOptions): Issue[] {
  // Hosts of JavaScript hand over bytes of another realm, of which `instanceof` knows nothing.
  if (Object.prototype.toString.call(compiled) !== "[object Uint8Array]")
    return [invalid("compiled", compiled, "what `compileDictionary` returns")];
  const settled = (["dictionaries", "style", "overrides"] as const).filter((name) => options[name] !== undefined);
  return settled.map((name) =>
    createIssue("invalid-option", {
      message: `\`${name}\` has no effect on a compiled dictionary; give it to \`compileDictionary\`.`,
    }),
  );
}

/** What the options ask of the dictionaries that these do not have. */
export function choiceIssues({ style, overrides }: NormalizerOptions, dictionaries: readonly Dictionary[]): Issue[] {
  if (style === undefined && overrides === undefined) return [];
  const concepts = dictionaries.flatMap((dictionary) => dictionary.concepts);
  const ids = new Set(concepts.map((concept) => concept.id));
  const styles = new Set(concepts.flatMap((concept) => Object.keys(concept.styles ?? {})));
  const issues = Object.keys(overrides ?? {})
    .filter((id) => !ids.has(id))
    .map((id) => createIssue("unknown-concept", { message: `No concept has the id \`${id}\`.` }));
  if (style === undefined || styles.has(style)) return issues;
  return [
    ...issues,
    createIssue("invalid-option", { message: `No concept has the style \`${style}\`.`, expected: [...styles] }),
  ];
}

function thresholdIssues(fuzzy: unknown): Issue[] {
  if (!isRecord(fuzzy)) return [invalid("fuzzy", fuzzy, "`true`, `false` or `{ accept, review }`")];
  const issues = Object.entries(fuzzy).flatMap(([name, value]) => {
    if (name !== "accept" && name !== "review") return [unknown(`fuzzy.${name}`)];
    const fits = value === undefined || (typeof value === "number" && value >= 0 && value <= 1);
    return fits ? [] : [invalid(`fuzzy.${name}`, value, "a number from 0 to 1")];
  });
  const { accept, review }: Thresholds = { ...defaultThresholds, ...fuzzy };
  if (issues.length > 0 || fuzzy.review === undefined || review <= accept) return issues;
  return [invalid("fuzzy.review", review, "at most `fuzzy.accept`")];
}

function overrideIssues(overrides: unknown): Issue[] {
  if (!isRecord(overrides)) return [invalid("overrides", overrides, "an object of concept ids and terms")];
  return Object.entries(overrides)
    .filter(([, term]) => typeof term !== "string" || !/[\p{L}\p{N}]/u.test(term))
    .map(([id, term]) => invalid(`overrides.${id}`, term, "a term"));
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function invalid(name: string, value: unknown, expected: string): Issue {
  const shown = typeof value === "string" ? value : (JSON.stringify(value) ?? String(value));
  return createIssue("invalid-option", { message: `\`${name}\` must be ${expected}, not \`${shown}\`.` });
}

function unknown(name: string): Issue {
  return createIssue("invalid-option", { message: `There is no option \`${name}\`.`, expected: names });
}
