import type { Dictionary } from "../dictionary/model.js";
import { nearestKey } from "../dictionary/nearest-key.js";
import { parseDictionary } from "../dictionary/parse.js";
import { CanonymError } from "../issues/canonym-error.js";
import { createIssue, type Issue } from "../issues/issue.js";
import type { Context } from "./context.js";
import { readText } from "./files/read-text.js";
import { shippedDictionaries } from "./files/shipped.js";

/** A dictionary, where it comes from, and what is doubtful about it. */
export interface LoadedDictionary {
  readonly file: string;
  readonly text: string;
  readonly dictionary: Dictionary;
  readonly warnings: readonly Issue[];
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
  if (path === undefined && !/[\\/]|\.json$/.test(name))
    return new CanonymError([unknownName(name, [...shipped.keys()])]);
  try {
    const file = path ?? name;
    const text = (await readText(file, io, files)).replace(/^\uFEFF/, "");
    const { dictionary, issues } = parseDictionary(text, { file });
    return dictionary ? { file, text, dictionary, warnings: issues } : new CanonymError(issues);
  } catch (error) {
    if (error instanceof CanonymError) return error;
    throw error;
  }
}

function unknownName(name: string, known: readonly string[]): Issue {
  const nearest = nearestKey(name, known);
  const hint = nearest === undefined ? "" : ` Did you mean \`${nearest}\`?`;
  const message = `No dictionary \`${name}\` is shipped.${hint}`;
  return createIssue("unknown-dictionary", { message, expected: nearest === undefined ? known : [nearest] });
}
