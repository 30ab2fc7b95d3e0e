import { type DocumentResult, formatOf, normalizeDocument } from "../documents/index.js";
import { CanonymError } from "../issues/canonym-error.js";
import type { Issue } from "../issues/issue.js";
import type { Normalizer } from "../normalizer.js";
import type { DocumentFlags } from "./common-flags.js";
import type { Context } from "./context.js";
import { artifactUri } from "./files/artifact-uri.js";
import { decodeText } from "./files/decode-text.js";
import { readBytes, stdinName } from "./files/read-text.js";
import type { FileReport } from "./report/file-report.js";
import { findings } from "./report/findings.js";
import { packageFindings } from "./report/package-findings.js";

/** Reads a file (`-`: the standard input) and normalizes it. What cannot be read is told at once and is in the report. */
export async function examine(
  name: string,
  normalizer: Normalizer,
  context: Context,
  options: DocumentFlags,
): Promise<FileReport> {
  const about = aboutFile(name, context);
  await greet(name, context);
  try {
    const bytes = await readBytes(name, context.io, context.files);
    return { ...about, ...normalized(bytes, about.file, normalizer, options) };
  } catch (error) {
    if (!(error instanceof CanonymError)) throw error;
    await context.tell(error.issues);
    return { ...about, text: "", normalized: "", matches: [], edits: [], issues: error.issues };
  }
}

/** Says what is waited for, where a person would else look at nothing. */
export async function greet(name: string, context: Context): Promise<void> {
  if (name === "-" && context.io.stdin.isTTY) await context.say("Reading from the terminal; Ctrl-D ends the text.");
}

/** What a report says of a file before it is read. */
export function aboutFile(name: string, { io }: Context): Pick<FileReport, "file" | "uri" | "written"> {
  const file = name === "-" ? stdinName : name;
  return { file, uri: artifactUri(file, io.cwd), written: false };
}

type Examined = Omit<FileReport, "file" | "uri" | "written">;

function normalized(bytes: Uint8Array, file: string, normalizer: Normalizer, options: DocumentFlags): Examined {
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
function tolerated(issues: readonly Issue[], { onError }: DocumentFlags): readonly Issue[] {
  if (onError !== "keep") return issues;
  return issues.map((issue) => (issue.code === "malformed-document" ? { ...issue, severity: "warning" } : issue));
}
