/**
 * Normalizes text that comes in pieces, with the result of the whole and bounded memory.
 *
 * ```ts
 * import { createNormalizer } from "canonym";
 * import chinaPolicy from "canonym/dictionaries/china-policy";
 * import { normalizeStream } from "canonym/streams";
 *
 * const normalizer = createNormalizer({ dictionaries: [chinaPolicy] });
 * response.body
 *   .pipeThrough(new TextDecoderStream())
 *   .pipeThrough(normalizeStream(normalizer));
 * ```
 *
 * @module
 */

export { type JsonLinesOptions, normalizeJsonLines } from "./json-lines.js";
export { normalizePieces, normalizeStream } from "./normalize-stream.js";
export type { StreamOptions } from "./settling-text.js";
