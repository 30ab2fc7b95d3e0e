// temporary shim, to be replaced by the real parser
import type { Issue } from "../issues/issue.js";
import type { Dictionary } from "./model.js";
export interface ParseOptions {
  readonly file?: string;
}
export interface ParseResult {
  readonly dictionary?: Dictionary;
  readonly issues: readonly Issue[];
}
export function parseDictionary(value: unknown, _options: ParseOptions = {}): ParseResult {
  return { dictionary: value as Dictionary, issues: [] };
}
