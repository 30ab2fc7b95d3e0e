import { CanonymError } from "../issues/canonym-error.js";
import type { Issue } from "../issues/issue.js";
import { compileDictionary, type Normalizer } from "../normalizer.js";
import type { NormalizerOptions } from "../options.js";
import type { CommonOptions } from "./common-flags.js";
import type { Context } from "./context.js";
import { type LoadedDictionary, loadDictionaries } from "./load-dictionaries.js";
import { openCompiled } from "./open-compiled.js";

/**
 * The normalizer that the flags describe; tells the warnings of dictionaries that the caller chose.
 * @throws {@link CanonymError} if a dictionary or an option is wrong
 */
export async function openNormalizer(context: Context, options: CommonOptions): Promise<Normalizer> {
  const compiled = await openCompiled(options, context);
  if (compiled) return context.createNormalizer({ compiled, ...optionsOf(options) });
  return openLoaded(await loadDictionaries(options.dictionary, context), context, options);
}

/**
 * What makes the same normalizer in any thread: dictionaries that are compiled once, in memory that all can share.
 * @throws {@link CanonymError} as {@link openNormalizer} does
 */
export async function compileNormalizer(context: Context, options: CommonOptions): Promise<NormalizerOptions> {
  const bytes = (await openCompiled(options, context)) ?? (await compileLoaded(context, options));
  const compiled = new Uint8Array(new SharedArrayBuffer(bytes.length));
  compiled.set(bytes);
  const { fuzzy = true, abbreviate } = options;
  return { compiled, fuzzy, ...(abbreviate !== undefined && { abbreviate }) };
}

async function compileLoaded(context: Context, options: CommonOptions): Promise<Uint8Array> {
  const loaded = await loadDictionaries(options.dictionary, context);
  // Compiling tells no warnings, nor in which file an error is.
  if (options.dictionary) await openLoaded(loaded, context, options);
  const { fuzzy, style, overrides } = options;
  return compileDictionary(
    loaded.map(({ dictionary }) => dictionary),
    { fuzzy: fuzzy !== false, ...(style !== undefined && { style }), ...(overrides && { overrides }) },
  );
}

async function openLoaded(
  loaded: readonly LoadedDictionary[],
  context: Context,
  options: CommonOptions,
): Promise<Normalizer> {
  const open = (chosen: readonly LoadedDictionary[]) =>
    context.createNormalizer({ dictionaries: chosen.map(({ dictionary }) => dictionary), ...optionsOf(options) });
  const normalizer = attempt(() => open(loaded));
  if (normalizer instanceof CanonymError) throw new CanonymError(attribute(normalizer.issues, loaded, open));
  if (options.dictionary) {
    const known = loaded.flatMap(({ warnings }) => warnings);
    await context.tell([...known, ...unknown(normalizer.issues, known).map((issue) => inLone(issue, loaded))]);
  }
  return normalizer;
}

function optionsOf({ fuzzy, style, overrides, abbreviate }: CommonOptions): NormalizerOptions {
  return {
    ...(fuzzy !== undefined && { fuzzy }),
    ...(style !== undefined && { style }),
    ...(overrides && { overrides }),
    ...(abbreviate !== undefined && { abbreviate }),
  };
}

function attempt<T>(action: () => T): T | CanonymError {
  try {
    return action();
  } catch (error) {
    if (error instanceof CanonymError) return error;
    throw error;
  }
}

/** A pointer does not say into which of several dictionaries it points: each that is wrong alone is found by trying. */
function attribute(
  issues: readonly Issue[],
  loaded: readonly LoadedDictionary[],
  open: (chosen: readonly LoadedDictionary[]) => Normalizer,
): readonly Issue[] {
  if (!issues.some(({ place }) => place.pointer !== undefined)) return issues;
  const own = loaded.flatMap((one) => {
    const alone = attempt(() => open([one]));
    return alone instanceof CanonymError ? alone.issues.map((issue) => inFile(issue, one)) : [];
  });
  return own.length > 0 ? own : issues;
}

function unknown(issues: readonly Issue[], known: readonly Issue[]): Issue[] {
  const key = ({ code, message, place }: Issue) => [code, place.pointer, message].join("\0");
  const keys = new Set(known.map(key));
  return issues.filter((issue) => !keys.has(key(issue)));
}

function inLone(issue: Issue, loaded: readonly LoadedDictionary[]): Issue {
  return loaded.length === 1 ? inFile(issue, loaded[0] as LoadedDictionary) : issue;
}

/** The issue with the file, line and column that its pointer means. */
function inFile(issue: Issue, { file, placeOf }: LoadedDictionary): Issue {
  const { pointer, line } = issue.place;
  const position = pointer === undefined || line !== undefined ? undefined : placeOf(issue);
  return position ? { ...issue, place: { ...issue.place, file, ...position } } : issue;
}
