import { createIssue, type Issue } from "../issues/issue.js";

/** The text of a document's bytes, or why there is none. A byte order mark stays in the text. */
export function decodeSource(
  bytes: Uint8Array,
): { readonly text: string; readonly issue?: never } | { readonly text?: never; readonly issue: Issue } {
  try {
    const text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
    if (!text.includes("\0")) return { text };
    return { issue: createIssue("binary-file", { message: "The document has a NUL in it." }) };
  } catch {
    return { issue: createIssue("not-utf-8", { message: `The document of ${bytes.length} bytes is not UTF-8 text.` }) };
  }
}
