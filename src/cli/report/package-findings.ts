import type { DocumentResult } from "../../documents/index.js";
import type { FileReport } from "./file-report.js";
import { findings } from "./findings.js";

/**
 * The findings in a document that is a package of files. No text shows them in their place, so that a text is made of
 * them, a line each; their issues have the line and column of the part.
 */
export function packageFindings(
  file: string,
  result: DocumentResult,
): Pick<FileReport, "text" | "normalized" | "bytes" | "matches" | "edits" | "issues"> {
  const found = result.matches.filter(({ action }) => action !== "keep");
  let text = "";
  let normalized = "";
  const matches = found.map((match) => {
    const surface = match.surface.replace(/\s+/g, " ");
    const start = text.length + (match.part?.length ?? 0) + 2;
    text += `${match.part}: ${surface}\n`;
    normalized += `${match.part}: ${match.action === "replace" ? match.replacement : surface}\n`;
    return { ...match, surface, start, end: start + surface.length };
  });
  const edits = matches.flatMap(({ action, start, end, replacement }) =>
    action === "replace" ? [{ start, end, text: replacement }] : [],
  );
  const { bytes = new Uint8Array() } = result;
  return { text, normalized, bytes, matches, edits, issues: packageIssues(file, result) };
}

function packageIssues(file: string, result: DocumentResult): FileReport["issues"] {
  const variants = findings(file, "", { ...result, issues: [] });
  const replaced = result.matches.filter(({ action }) => action === "replace");
  const placed = variants.map((issue, at) => {
    const { part, line, column } = replaced[at] as (typeof replaced)[number];
    return { ...issue, message: `${part}: ${issue.message}`, place: { file, line: line, column: column } };
  });
  return [...placed, ...result.issues];
}
