import type { CodeRow } from "../src/issues/codes.js";
import type { RuleRow } from "../src/validate/index.js";

/** The tables of rules in docs/validate.md, as Markdown. */
export function rulesTable(
  rules: readonly { readonly title: string; readonly rows: readonly RuleRow[] }[],
  codes: Readonly<Record<string, CodeRow>>,
): string;
