import { readJson } from "../../dictionary/json-reader.js";
import { type DocumentFormat, type FormatOptions, oneRecord } from "../format.js";
import { jsonStrings } from "../json-strings.js";
import { malformed } from "../malformed.js";
import type { Segment } from "../segment.js";

/** JSON: the string values of the wanted fields, or all; never keys. */
export const json: DocumentFormat = {
  extensions: ["json", "webmanifest"],
  read(source, options) {
    const reading = readJsonText(source, 0, source.length, options);
    return Array.isArray(reading) ? oneRecord(reading) : malformed(reading.message, reading.at);
  },
};

/** Why a range of a source is not JSON. */
export interface JsonFault {
  readonly message: string;
  /** Offset in the source. */
  readonly at: number;
}

/** The wanted string values of the JSON text from `start` to `end`, or what is wrong with it. */
export function readJsonText(
  source: string,
  start: number,
  end: number,
  { fields }: FormatOptions,
): Segment[] | JsonFault {
  const text = source.slice(start, end);
  try {
    JSON.parse(text);
  } catch {
    const { error } = readJson(text);
    return { message: error?.message ?? "The text is no JSON.", at: start + (error?.at ?? 0) };
  }
  return jsonStrings(source, start, end, fields);
}
