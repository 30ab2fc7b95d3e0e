import { CanonymError } from "../../issues/canonym-error.js";
import { createIssue, type Issue } from "../../issues/issue.js";
import { applyEdits, type Edit } from "../../rewrite/edits.js";
import {
  type Fix,
  type PairsResult,
  type RuleSettings,
  type Summary,
  type ValidationIssue,
  validateDictionary,
} from "../../validate/index.js";
import type { Context } from "../context.js";
import { artifactUri } from "../files/artifact-uri.js";
import { readText, stdinName } from "../files/read-text.js";
import { shippedDictionaries } from "../files/shipped.js";
import { writeText } from "../files/write-text.js";
import type { FileReport } from "../report/file-report.js";
import { fixJson } from "./fix-json.js";
import { openGlossary } from "./open-glossary.js";

/** What became of one glossary or one file of pairs. */
export interface GlossaryReport extends FileReport {
  readonly issues: readonly ValidationIssue[];
  readonly summary?: Summary | PairsResult["summary"];
  /** The file could not be read, or not be written. */
  readonly failed: boolean;
}

/** What examining a file is told. */
export interface ExamineOptions {
  readonly rules: RuleSettings;
  readonly fix: boolean;
  readonly dryRun: boolean;
}

/** Reads and validates a glossary and, if asked to, corrects it. */
export async function examineGlossary(
  name: string,
  context: Context,
  options: ExamineOptions,
): Promise<GlossaryReport> {
  const path = shippedDictionaries().get(name) ?? name;
  const read = await readReport(path, context);
  if (read.failed || isSchema(read.text)) return read.failed ? read : { ...read, issues: [schemaIssue(read.file)] };
  const { report, isJson } = validated(read, options);
  if (!options.fix) return report;
  const edits = isJson
    ? fixJson(
        report.text,
        report.issues.flatMap(({ fix }): Fix[] => (fix ? [fix] : [])),
      )
    : [];
  return corrected(path, report, edits, context, options);
}

/** A report on a file that has been read, or could not be: then the failure is told. */
export async function readReport(name: string, context: Context): Promise<GlossaryReport> {
  const file = name === "-" ? stdinName : name;
  const empty = { file, uri: artifactUri(file, context.io.cwd), matches: [], edits: [], written: false };
  try {
    const text = await readText(name, context.io, context.files);
    return { ...empty, text, normalized: text, issues: [], failed: false };
  } catch (error) {
    if (!(error instanceof CanonymError)) throw error;
    await context.tell(error.issues);
    return { ...empty, text: "", normalized: "", issues: error.issues, failed: true };
  }
}

function validated(read: GlossaryReport, { rules }: ExamineOptions): { report: GlossaryReport; isJson: boolean } {
  const { value, issues: own, placeOf, isJson } = openGlossary(read.text);
  const result = validateDictionary(value, { rules, file: read.file, ...(placeOf && { placeOf }) });
  const { issues, summary, dictionary } = result;
  return { report: { ...read, issues: [...own, ...issues], summary, failed: dictionary === undefined }, isJson };
}

/** The report after the corrections; what is shown of the text is what they leave. */
async function corrected(
  path: string,
  report: GlossaryReport,
  edits: readonly Edit[],
  context: Context,
  options: ExamineOptions,
): Promise<GlossaryReport> {
  if (edits.length === 0) {
    await context.say(`${report.file}: nothing to correct`);
    return report;
  }
  const normalized = applyEdits(report.text, edits);
  if (options.dryRun) return { ...report, normalized, edits };
  const issue = await writeText(path, [normalized], context.io, context.files);
  if (issue) {
    await context.tell([issue]);
    return { ...report, issues: [...report.issues, issue], failed: true };
  }
  await context.say(`${report.file}: ${edits.length} ${edits.length === 1 ? "correction" : "corrections"} made`);
  return { ...validated({ ...report, text: normalized, normalized }, options).report, written: true };
}

/** The folder of dictionaries has their schema beside them, and `*.json` names it, too. */
function isSchema(text: string): boolean {
  return /^\uFEFF?\s*\{\s*"\$schema"\s*:\s*"https?:\/\/json-schema\.org\//.test(text);
}

function schemaIssue(file: string): Issue {
  const message = `\`${file}\` is a JSON Schema, not a dictionary.`;
  return createIssue("not-a-dictionary", { message, place: { file, line: 1, column: 1 } });
}
