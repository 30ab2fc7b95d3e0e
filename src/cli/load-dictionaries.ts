import type { Dictionary } from "../dictionary/model.js";
import { nearestKey } from "../dictionary/nearest-key.js";
import { parseDictionary } from "../dictionary/parse.js";
import { CanonymError } from "../issues/canonym-error.js";
import { createIssue, type Issue } from "../issues/issue.js";
import type { Context } from "./context.js";
import { readText } from "./files/read-text.js";
import { shippedDictionaries } from "./files/shipped.js";

interface Loaded {
  readonly dictionary?: Dictionary;
  readonly issues: readonly Issue[];
}

/**
 * The dictionaries of the given names and paths (of none: all that are shipped), and what is doubtful about them.
 * @throws {@link CanonymError} with every error of every dictionary
 */
export async function loadDictionaries(
  names: readonly string[] | undefined,
  context: Context,
): Promise<{ dictionaries: readonly Dictionary[]; warnings: readonly Issue[] }> {
  const shipped = shippedDictionaries();
  const loaded = await Promise.all((names ?? [...shipped.keys()]).map((name) => load(name, shipped, context)));
  const issues = loaded.flatMap((one) => one.issues);
  if (issues.some(isError)) throw new CanonymError(issues.filter(isError));
  return { dictionaries: loaded.flatMap(({ dictionary }) => dictionary ?? []), warnings: issues };
}

function isError({ severity }: Issue): boolean {
  return severity === "error";
}

async function load(name: string, shipped: ReadonlyMap<string, string>, { io, files }: Context): Promise<Loaded> {
  const path = shipped.get(name);
  if (path === undefined && !/[\\/]|\.json$/.test(name)) return { issues: [unknownName(name, [...shipped.keys()])] };
  try {
    const text = await readText(path ?? name, io, files);
    return parseDictionary(text, { file: path ?? name });
  } catch (error) {
    if (error instanceof CanonymError) return { issues: error.issues };
    throw error;
  }
}

function unknownName(name: string, known: readonly string[]): Issue {
  const nearest = nearestKey(name, known);
  const hint = nearest === undefined ? "" : ` Did you mean \`${nearest}\`?`;
  const message = `No dictionary \`${name}\` is shipped.${hint}`;
  return createIssue("unknown-dictionary", { message, expected: nearest === undefined ? known : [nearest] });
}
