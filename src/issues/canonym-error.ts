import type { Issue } from "./issue.js";

/**
 * The one error canonym throws: a wrong call or a bad dictionary, never a text.
 * Test `error.name === "CanonymError"` or `error.issues` rather than `instanceof` where several copies may be loaded.
 */
export class CanonymError extends Error {
  /** Always `"CanonymError"`. */
  override readonly name = "CanonymError";

  /** Everything that is wrong, at once. */
  readonly issues: readonly Issue[];

  /** @param issues - at least one issue; their messages make the error's message. */
  constructor(issues: readonly Issue[]) {
    super(issues.map(describeIssue).join("\n"));
    this.issues = issues;
  }
}

function describeIssue({ code, message, place, note }: Issue): string {
  const file = place.file ?? "";
  const position = place.line === undefined ? "" : `:${place.line}:${place.column ?? 1}`;
  const where = [file + position, place.pointer].filter(Boolean).join(" ");
  return `${where && `${where}: `}${message} (${code}). ${note}`;
}
