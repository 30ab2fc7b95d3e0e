import { CanonymError } from "../issues/canonym-error.js";
import type { Normalizer } from "../normalizer.js";
import type { Context } from "./context.js";
import { artifactUri } from "./files/artifact-uri.js";
import { readText, stdinName } from "./files/read-text.js";
import type { FileReport } from "./report/file-report.js";
import { findings } from "./report/findings.js";

/** Reads a file (`-`: the standard input) and normalizes it. What cannot be read is told at once and is in the report. */
export async function examine(name: string, normalizer: Normalizer, context: Context): Promise<FileReport> {
  const file = name === "-" ? stdinName : name;
  const about = { file, uri: artifactUri(file, context.io.cwd), written: false };
  if (name === "-" && context.io.stdin.isTTY) await context.say("Reading from the terminal; Ctrl-D ends the text.");
  try {
    const text = await readText(name, context.io, context.files);
    const result = normalizer.normalize(text);
    const { text: normalized, matches, edits } = result;
    return { ...about, text, normalized, matches, edits, issues: findings(file, text, result) };
  } catch (error) {
    if (!(error instanceof CanonymError)) throw error;
    await context.tell(error.issues);
    return { ...about, text: "", normalized: "", matches: [], edits: [], issues: error.issues };
  }
}
