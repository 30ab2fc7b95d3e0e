/**
 * Normalizes the text in documents, and leaves every other byte alone.
 *
 * ```ts
 * import { createNormalizer } from "canonym";
 * import chinaPolicy from "canonym/dictionaries/china-policy";
 * import { normalizeDocument } from "canonym/documents";
 *
 * const normalizer = createNormalizer({ dictionaries: [chinaPolicy] });
 * normalizeDocument("# A “specialized, special and new” firm", { normalizer, format: "markdown" }).text;
 * // # A “specialized, refined, distinctive and innovative” firm
 * ```
 *
 * @module
 */

export type { FormatOptions } from "./format.js";
export { type FormatName, formatNames, formatOf } from "./formats.js";
export {
  type DocumentMatch,
  type DocumentOptions,
  type DocumentResult,
  normalizeDocument,
} from "./normalize-document.js";
export type { SourceEdit } from "./segment.js";
