import type { Dictionary } from "../dictionary/model.js";
import type { Severity } from "../issues/codes.js";
import { createIssue, type Issue, type Place } from "../issues/issue.js";
import { openEngine } from "./engine.js";
import { type DictionaryReading, readDictionary } from "./read-dictionary.js";
import type { Finding, Fix, Proof } from "./rule.js";
import { ruleFamilies } from "./rules.js";
import { Allowances, type RuleSettings, settingOf } from "./severities.js";
import { type Summary, summarize } from "./summary.js";
import { createView, type View } from "./view.js";

/** Options of {@link validateDictionary}. */
export interface ValidateOptions {
  /** Code → `off` or a severity of your own. */
  readonly rules?: RuleSettings;
  /** Name of the file that the dictionary comes from, for the places of issues. */
  readonly file?: string;
  /** Finds the place of a JSON pointer in that file; JSON text needs none. */
  readonly placeOf?: (pointer: string) => Pick<Place, "line" | "column"> | undefined;
}

/** An issue of a dictionary. */
export interface ValidationIssue extends Issue {
  /** A shortest text that shows it, and what the engine made of that text. */
  readonly proof?: Proof;
  /** How to correct it safely. */
  readonly fix?: Fix;
}

/** What {@link validateDictionary} returns. */
export interface ValidateResult {
  /** Everything found, in the order of the dictionary. */
  readonly issues: readonly ValidationIssue[];
  /** Counts for a person. */
  readonly summary: Summary;
  /** What could be read, and was looked at; missing if nothing could. */
  readonly dictionary?: Dictionary;
}

/**
 * Says what is wrong with a dictionary: a {@link Dictionary}, JSON text, or any value. What rules say of forms they have
 * run on the real engine. Throws nothing.
 */
export function validateDictionary(value: unknown, options: ValidateOptions = {}): ValidateResult {
  const reading = readDictionary(value, options.file);
  const { dictionary } = reading;
  const shape = reading.issues.flatMap((issue) => withSetting(issue, options));
  if (dictionary === undefined) return { issues: shape, summary: summarize(undefined, shape, 0) };
  const view = createView(dictionary, openEngine(dictionary));
  const allowances = new Allowances(dictionary);
  const heard: [Finding, Severity][] = [];
  let allowed = 0;
  for (const finding of findingsOf(view, allowances)) {
    const setting = settingOf(finding.code, options.rules ?? {});
    if (setting === "off") continue;
    if (allowances.allows(finding.code, finding.pointer, setting)) allowed++;
    else heard.push([finding, setting]);
  }
  const issues = [...shape, ...heard.map(([finding, severity]) => toIssue(finding, severity, reading, options))];
  issues.sort(byPlace);
  return { issues, summary: summarize(view, issues, allowed), dictionary };
}

/** What every rule finds, and then what is wrong with the allowances. */
function* findingsOf(view: View, allowances: Allowances): Generator<Finding> {
  for (const family of ruleFamilies) yield* family.check(view);
  yield* allowances.findings();
}

/** An issue of the parser, under the caller's settings and, if only the caller knows it, with its place. */
function withSetting(issue: Issue, { rules = {}, placeOf }: ValidateOptions): Issue[] {
  const setting = settingOf(issue.code, rules);
  const position = issue.place.line === undefined ? placeOf?.(issue.place.pointer ?? "") : undefined;
  return setting === "off" ? [] : [{ ...issue, severity: setting, place: { ...issue.place, ...position } }];
}

function toIssue(
  { code, message, pointer: found, offset, expected, note, proof, fix }: Finding,
  severity: Severity,
  { original, placeOf }: DictionaryReading,
  { file, placeOf: given }: ValidateOptions,
): ValidationIssue {
  const pointer = original(found);
  const position = given ? given(pointer) : placeOf(pointer, offset);
  const place = { ...(file !== undefined && { file }), ...position, pointer };
  const details = { message, place, ...(expected && { expected }), ...(note !== undefined && { note }) };
  return {
    ...createIssue(code, details),
    severity,
    ...(proof && { proof }),
    ...(fix && { fix: { ...fix, pointer: original(fix.pointer) } }),
  };
}

/** By line and column where these are known, else by the dictionary's own order. */
function byPlace({ place: a }: Issue, { place: b }: Issue): number {
  if (a.line !== undefined && b.line !== undefined) return a.line - b.line || (a.column ?? 0) - (b.column ?? 0);
  return comparePointers(a.pointer ?? "", b.pointer ?? "");
}

function comparePointers(a: string, b: string): number {
  const [left, right] = [a.split("/"), b.split("/")];
  for (let at = 0; at < Math.min(left.length, right.length); at++) {
    const [x, y] = [left[at] as string, right[at] as string];
    if (x !== y) return /^\d+$/.test(x) && /^\d+$/.test(y) ? Number(x) - Number(y) : x < y ? -1 : 1;
  }
  return left.length - right.length;
}
