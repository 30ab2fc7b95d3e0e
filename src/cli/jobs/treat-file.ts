import { createHash } from "node:crypto";
import { resolve } from "node:path";
import { formatOf } from "../../documents/index.js";
import { CanonymError } from "../../issues/canonym-error.js";
import { createIssue } from "../../issues/issue.js";
import type { Normalizer } from "../../normalizer.js";
import { aboutFile, examine } from "../examine.js";
import { explainFailure } from "../files/explain-failure.js";
import type { Files } from "../files/files.js";
import { batched } from "../report/batched.js";
import { type FileReport, findingsIn, hasFailed } from "../report/file-report.js";
import { shownOf } from "../report/view.js";
import type { FileTask, Job, Treated } from "./job.js";

type Reading = { readonly bytes: Uint8Array; readonly stamp?: string };

/** Reads a file and, unless it is known to have nothing to report, normalizes it. What goes wrong is in the report. */
export async function treatFile(
  task: FileTask,
  job: Job,
  normalizer: () => Promise<Normalizer>,
  files: Pick<Files, "read" | "about">,
): Promise<Treated> {
  const about = aboutFile(task.name, job.cwd);
  try {
    const { bytes, stamp } = task.bytes ? { bytes: task.bytes } : await readSteadily(task.name, job.cwd, files);
    const hash = job.hashed ? hashOf(bytes) : undefined;
    if (hash !== undefined && hash === task.known) return unchanged(about, bytes, hash, job);
    const report = { ...about, ...examine(bytes, about.file, await normalizer(), job.options) };
    return { ...treated(report, bytes, job), ...(stamp !== undefined && { stamp }), ...cleanHash(report, hash) };
  } catch (error) {
    if (!(error instanceof CanonymError)) throw error;
    const foreign = isForeign(task, job, error);
    const issues = foreign ? error.issues.map((issue) => ({ ...issue, severity: "info" as const })) : error.issues;
    return treated({ ...about, ...nothing, issues, ...(foreign && { skipped: true }) }, undefined, job);
  }
}

const nothing = { text: "", normalized: "", matches: [], edits: [] };

/** Whether a file turned out not to be text that nobody has said is for canonym, neither by naming it nor by its ending. */
function isForeign({ name, found }: FileTask, { options }: Job, { issues }: CanonymError): boolean {
  const named = !found || options.format !== undefined || formatOf(name) !== undefined;
  return !named && issues.every(({ code }) => code === "binary-file" || code === "not-utf-8");
}

/** The bytes of a file and its stamp, if the two belong together. */
async function readSteadily(name: string, cwd: string, files: Pick<Files, "read" | "about">): Promise<Reading> {
  const path = resolve(cwd, name);
  const before = await files.about(path);
  const bytes = await files.read(path).catch((error) => {
    const message = `\`${name}\` cannot be read: ${explainFailure(error)}.`;
    throw new CanonymError([createIssue("unreadable-file", { message, place: { file: name } })]);
  });
  if (before?.kind !== "file") return { bytes };
  if ((await files.about(path))?.stamp === before.stamp) return { bytes, stamp: before.stamp };
  const message = `\`${name}\` changed while it was read.`;
  throw new CanonymError([createIssue("changed-file", { message, place: { file: name } })]);
}

function treated(report: FileReport, bytes: Uint8Array | undefined, job: Job): Treated {
  const shown = report.skipped ? [] : [...batched(shownOf(report, job.view))];
  const content = bytes && contentOf(report, bytes, job);
  const size = bytes?.length ?? 0;
  return { report: job.whole ? report : counted(report), shown, size, ...(content && { content }) };
}

function contentOf(report: FileReport, bytes: Uint8Array, { content }: Job): Uint8Array | undefined {
  const differs = report.normalized !== report.text;
  if (content === "never" || (content === "changed" && !differs)) return undefined;
  if (!differs) return bytes;
  return report.bytes ?? new TextEncoder().encode(report.normalized);
}

/** The report without what only takes space on its way. */
function counted(report: FileReport): FileReport {
  const { file, uri, written, skipped, issues } = report;
  const heard = issues.filter(({ severity }) => severity === "error" || skipped);
  return { file, uri, written, ...nothing, issues: heard, counted: findingsIn(report), ...(skipped && { skipped }) };
}

function cleanHash(report: FileReport, hash: string | undefined): Pick<Treated, "clean"> {
  const { variants, reviews } = findingsIn(report);
  return hash === undefined || hasFailed(report) || variants + reviews > 0 ? {} : { clean: hash };
}

function unchanged(
  about: Pick<FileReport, "file" | "uri" | "written">,
  bytes: Uint8Array,
  hash: string,
  { content }: Job,
): Treated {
  const report: FileReport = { ...about, ...nothing, issues: [], skipped: true };
  return { report, shown: [], size: bytes.length, clean: hash, ...(content === "always" && { content: bytes }) };
}

function hashOf(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("base64url");
}
