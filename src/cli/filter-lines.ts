import { formatOf } from "../documents/index.js";
import { CanonymError } from "../issues/canonym-error.js";
import type { Issue } from "../issues/issue.js";
import type { DocumentFlags } from "./common-flags.js";
import type { Context } from "./context.js";
import { aboutFile } from "./examine.js";
import type { FileRun } from "./file-run.js";
import { streamBytes } from "./files/read-text.js";
import { inOrder } from "./jobs/in-order.js";
import type { TreatedLines } from "./jobs/job.js";
import { wholeLines } from "./jobs/whole-lines.js";
import type { FileReport } from "./report/file-report.js";

/** Whether a file is JSON Lines. */
export function isJsonLines(name: string, { format = formatOf(name) }: DocumentFlags): boolean {
  return format === "jsonl";
}

/** Cleans JSON Lines to the standard output, in memory that does not grow. What is wrong is told at once. */
export async function filterLines(
  name: string,
  { workers, progress }: Pick<FileRun, "workers" | "progress">,
  context: Context,
): Promise<FileReport> {
  const about = aboutFile(name, context.io.cwd);
  const counted = { variants: 0, reviews: 0 };
  const issues: Issue[] = [];
  let before = 0;
  const batches = inOrder(wholeLines(streamBytes(name, context.io, context.files)), workers.width, async (bytes) => {
    const { length } = bytes;
    return { ...(await workers.treatLines({ file: about.file, bytes })), length };
  });
  try {
    for await (const { bytes, count, found, kept, failure, length } of batches) {
      await context.io.stdout.write(bytes);
      if (kept.length > 0) progress.hide();
      await context.tell(placed(kept, before));
      counted.variants += found.variants;
      counted.reviews += found.reviews;
      issues.push(...placed(failure ?? [], before));
      before += count;
      progress.advance(length, 0);
      if (failure || context.io.stdout.closed) break;
    }
  } catch (error) {
    if (!(error instanceof CanonymError)) throw error;
    issues.push(...error.issues);
  }
  await context.tell(issues);
  return { ...about, text: "", normalized: "", matches: [], edits: [], issues, counted };
}

/** The issues of lines, counted from the first line of the file. */
function placed(issues: TreatedLines["kept"], before: number): Issue[] {
  return issues.map((issue) => ({ ...issue, place: { ...issue.place, line: (issue.place.line ?? 1) + before } }));
}
