import { createIssue } from "../issues/issue.js";
import type { SourceReading } from "./format.js";

/** The reading of a source that its format cannot read: nothing, and an issue that says where. */
export function malformed(message: string, at: number): SourceReading {
  return {
    records: [],
    issues: [createIssue("malformed-document", { message, place: { span: { start: at, end: at } } })],
  };
}
