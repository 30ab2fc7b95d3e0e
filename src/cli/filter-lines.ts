import { formatOf } from "../documents/index.js";
import { CanonymError } from "../issues/canonym-error.js";
import type { Issue } from "../issues/issue.js";
import type { Normalizer } from "../normalizer.js";
import { normalizeJsonLines } from "../streams/index.js";
import type { DocumentFlags } from "./common-flags.js";
import type { Context } from "./context.js";
import { aboutFile, greet } from "./examine.js";
import { streamBytes } from "./files/read-text.js";
import type { FileReport } from "./report/file-report.js";

const batchLength = 1 << 16;

/** Whether a file is JSON Lines. */
export function isJsonLines(name: string, { format = formatOf(name) }: DocumentFlags): boolean {
  return format === "jsonl";
}

/** Cleans JSON Lines to the standard output, line by line, in memory that does not grow. What is wrong is told at once. */
export async function filterLines(
  name: string,
  normalizer: Normalizer,
  context: Context,
  { field, onError }: DocumentFlags,
): Promise<FileReport> {
  const about = aboutFile(name, context);
  await greet(name, context);
  const counted = { variants: 0, reviews: 0 };
  const kept: Issue[] = [];
  const lines = normalizeJsonLines(normalizer, streamBytes(name, context.io, context.files), {
    file: about.file,
    ...(field && { fields: field }),
    ...(onError && { onError }),
    onIssue: (issue) => issue.severity === "error" && kept.push({ ...issue, severity: "warning" }),
    onMatches: (matches) => {
      for (const { action } of matches) {
        if (action === "replace") counted.variants++;
        if (action === "review") counted.reviews++;
      }
    },
  });
  const failure = await writeLines(lines, context, async () => context.tell(kept.splice(0)));
  if (failure) await context.tell(failure);
  return { ...about, text: "", normalized: "", matches: [], edits: [], issues: failure ?? [], counted };
}

/** Writes lines in batches; gives what is wrong with the line that ends it. */
async function writeLines(
  lines: AsyncIterable<Uint8Array>,
  { io: { stdout } }: Context,
  tell: () => Promise<void>,
): Promise<readonly Issue[] | undefined> {
  let batch: Uint8Array[] = [];
  let length = 0;
  const flush = async () => {
    await stdout.write(Buffer.concat(batch));
    [batch, length] = [[], 0];
    await tell();
  };
  try {
    for await (const line of lines) {
      batch.push(line);
      length += line.length;
      if (length >= batchLength) await flush();
      if (stdout.closed) return undefined;
    }
    await flush();
    return undefined;
  } catch (error) {
    if (!(error instanceof CanonymError)) throw error;
    await flush();
    return error.issues;
  }
}
