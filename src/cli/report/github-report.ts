import type { Severity } from "../../issues/codes.js";
import type { Issue } from "../../issues/issue.js";
import { createLocator } from "../../text/locate.js";
import type { FileReport } from "./file-report.js";

const commandOf: Readonly<Record<Severity, string>> = { error: "error", warning: "warning", info: "notice" };

/** Workflow commands that GitHub shows as annotations, one a line. */
export function* githubReport({ file, text, issues }: FileReport): Generator<string> {
  const locate = createLocator(text);
  for (const issue of issues) yield annotation(file, issue, locate);
}

function annotation(file: string, { code, severity, message, place }: Issue, locate: ReturnType<typeof createLocator>) {
  const { line, column, span } = place;
  const end = span && locate(span.end);
  const properties = Object.entries({
    file,
    line,
    endLine: end?.line,
    // GitHub takes columns only where both are on one line.
    ...(end?.line === line && { col: column, endColumn: end?.column }),
    title: `canonym ${code}`,
  })
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${name}=${escapeProperty(String(value))}`);
  return `::${commandOf[severity]} ${properties.join(",")}::${escapeMessage(message)}\n`;
}

function escapeMessage(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

function escapeProperty(text: string): string {
  return escapeMessage(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
