import { resolve } from "node:path";
import { createIssue, type Issue } from "../../issues/issue.js";
import type { Io } from "../io.js";
import { batched } from "../report/batched.js";
import { explainFailure } from "./explain-failure.js";
import type { Files } from "./files.js";

/**
 * Puts bytes, or a text given in pieces, in a file, whole or not at all; with `stamp`, only if it still has that one.
 * Gives the issue if that fails.
 */
export async function writeText(
  name: string,
  content: Iterable<string> | Uint8Array,
  io: Io,
  files: Files,
  stamp?: string,
): Promise<Issue | undefined> {
  try {
    const bytes = content instanceof Uint8Array ? content : bytesOf(content);
    await files.write(resolve(io.cwd, name), bytes, stamp);
    return undefined;
  } catch (error) {
    const failure = error as NodeJS.ErrnoException;
    const message = `\`${name}\` cannot be written: ${explainFailure(failure)}.`;
    const code = failure.code === "ECHANGED" ? "changed-file" : "unwritable-file";
    return createIssue(code, { message, place: { file: name } });
  }
}

function bytesOf(pieces: Iterable<string>): Uint8Array {
  return Buffer.concat(Array.from(batched(pieces), (batch) => Buffer.from(batch)));
}
