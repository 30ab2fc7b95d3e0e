import { isCompiled } from "../compiled/layout.js";
import { offsetOf } from "../dictionary/json-place.js";
import { readJson } from "../dictionary/json-reader.js";
import type { Dictionary } from "../dictionary/model.js";
import { nearestKey } from "../dictionary/nearest-key.js";
import { parseDictionary } from "../dictionary/parse.js";
import { CanonymError } from "../issues/canonym-error.js";
import { createIssue, type Issue } from "../issues/issue.js";
import { createLocator } from "../text/locate.js";
import type { Context } from "./context.js";
import { decodeText } from "./files/decode-text.js";
import { isOwnJson } from "./files/is-own-json.js";
import { readBytes } from "./files/read-text.js";
import { shippedDictionaries } from "./files/shipped.js";

/** A dictionary, where it comes from, and what is doubtful about it. */
export interface LoadedDictionary {
  readonly file: string;
  readonly dictionary: Dictionary;
  readonly warnings: readonly Issue[];
  /** Line and column in the file of what an issue's pointer leads to. */
  readonly placeOf: (issue: Issue) => { readonly line: number; readonly column: number } | undefined;
}

/**
 * The dictionaries of the given names and paths; of none: all that are shipped.
 * @throws {@link CanonymError} with every error of every dictionary
 */
export async function loadDictionaries(
  names: readonly string[] | undefined,
  context: Context,
): Promise<readonly LoadedDictionary[]> {
  const shipped = shippedDictionaries();
  const loaded = await Promise.all((names ?? [...shipped.keys()]).map((name) => load(name, shipped, context)));
  const errors = loaded.flatMap((one) => (one instanceof CanonymError ? one.issues : []));
  if (errors.length > 0) throw new CanonymError(errors);
  return loaded.flatMap((one) => (one instanceof CanonymError ? [] : [one]));
}

async function load(
  name: string,
  shipped: ReadonlyMap<string, string>,
  { io, files }: Context,
): Promise<LoadedDictionary | CanonymError> {
  const path = shipped.get(name);
  if (path === undefined && !/[\\/.]/.test(name)) return new CanonymError([unknownName(name, [...shipped.keys()])]);
  try {
    const file = path ?? name;
    const bytes = await readBytes(file, io, files);
    if (isCompiled(bytes)) throw new CanonymError([compiledBeside(file)]);
    return isOwnJson(file, bytes) ? loadOwn(file, bytes) : await loadGlossary(file, bytes);
  } catch (error) {
    if (error instanceof CanonymError) return error;
    throw error;
  }
}

function loadOwn(file: string, bytes: Uint8Array): LoadedDictionary | CanonymError {
  const text = decodeText(bytes, file).replace(/^\uFEFF/, "");
  const { dictionary, issues } = parseDictionary(text, { file });
  if (!dictionary) return new CanonymError(issues);
  const placeOf = (issue: Issue) => {
    const { root } = readJson(text);
    const { pointer } = issue.place;
    return root && pointer !== undefined ? createLocator(text)(offsetOf({ ...issue, pointer }, root, text)) : undefined;
  };
  return { file, dictionary, warnings: issues, placeOf };
}

async function loadGlossary(file: string, bytes: Uint8Array): Promise<LoadedDictionary | CanonymError> {
  const { readGlossary } = await import("../glossaries/index.js");
  const { dictionary, issues, placeOf } = readGlossary(bytes, { filename: file });
  if (issues.some(({ severity }) => severity === "error")) return new CanonymError(issues);
  const warnings = issues.filter(({ severity }) => severity === "warning");
  return { file, dictionary, warnings, placeOf: ({ place: { pointer } }) => placeOf(pointer ?? "") };
}

function compiledBeside(file: string): Issue {
  const message = `\`${file}\` is a compiled dictionary, which is used alone.`;
  return createIssue("invalid-compiled", { message, place: { file } });
}

function unknownName(name: string, known: readonly string[]): Issue {
  const nearest = nearestKey(name, known);
  const hint = nearest === undefined ? "" : ` Did you mean \`${nearest}\`?`;
  const message = `No dictionary \`${name}\` is shipped.${hint}`;
  return createIssue("unknown-dictionary", { message, expected: nearest === undefined ? known : [nearest] });
}
