import { resolve } from "node:path";
import { createIssue, type Issue } from "../../issues/issue.js";
import type { Io } from "../io.js";
import { explainFailure } from "./explain-failure.js";
import type { Files } from "./files.js";

/** Puts a text in a file, whole or not at all. Gives the issue if that fails. */
export async function writeText(name: string, text: string, io: Io, files: Files): Promise<Issue | undefined> {
  try {
    await files.write(resolve(io.cwd, name), text);
    return undefined;
  } catch (error) {
    const message = `\`${name}\` cannot be written: ${explainFailure(error as NodeJS.ErrnoException)}.`;
    return createIssue("unwritable-file", { message, place: { file: name } });
  }
}
