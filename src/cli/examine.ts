import { type DocumentResult, formatOf, normalizeDocument } from "../documents/index.js";
import { CanonymError } from "../issues/canonym-error.js";
import type { Issue } from "../issues/issue.js";
import type { Normalizer } from "../normalizer.js";
import type { DocumentFlags } from "./common-flags.js";
import { artifactUri } from "./files/artifact-uri.js";
import { decodeText } from "./files/decode-text.js";
import { stdinName } from "./files/read-text.js";
import type { FileReport } from "./report/file-report.js";
import { findings } from "./report/findings.js";
import { packageFindings } from "./report/package-findings.js";

/** What a report says of a file before it is read. */
export function aboutFile(name: string, cwd: string): Pick<FileReport, "file" | "uri" | "written"> {
  const file = name === "-" ? stdinName : name;
  return { file, uri: artifactUri(file, cwd), written: false };
}

type Examined = Omit<FileReport, "file" | "uri" | "written">;

type ReadingFlags = Pick<DocumentFlags, "format" | "field" | "onError">;

/**
 * Normalizes the content of a file.
 * @throws {@link CanonymError} if it is not what its format asks for
 */
export function examine(bytes: Uint8Array, file: string, normalizer: Normalizer, options: ReadingFlags): Examined {
  const { field, format = formatOf(file) ?? "text" } = options;
  const source = format === "docx" ? bytes : decodeText(bytes, file);
  const result = normalizeDocument(source, { normalizer, format, file, ...(field && { fields: field }) });
  const issues = tolerated(result.issues, options);
  const errors = issues.filter(({ severity }) => severity === "error");
  if (errors.length > 0) throw new CanonymError(errors);
  if (typeof source !== "string") return packageFindings(file, result);
  return textFindings(file, source, { ...result, issues });
}

function textFindings(file: string, text: string, result: DocumentResult): Examined {
  const { text: normalized, matches, edits } = result;
  return { text, normalized, matches, edits, issues: findings(file, text, result) };
}

/** A line that is kept as it is, is for a person to look at. */
function tolerated(issues: readonly Issue[], { onError }: ReadingFlags): readonly Issue[] {
  if (onError !== "keep") return issues;
  return issues.map((issue) => (issue.code === "malformed-document" ? { ...issue, severity: "warning" } : issue));
}
