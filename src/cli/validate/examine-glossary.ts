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
import { settingOf } from "../../validate/severities.js";
import { countIssues } from "../../validate/summary.js";
import type { Context } from "../context.js";
import { artifactUri } from "../files/artifact-uri.js";
import { readBytes, readText, stdinName } from "../files/read-text.js";
import { shippedDictionaries } from "../files/shipped.js";
import { writeText } from "../files/write-text.js";
import type { GlossaryOptions } from "../glossary-flags.js";
import type { FileReport } from "../report/file-report.js";
import { fixJson } from "./fix-json.js";
import { type OpenedGlossary, openGlossary } from "./open-glossary.js";

/** What became of one glossary or one file of pairs. */
export interface GlossaryReport extends FileReport {
  readonly issues: readonly ValidationIssue[];
  readonly summary?: Summary | PairsResult["summary"];
  /** The file could not be read, or not be written. */
  readonly failed: boolean;
}

/** What examining a file is told. */
export interface ExamineOptions extends GlossaryOptions {
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
  const empty = emptyReport(path, context);
  const opened = await attempt(context, async () =>
    openGlossary(empty.file, await readBytes(path, context.io, context.files), options),
  );
  if (Array.isArray(opened)) return { ...empty, issues: opened, failed: true };
  if (isSchema(opened.text)) return { ...empty, issues: [schemaIssue(empty.file)] };
  const report = validated(empty, opened, options);
  if (!options.fix) return report;
  if (!opened.isJson) {
    await context.say(`${report.file}: only JSON is corrected in place; \`canonym convert\` makes it`);
    return report;
  }
  const fixes = report.issues.flatMap(({ fix }): Fix[] => (fix ? [fix] : []));
  return corrected(path, report, fixJson(opened.text, fixes), context, options);
}

/** A report on a file that has been read, or could not be: then the failure is told. */
export async function readReport(name: string, context: Context): Promise<GlossaryReport> {
  const empty = emptyReport(name, context);
  const text = await attempt(context, () => readText(name, context.io, context.files));
  return typeof text === "string" ? { ...empty, text, normalized: text } : { ...empty, issues: text, failed: true };
}

function emptyReport(name: string, { io }: Context): GlossaryReport {
  const file = name === "-" ? stdinName : name;
  const nothing = { text: "", normalized: "", matches: [], edits: [], issues: [] };
  return { file, uri: artifactUri(file, io.cwd), ...nothing, written: false, failed: false };
}

/** What is read, or the issues why it cannot be, which are told. */
async function attempt<T>(context: Context, read: () => Promise<T>): Promise<T | Issue[]> {
  try {
    return await read();
  } catch (error) {
    if (!(error instanceof CanonymError)) throw error;
    await context.tell(error.issues);
    return [...error.issues];
  }
}

function validated(report: GlossaryReport, opened: OpenedGlossary, { rules }: ExamineOptions): GlossaryReport {
  const { text, value, placeOf } = opened;
  const result = validateDictionary(value, { rules, file: report.file, ...(placeOf && { placeOf }) });
  const own = opened.issues.flatMap((issue) => {
    const severity = settingOf(issue.code, rules);
    return severity === "off" ? [] : [{ ...issue, severity }];
  });
  const found = opened.isJson ? result.issues : result.issues.map(withoutFix);
  const issues = [...own, ...found];
  const { summary, dictionary } = result;
  return {
    ...report,
    text,
    normalized: text,
    issues,
    summary: { ...summary, issues: countIssues(issues) },
    // Nothing was read: what the file is cannot be said.
    failed: dictionary === undefined || (summary.concepts === 0 && own.some(({ severity }) => severity === "error")),
  };
}

/** What is corrected in JSON only is not promised of other files. */
function withoutFix({ fix, ...issue }: ValidationIssue): ValidationIssue {
  return issue;
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
  const opened = { text: normalized, value: normalized, issues: [], isJson: true };
  return { ...validated(report, opened, options), written: true };
}

/** The folder of dictionaries has their schema beside them, and `*.json` names it, too. */
function isSchema(text: string): boolean {
  return /^\uFEFF?\s*\{\s*"\$schema"\s*:\s*"https?:\/\/json-schema\.org\//.test(text);
}

function schemaIssue(file: string): Issue {
  const message = `\`${file}\` is a JSON Schema, not a dictionary.`;
  return createIssue("not-a-dictionary", { message, place: { file, line: 1, column: 1 } });
}
