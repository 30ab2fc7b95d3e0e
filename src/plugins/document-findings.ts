import {
  type DocumentMatch,
  type FormatName,
  formatOf,
  normalizeDocument,
  type SourceEdit,
} from "../documents/index.js";
import { normalizerOf, type PluginOptions } from "./plugin-options.js";

/** A term that does not stand in its canonical form, or may not. */
export interface DocumentFinding {
  readonly match: DocumentMatch;
  /** What is wrong, for a person. */
  readonly message: string;
  /** One edit of the source that sets it right; none where a person must decide. */
  readonly fix: SourceEdit | undefined;
}

/** The findings of a document whose name tells its format. */
export function documentFindings(
  source: string,
  file: string,
  standard: FormatName,
  options: PluginOptions,
): DocumentFinding[] {
  const named = formatOf(file) ?? standard;
  const format = named === "docx" ? standard : named;
  const result = normalizeDocument(source, { ...options, normalizer: normalizerOf(options), format, file });
  let next = 0;
  return result.matches.flatMap((match) => {
    if (match.action === "keep") return [];
    const from = next;
    while (match.action === "replace" && (result.edits[next]?.start ?? source.length) < match.end) next++;
    return [{ match, message: messageOf(match), fix: joined(source, result.edits.slice(from, next)) }];
  });
}

function messageOf({ action, surface, replacement, canonical, reason }: DocumentMatch): string {
  return action === "replace"
    ? `“${surface}” should read “${replacement}”: ${reason}.`
    : `“${surface}” may mean “${canonical}”: ${reason}.`;
}

/** Several edits as one, from the first to the last. */
function joined(source: string, edits: readonly SourceEdit[]): SourceEdit | undefined {
  return edits.reduce<SourceEdit | undefined>(
    (one, edit) =>
      one ? { start: one.start, end: edit.end, text: one.text + source.slice(one.end, edit.start) + edit.text } : edit,
    undefined,
  );
}
