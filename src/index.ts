/**
 * Maps inconsistent translations to one canonical term, with curated dictionaries and fuzzy matching that explains itself.
 *
 * ```ts
 * import { createNormalizer } from "canonym";
 * import chinaPolicy from "canonym/dictionaries/china-policy";
 *
 * const normalizer = createNormalizer({ dictionaries: [chinaPolicy] });
 * normalizer.normalize("a “specialized, special and new” enterprise").text;
 * // a “specialized, refined, distinctive and innovative” enterprise
 * ```
 *
 * @module
 */

// The dictionary file: its types and its parser.
export type { Allowance, Concept, Dictionary, Example, Form, FormEntry, Guard, Reference } from "./dictionary/model.js";
export { type ParseOptions, type ParseResult, parseDictionary } from "./dictionary/parse.js";
// What canonym tells people.
export { CanonymError } from "./issues/canonym-error.js";
export { type CodeRow, type IssueCode, issueCodes, type Severity } from "./issues/codes.js";
export type { Issue, Place } from "./issues/issue.js";
export type { Action, Match, Method } from "./match/match.js";
// The normalizer: dictionaries at work.
export { compileDictionary, createNormalizer, type NormalizeResult, type Normalizer } from "./normalizer.js";
export type { NormalizerOptions } from "./options.js";
export type { Candidate, Resolution } from "./resolve/resolve.js";
export type { SuggestOptions } from "./resolve/suggest.js";
export type { Thresholds, Verdict } from "./resolve/verdict.js";
// Edits: to apply, undo and follow positions through.
export { applyEdits, type Edit, invertEdits, mapPosition } from "./rewrite/edits.js";
export type { Abbreviate } from "./rewrite/plan.js";
