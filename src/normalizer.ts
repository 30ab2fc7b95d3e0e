import { readCompiled } from "./compiled/read-compiled.js";
import { writeCompiled } from "./compiled/write-compiled.js";
import { compile } from "./dictionary/compile.js";
import type { Lexicon } from "./dictionary/lexicon.js";
import { FormFlag } from "./dictionary/lexicon-tables.js";
import { mergeDictionaries } from "./dictionary/merge.js";
import type { Dictionary } from "./dictionary/model.js";
import { parseDictionary } from "./dictionary/parse.js";
import { CanonymError } from "./issues/canonym-error.js";
import { createIssue, type Issue } from "./issues/issue.js";
import { type Finder, findChanged, findTerms } from "./match/find.js";
import { FuzzyMatcher } from "./match/fuzzy.js";
import type { Match } from "./match/match.js";
import type { Reading } from "./match/reading.js";
import { Starts } from "./match/starts.js";
import { choiceIssues, type NormalizerOptions, optionIssues } from "./options.js";
import type { FuzzyTables } from "./resolve/fuzzy-tables.js";
import { indexFuzzy } from "./resolve/index-fuzzy.js";
import { Profiles } from "./resolve/profiles.js";
import { createRecall, type Recall } from "./resolve/recall.js";
import { type Candidate, type Resolution, resolve } from "./resolve/resolve.js";
import { type SuggestOptions, suggest } from "./resolve/suggest.js";
import { defaultThresholds, type Thresholds } from "./resolve/verdict.js";
import type { Edit } from "./rewrite/edits.js";
import { planRewrite } from "./rewrite/plan.js";
import { type Settled, settle } from "./rewrite/settle.js";
import { Words } from "./text/words.js";

/** What {@link Normalizer.normalize} returns. */
export interface NormalizeResult {
  /** The normalized text. */
  readonly text: string;
  /** Every term found, sorted by start, not overlapping. */
  readonly matches: readonly Match[];
  /** What was done, in offsets of the original text, sorted, not overlapping. */
  readonly edits: readonly Edit[];
  /** What a person should look at: one issue per match under review. */
  readonly issues: readonly Issue[];
}

/** Dictionaries at work. Made by {@link createNormalizer}; the same text always gives the same result. */
export interface Normalizer {
  /** Rewrites a text to canonical terms. Never throws on text; a second run changes nothing. */
  normalize(text: string): NormalizeResult;
  /** Finds terms without rewriting: the matches that {@link Normalizer.normalize} reports. */
  find(text: string): readonly Match[];
  /** Tells which concept a single term means. */
  resolve(term: string): Resolution;
  /** Candidates for a person who types: partial, misspelt, best first. */
  suggest(query: string, options?: SuggestOptions): readonly Candidate[];
  /** Warnings about the dictionaries. */
  readonly issues: readonly Issue[];
}

/**
 * Makes a normalizer from dictionaries.
 * @throws {@link CanonymError} with every issue if a dictionary or an option is wrong
 */
export function createNormalizer(options: NormalizerOptions = {}): Normalizer {
  refuse(optionIssues(options));
  const { lexicon, fuzzy, issues } = options.compiled ? openCompiled(options.compiled) : build(options);
  const tables = lazy(() => fuzzy ?? indexFuzzy(lexicon));
  const finder = createFinder(lexicon, tables, options);
  const profiles = lazy(() => finder.fuzzy?.profiles ?? new Profiles(lexicon, tables()));
  const search = lazy(() => createRecall(lexicon));
  const recall: Recall = (query, limit) => search()(query, limit);
  const rewrite = (text: string) => rewriteText(text, finder, options);
  if (!options.compiled) {
    refuse(unstableForms(lexicon, rewrite));
    // Words are numbered as they are met: the frequent words of texts, not those of the dictionary, then lie together.
    lexicon.vocabulary.forget();
  }
  return {
    normalize: (text) => toResult(rewrite(text)),
    find: (text) => rewrite(text).matches,
    resolve: (term) => resolve(profiles(), recall, thresholdsOf(options), term),
    suggest: (query, suggestOptions) => suggest(profiles(), recall, query, suggestOptions),
    issues,
  };
}

/**
 * Makes bytes of dictionaries that `createNormalizer({ compiled })` opens without building anything. They are portable
 * between little-endian machines, and opened only by a version of canonym that knows their version.
 * @param dictionaries - one dictionary or several; a later one overrides concepts of the same id
 * @throws {@link CanonymError} with every issue, as {@link createNormalizer} does
 */
export function compileDictionary(
  dictionaries: unknown,
  options: Pick<NormalizerOptions, "style" | "overrides"> & { readonly fuzzy?: boolean } = {},
): Uint8Array {
  refuse(optionIssues(options));
  const { lexicon } = build({ ...options, dictionaries });
  const tables = options.fuzzy === false ? undefined : indexFuzzy(lexicon);
  const finder = createFinder(lexicon, () => tables as FuzzyTables, options);
  refuse(unstableForms(lexicon, (text) => rewriteText(text, finder, {})));
  return writeCompiled(lexicon, tables);
}

interface Built {
  readonly lexicon: Lexicon;
  readonly fuzzy?: FuzzyTables | undefined;
  readonly issues: readonly Issue[];
}

function build(options: NormalizerOptions): Built {
  const { dictionaries, warnings } = readDictionaries(options.dictionaries);
  refuse(choiceIssues(options, dictionaries));
  const { lexicon, issues } = compile(mergeDictionaries(dictionaries), options);
  refuse(issues.filter((issue) => issue.severity === "error"));
  return { lexicon, issues: [...warnings, ...issues] };
}

function openCompiled(bytes: Uint8Array): Built {
  return { ...readCompiled(bytes), issues: [] };
}

/** text → protected spans → findings → plan → edits, until the text is at rest. */
function rewriteText(text: string, finder: Finder, { abbreviate = "never" }: NormalizerOptions): Settled {
  let before: Reading | undefined;
  // How a concept is written may depend on all of the text before it.
  const isLocal = abbreviate !== "after-first";
  return settle(text, (current, edits) => {
    const again = isLocal && before && edits && findChanged(before, current, edits, finder);
    const { reading, findings } = again || findTerms(current, finder);
    before = reading;
    return planRewrite(reading, findings, abbreviate);
  });
}

function createFinder(lexicon: Lexicon, tables: () => FuzzyTables, options: NormalizerOptions): Finder {
  const { fuzzy = true, protect = true } = options;
  const reader = { lexicon, starts: new Starts(lexicon), protect, words: new Words(), spare: new Words() };
  if (fuzzy === false) return { reader };
  return { reader, fuzzy: new FuzzyMatcher(new Profiles(lexicon, tables()), thresholdsOf(options)) };
}

function thresholdsOf({ fuzzy }: NormalizerOptions): Thresholds {
  const own = typeof fuzzy === "object" ? fuzzy : {};
  const { accept = defaultThresholds.accept, review = Math.min(defaultThresholds.review, accept) } = own;
  return { accept, review };
}

/** Computes a value when it is first asked for. */
function lazy<T>(compute: () => T): () => T {
  let known: { readonly value: T } | undefined;
  return () => {
    known ??= { value: compute() };
    return known.value;
  };
}

function toResult({ text, edits, matches, settled }: Settled): NormalizeResult {
  const issues = matches.filter((match) => match.action === "review").map(reviewIssue);
  if (!settled)
    issues.push(createIssue("unsettled-text", { message: "The text did not come to rest and was left alone." }));
  return { text, matches, edits, issues };
}

function reviewIssue({ surface, canonical, reason, start, end }: Match): Issue {
  const message = `\`${surface}\` may mean “${canonical}”: ${reason}.`;
  return createIssue("review", { message, place: { span: { start, end } }, expected: [canonical] });
}

function readDictionaries(given: unknown): { dictionaries: Dictionary[]; warnings: Issue[] } {
  const list: readonly unknown[] = given === undefined ? [] : Array.isArray(given) ? given : [given];
  const parsed = list.map((value) => parseDictionary(value));
  refuse(parsed.flatMap(({ issues }) => issues.filter((issue) => issue.severity === "error")));
  return {
    dictionaries: parsed.flatMap(({ dictionary }) => dictionary ?? []),
    warnings: parsed.flatMap(({ issues }) => issues),
  };
}

/** Replacements that would be rewritten themselves, each with the text that shows it. */
function unstableForms(lexicon: Lexicon, rewrite: (text: string) => Settled): Issue[] {
  return replacements(lexicon).flatMap(({ text, pointer }) => {
    const result = rewrite(text);
    if (result.text === text) return [];
    const message = `\`${text}\` would be rewritten to \`${result.text}\`.`;
    return [createIssue("unstable-form", { message, place: { pointer } })];
  });
}

/** A canonical of plain words is found whole as what it is, whatever else is listed: nothing can rewrite it. */
const plain = /^[A-Za-z]+(?:[ -][A-Za-z]+)*$/;

/** What may be written in place of a surface, and might not stand by itself. */
function replacements(lexicon: Lexicon): { readonly text: string; readonly pointer: string }[] {
  const outputs: { text: string; pointer: string }[] = [];
  for (let at = 0; at < lexicon.formCount; at++) {
    const flags = lexicon.tables.formFlags[at] as number;
    if (flags & FormFlag.Canonical) {
      const text = lexicon.tables.strings.at(lexicon.tables.formText[at] as number);
      if (!plain.test(text)) outputs.push({ text, pointer: lexicon.form(at).pointer });
    } else if (lexicon.tables.formReplace[at] !== 0) {
      const { replace = "", concept, pointer } = lexicon.form(at);
      const filled = replace.replaceAll("{canonical}", () => concept.canonical).replace(/\{[\w-]+\}/g, "example");
      outputs.push({ text: filled, pointer });
    }
  }
  return outputs;
}

function refuse(issues: readonly Issue[]): void {
  if (issues.length > 0) throw new CanonymError(issues);
}
