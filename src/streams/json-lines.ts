import { type DocumentMatch, type DocumentResult, type FormatOptions, normalizeDocument } from "../documents/index.js";
import { CanonymError } from "../issues/canonym-error.js";
import { createIssue, type Issue } from "../issues/issue.js";
import type { Normalizer } from "../normalizer.js";

/** Options of {@link normalizeJsonLines}. */
export interface JsonLinesOptions extends Pick<FormatOptions, "fields"> {
  /** What becomes of a line that is no JSON: `fail` stops there, `keep` passes it on as it is. @defaultValue "fail" */
  readonly onError?: "fail" | "keep";
  /** Hears of what is wrong with a line that is kept, and of every match for review. */
  readonly onIssue?: (issue: Issue) => void;
  /** Hears of every match; `line` is that of the source, `column` and offsets those of the line. */
  readonly onMatches?: (matches: readonly DocumentMatch[]) => void;
  /** Name of the source, for issues. */
  readonly file?: string;
}

const lineFeed = 10;

/**
 * Normalizes JSON Lines, bytes in, bytes out: the same lines in the same order, each a document of its own, and of each
 * line every byte outside the edits. Memory is bounded by the longest line.
 * @throws `CanonymError` with `malformed-document` or `not-utf-8` and the line, at the first line that is no JSON, unless these are kept
 */
export async function* normalizeJsonLines(
  normalizer: Pick<Normalizer, "normalize">,
  source: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  options: JsonLinesOptions = {},
): AsyncGenerator<Uint8Array, void, undefined> {
  const line = lineNormalizer(normalizer, options);
  let rest: Uint8Array[] = [];
  for await (const chunk of source) {
    let start = 0;
    for (let end = chunk.indexOf(lineFeed); end !== -1; end = chunk.indexOf(lineFeed, start)) {
      yield line(joined([...rest, chunk.subarray(start, end + 1)]));
      rest = [];
      start = end + 1;
    }
    // The producer may use its buffer again.
    if (start < chunk.length) rest.push(chunk.slice(start));
  }
  if (rest.length > 0) yield line(joined(rest));
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  if (parts.length === 1) return parts[0] as Uint8Array;
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** Gives each line as it should be. */
function lineNormalizer(
  normalizer: Pick<Normalizer, "normalize">,
  { fields, onError = "fail", onIssue, onMatches, file }: JsonLinesOptions,
): (line: Uint8Array) => Uint8Array {
  const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
  const encoder = new TextEncoder();
  let number = 0;
  return (bytes) => {
    number++;
    const { text, edits, matches, issues } = normalizeLine(bytes);
    const placed = issues.map((issue) => ({
      ...issue,
      place: { ...issue.place, ...(file !== undefined && { file }), line: number },
    }));
    const fatal = placed.filter(({ severity }) => severity === "error");
    if (fatal.length > 0 && onError === "fail") throw new CanonymError(fatal);
    for (const issue of placed) onIssue?.(issue);
    onMatches?.(matches.map((match) => ({ ...match, line: number })));
    return edits.length === 0 ? bytes : encoder.encode(text);
  };

  function normalizeLine(bytes: Uint8Array): DocumentResult {
    let text: string;
    try {
      text = decoder.decode(bytes);
    } catch (error) {
      // What the engine throws where the line is longer than a string can be is no TypeError.
      const issue =
        error instanceof TypeError
          ? createIssue("not-utf-8", { message: "The line is not UTF-8 text." })
          : createIssue("malformed-document", { message: `The line of ${bytes.length} bytes is too long.` });
      return { text: "", matches: [], edits: [], issues: [issue] };
    }
    return normalizeDocument(text, { normalizer, format: "jsonl", ...(fields && { fields }) });
  }
}
