import { formatOf, normalizeDocument } from "../../documents/index.js";
import { CanonymError } from "../../issues/canonym-error.js";
import type { Match } from "../../match/match.js";
import type { Normalizer } from "../../normalizer.js";
import type { Context } from "../context.js";
import { decodeText } from "../files/decode-text.js";
import { readBytes, stdinName, waitingForText } from "../files/read-text.js";
import type { FormParts } from "./form-parts.js";
import { type NearMiss, NearMisses, searchNearMisses } from "./near-misses.js";

/** Near misses, and whether every file could be read. */
export interface SearchedFiles {
  readonly nearMisses: readonly NearMiss[];
  readonly sound: boolean;
}

/** Searches documents for near misses; what cannot be read is told at once. */
export async function searchFiles(
  names: readonly string[],
  normalizer: Normalizer,
  parts: FormParts,
  context: Context,
  fields: readonly string[] | undefined,
): Promise<SearchedFiles> {
  const found = new NearMisses();
  let sound = true;
  for (const name of names) {
    if (name === "-" && context.io.stdin.isTTY) await context.say(waitingForText);
    try {
      const bytes = await readBytes(name, context.io, context.files);
      searchDocument(bytes, name === "-" ? stdinName : name, normalizer, parts, found, fields);
    } catch (error) {
      if (!(error instanceof CanonymError)) throw error;
      await context.tell(error.issues);
      sound = false;
    }
  }
  return { nearMisses: found.list(), sound };
}

function searchDocument(
  bytes: Uint8Array,
  file: string,
  normalizer: Normalizer,
  parts: FormParts,
  found: NearMisses,
  fields: readonly string[] | undefined,
): void {
  const format = formatOf(file) ?? "text";
  const source = format === "docx" ? bytes : decodeText(bytes, file);
  const seen: { readonly text: string; readonly match: Match }[] = [];
  const search = {
    normalize(text: string) {
      const matches = searchNearMisses(text, normalizer, parts);
      seen.push(...matches.map((match) => ({ text, match })));
      return { text, matches, edits: [], issues: [] };
    },
  };
  const { matches, issues } = normalizeDocument(source, {
    normalizer: search,
    format,
    file,
    ...(fields && { fields }),
  });
  const errors = issues.filter(({ severity }) => severity === "error");
  if (errors.length > 0) throw new CanonymError(errors);
  for (const [at, { text, match }] of seen.entries()) found.add(file, matches[at]?.line ?? 1, text, match);
}
