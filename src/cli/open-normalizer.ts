import { CanonymError } from "../issues/canonym-error.js";
import type { Issue } from "../issues/issue.js";
import type { Normalizer } from "../normalizer.js";
import type { CommonOptions } from "./common-flags.js";
import type { Context } from "./context.js";
import { loadDictionaries } from "./load-dictionaries.js";

/**
 * The normalizer that the flags describe; tells the warnings of dictionaries that are the caller's own.
 * @throws {@link CanonymError} if a dictionary or an option is wrong
 */
export async function openNormalizer(context: Context, options: CommonOptions): Promise<Normalizer> {
  const { dictionary: names, fuzzy, style, abbreviate } = options;
  const { dictionaries, warnings } = await loadDictionaries(names, context);
  const file = names?.length === 1 ? names[0] : undefined;
  try {
    const normalizer = context.createNormalizer({
      dictionaries,
      ...(fuzzy !== undefined && { fuzzy }),
      ...(style !== undefined && { style }),
      ...(abbreviate !== undefined && { abbreviate }),
    });
    if (names) await context.tell(distinct([...warnings, ...normalizer.issues], file));
    return normalizer;
  } catch (error) {
    if (error instanceof CanonymError) throw new CanonymError(distinct(error.issues, file));
    throw error;
  }
}

/** The issues, each once: reading and compiling may both find it. Those about a place in a lone dictionary get its name. */
function distinct(issues: readonly Issue[], file: string | undefined): Issue[] {
  const known = new Map<string, Issue>();
  for (const issue of issues) {
    const { pointer } = issue.place;
    const key = [issue.code, pointer, issue.message].join("\0");
    const named = file !== undefined && pointer !== undefined ? { ...issue, place: { file, ...issue.place } } : issue;
    if (!known.has(key)) known.set(key, named);
  }
  return [...known.values()];
}
