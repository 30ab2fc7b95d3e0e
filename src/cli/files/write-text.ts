import { resolve } from "node:path";
import { createIssue, type Issue } from "../../issues/issue.js";
import type { Io } from "../io.js";
import { batched } from "../report/batched.js";
import { explainFailure } from "./explain-failure.js";
import type { Files } from "./files.js";

/** Puts a text, given in pieces, in a file, whole or not at all. Gives the issue if that fails. */
export async function writeText(
  name: string,
  pieces: Iterable<string>,
  io: Io,
  files: Files,
): Promise<Issue | undefined> {
  try {
    const bytes = Array.from(batched(pieces), (batch) => Buffer.from(batch));
    await files.write(resolve(io.cwd, name), Buffer.concat(bytes));
    return undefined;
  } catch (error) {
    const message = `\`${name}\` cannot be written: ${explainFailure(error as NodeJS.ErrnoException)}.`;
    return createIssue("unwritable-file", { message, place: { file: name } });
  }
}
