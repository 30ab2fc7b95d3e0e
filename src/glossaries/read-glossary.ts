import { excerpt } from "../dictionary/excerpt.js";
import type { Dictionary } from "../dictionary/model.js";
import { createIssue, type Issue } from "../issues/issue.js";
import { assemble } from "./assemble.js";
import { type Decoded, decodeGlossary } from "./decode.js";
import type { Fault } from "./draft.js";
import type { Format, ReadOptions } from "./format.js";
import { detectFormat, findFormat, formatNames } from "./formats.js";
import { Source } from "./source.js";

/** A place in a glossary, as editors count it. */
export interface GlossaryPlace {
  /** One-based line. */
  readonly line: number;
  /** One-based column, in UTF-16 code units. */
  readonly column: number;
}

/** What {@link readGlossary} returns. */
export interface GlossaryResult {
  /** What could be read; without concepts if nothing could. It has no fault that `parseDictionary` would refuse. */
  readonly dictionary: Dictionary;
  /** What is wrong or left out, each with line and column in the glossary. */
  readonly issues: readonly Issue[];
  /** Name of the format that the glossary was read as; missing if none was recognized. */
  readonly format?: string;
  /** Line and column, one-based, of what a JSON pointer into the dictionary leads to. */
  readonly placeOf: (pointer: string) => GlossaryPlace | undefined;
}

/**
 * Reads a glossary in anybody's format as a dictionary. Never throws. Bytes are decoded; no file and no address that the
 * glossary names is opened.
 */
export function readGlossary(source: string | Uint8Array, options: ReadOptions = {}): GlossaryResult {
  const { text, faults } = typeof source === "string" ? { text: source, faults: [] } : decode(source);
  const glossary = new Source(text, options.filename);
  const format = options.format === undefined ? detectFormat(glossary) : findFormat(options.format);
  try {
    return format ? readAs(format, glossary, options, faults) : unknownFormat(glossary, options, faults);
  } catch (error) {
    const message = `The glossary cannot be read as \`${format?.name}\`: ${error instanceof Error ? error.message : error}.`;
    return nothing(glossary, options, [...faults, { code: "malformed-entry", message, at: 0 }]);
  }
}

/** Bytes beyond what a string can hold make the decoder throw. */
function decode(bytes: Uint8Array): Decoded {
  try {
    return decodeGlossary(bytes);
  } catch (error) {
    const message = `The file cannot be decoded: ${error instanceof Error ? error.message : error}.`;
    return { text: "", faults: [{ code: "undecodable", message, at: 0 }] };
  }
}

function readAs(format: Format, source: Source, options: ReadOptions, before: readonly Fault[]): GlossaryResult {
  const reading = format.read(source, options);
  const { dictionary, offsetOf, faults } =
    "draft" in reading ? assemble(reading.draft, options) : { ...reading, faults: [] };
  const all = [...before, ...[...reading.faults, ...faults].sort((a, b) => a.at - b.at)];
  return {
    dictionary,
    issues: all.map((fault) => toIssue(fault, source, options)),
    format: format.name,
    placeOf: (pointer) => placeAt(offsetOf(pointer), source),
  };
}

function placeAt(offset: number | undefined, { locate }: Source): GlossaryPlace | undefined {
  return offset === undefined ? undefined : locate(offset);
}

function toIssue(
  { code, message, at, pointer, expected, note }: Fault,
  { locate }: Source,
  { filename }: ReadOptions,
): Issue {
  return createIssue(code, {
    message,
    place: {
      ...(filename !== undefined && { file: filename }),
      ...locate(at),
      ...(pointer !== undefined && { pointer }),
    },
    ...(expected && { expected }),
    ...(note !== undefined && { note }),
  });
}

function unknownFormat(source: Source, options: ReadOptions, faults: readonly Fault[]): GlossaryResult {
  if (faults.some(({ code }) => code === "undecodable")) return nothing(source, options, faults);
  const message =
    options.format !== undefined
      ? `No glossary format is called ${excerpt(options.format)}.`
      : source.text.trim() === ""
        ? "The glossary is empty."
        : "The content is of no format that is known.";
  const fault = { code: "unknown-format" as const, message, at: 0, expected: formatNames };
  return nothing(source, options, [...faults, fault]);
}

function nothing(source: Source, options: ReadOptions, faults: readonly Fault[]): GlossaryResult {
  const { dictionary } = assemble({ entries: [] }, options);
  return {
    dictionary,
    issues: faults.map((fault) => toIssue(fault, source, options)),
    placeOf: () => undefined,
  };
}
