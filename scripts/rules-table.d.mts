import type { CodeRow } from "../src/issues/codes.js";
import type { RuleRow } from "../src/validate/index.js";

/** The rules as docs/validate.md lists them, in Markdown. */
export function rulesTable(
  rules: readonly { readonly title: string; readonly rows: readonly RuleRow[] }[],
  codes: Readonly<Record<string, CodeRow>>,
): string;
