/**
 * Reads anybody's glossary as a dictionary, and writes dictionaries as glossaries.
 *
 * ```ts
 * import { readGlossary, writeGlossary } from "canonym/glossaries";
 *
 * const { dictionary, issues } = readGlossary(bytes, { filename: "terms.tbx", language: "en" });
 * const csv = writeGlossary(dictionary, { format: "csv", onIssue: console.warn });
 * ```
 *
 * @module
 */

export type { Dictionary } from "../dictionary/model.js";
export type { Issue } from "../issues/issue.js";
export type { ReadOptions } from "./format.js";
export { formatNames as glossaryFormats } from "./formats.js";
export { type GlossaryPlace, type GlossaryResult, readGlossary } from "./read-glossary.js";
export { type WriteOptions, writeGlossary } from "./write-glossary.js";
