import { CanonymError } from "../../issues/canonym-error.js";
import type { Issue } from "../../issues/issue.js";
import type { Normalizer } from "../../normalizer.js";
import { normalizeJsonLines } from "../../streams/index.js";
import type { Job, LinesTask, TreatedLines } from "./job.js";

/** Normalizes whole lines of JSON Lines. */
export async function treatLines(
  { file, bytes }: LinesTask,
  { options: { field, onError } }: Job,
  normalizer: Normalizer,
): Promise<TreatedLines> {
  const found = { variants: 0, reviews: 0 };
  const kept: Issue[] = [];
  const lines = normalizeJsonLines(normalizer, [bytes], {
    file,
    ...(field && { fields: field }),
    ...(onError && { onError }),
    onIssue: (issue) => issue.severity === "error" && kept.push({ ...issue, severity: "warning" }),
    onMatches: (matches) => {
      for (const { action } of matches) {
        if (action === "replace") found.variants++;
        if (action === "review") found.reviews++;
      }
    },
  });
  const done: Uint8Array[] = [];
  const finish = () => ({ bytes: Buffer.concat(done), count: done.length, found, kept });
  try {
    for await (const line of lines) done.push(line);
    return finish();
  } catch (error) {
    if (!(error instanceof CanonymError)) throw error;
    return { ...finish(), failure: error.issues };
  }
}
