/**
 * Says what is wrong with a dictionary, each finding with its place and, where it is about matching, with a text that
 * shows it on the real engine.
 *
 * ```ts
 * import { validateDictionary } from "canonym/validate";
 *
 * const { issues, summary } = validateDictionary(dictionary);
 * ```
 *
 * @module
 */

export { type Pair, type PairsResult, validatePairs } from "./pairs.js";
export type { Fix, Proof, RuleRow } from "./rule.js";
export { type RuleGroup, validationRules } from "./rules.js";
export type { RuleSetting, RuleSettings } from "./severities.js";
export type { Summary } from "./summary.js";
export {
  type ValidateOptions,
  type ValidateResult,
  type ValidationIssue,
  validateDictionary,
} from "./validate-dictionary.js";
