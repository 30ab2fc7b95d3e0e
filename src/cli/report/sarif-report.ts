import { type IssueCode, issueCodes } from "../../issues/codes.js";
import { createIssue, type Issue, type Severity } from "../../issues/issue.js";
import type { Edit } from "../../rewrite/edits.js";
import { createLocator } from "../../text/locate.js";
import { editsOfMatches } from "./edits-of-matches.js";
import { type FileReport, hasFailed } from "./file-report.js";

const schema = "https://json.schemastore.org/sarif-2.1.0.json";
const levelOf: Readonly<Record<Severity, string>> = { error: "error", warning: "warning", info: "note" };

/** A SARIF 2.1.0 log: a result per issue; a variant that still stands has the edits that would replace it as its fix. */
export function sarifReport(reports: readonly FileReport[], version: string): string {
  const run = {
    tool: { driver: { ...driver, version, rules } },
    columnKind: "utf16CodeUnits",
    invocations: [{ executionSuccessful: !reports.some(hasFailed) }],
    artifacts: reports.map(({ uri }) => ({ location: { uri } })),
    results: reports.flatMap((report, index) => results(report, index)),
  };
  return `${JSON.stringify({ $schema: schema, version: "2.1.0", runs: [run] }, null, 2)}\n`;
}

const driver = { name: "canonym", informationUri: "https://github.com/canonym/canonym#readme" };
const codes = Object.keys(issueCodes) as IssueCode[];
const rules = codes.map((code) => {
  const { severity, title, note } = issueCodes[code];
  return {
    id: code,
    shortDescription: { text: title },
    help: { text: note },
    helpUri: createIssue(code, { message: title }).url,
    defaultConfiguration: { level: levelOf[severity] },
  };
});

function results(report: FileReport, index: number): object[] {
  const region = regionsOf(report.text);
  const artifactLocation = { uri: report.uri, index };
  const owned = report.written ? new Map<number, readonly Edit[]>() : editsOfMatches(report.matches, report.edits);
  return report.issues.map((issue) => {
    const fix = issue.code === "variant" && owned.get(issue.place.span?.start ?? -1);
    const replacements = (fix || []).map((edit) => ({
      deletedRegion: region(edit.start, edit.end),
      insertedContent: { text: edit.text },
    }));
    return {
      ruleId: issue.code,
      ruleIndex: codes.indexOf(issue.code),
      level: levelOf[issue.severity],
      message: { text: issue.message },
      locations: [{ physicalLocation: { artifactLocation, ...regionOfPlace(issue, region) } }],
      ...(replacements.length > 0 && { fixes: [{ artifactChanges: [{ artifactLocation, replacements }] }] }),
    };
  });
}

function regionOfPlace({ place }: Issue, region: ReturnType<typeof regionsOf>): { region?: object } {
  if (place.span) return { region: region(place.span.start, place.span.end) };
  if (place.line === undefined) return {};
  return { region: { startLine: place.line, startColumn: place.column ?? 1 } };
}

/** Regions of a text. SARIF, too, does not count a byte order mark. */
function regionsOf(text: string): (start: number, end: number) => object {
  const locate = createLocator(text);
  const mark = text.startsWith("\uFEFF") ? 1 : 0;
  return (start, end) => {
    const [from, to] = [locate(start), locate(end)];
    return {
      startLine: from.line,
      startColumn: from.column,
      endLine: to.line,
      endColumn: to.column,
      charOffset: Math.max(0, start - mark),
      charLength: end - start,
    };
  };
}
