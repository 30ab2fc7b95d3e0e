import { type IssueCode, issueCodes, type Severity } from "../../issues/codes.js";
import { createIssue, type Issue } from "../../issues/issue.js";
import type { Edit } from "../../rewrite/edits.js";
import { createLocator } from "../../text/locate.js";
import { editsOfMatches } from "./edits-of-matches.js";
import { type FileReport, hasFailed } from "./file-report.js";
import { jsonPieces } from "./json-pieces.js";

const schema = "https://json.schemastore.org/sarif-2.1.0.json";
const levelOf: Readonly<Record<Severity, string>> = { error: "error", warning: "warning", info: "note" };

/** A SARIF 2.1.0 log: a result per issue; a variant that still stands has the edits that would replace it as its fix. */
export function* sarifReport(
  reports: readonly FileReport[],
  version: string,
  failed = reports.some(hasFailed),
): Generator<string> {
  const run = {
    tool: { driver: { ...driver, version, rules } },
    columnKind: "utf16CodeUnits",
    invocations: [{ executionSuccessful: !failed }],
    artifacts: reports.map(({ uri }) => ({ location: { uri } })),
    results: results(reports),
  };
  yield* jsonPieces({ $schema: schema, version: "2.1.0", runs: [run] }, 4);
  yield "\n";
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

function* results(reports: readonly FileReport[]): Generator<object> {
  for (const [index, report] of reports.entries()) {
    const artifactLocation = { uri: report.uri, index };
    const region = regionsOf(report.text);
    const owned = report.written ? new Map<number, readonly Edit[]>() : editsOfMatches(report.matches, report.edits);
    for (const issue of report.issues) {
      const edits = issue.code === "variant" ? owned.get(issue.place.span?.start ?? -1) : undefined;
      const physicalLocation = { artifactLocation, region: regionOfPlace(issue, region) };
      yield toResult(issue, physicalLocation, edits && toFix(edits, artifactLocation, region));
    }
  }
}

function toResult({ code, severity, message }: Issue, physicalLocation: object, fix: object | undefined): object {
  return {
    ruleId: code,
    ruleIndex: codes.indexOf(code),
    level: levelOf[severity],
    message: { text: message },
    locations: [{ physicalLocation }],
    fixes: fix && [fix],
  };
}

function toFix(edits: readonly Edit[], artifactLocation: object, region: Regions): object {
  const replacements = edits.map(({ start, end, text }) => ({
    deletedRegion: region(start, end),
    insertedContent: { text },
  }));
  return { artifactChanges: [{ artifactLocation, replacements }] };
}

type Regions = (start: number, end: number) => object;

function regionOfPlace({ place }: Issue, region: Regions): object | undefined {
  if (place.span) return region(place.span.start, place.span.end);
  return place.line === undefined ? undefined : { startLine: place.line, startColumn: place.column ?? 1 };
}

/** Regions of a text. SARIF, too, does not count a byte order mark. */
function regionsOf(text: string): Regions {
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
