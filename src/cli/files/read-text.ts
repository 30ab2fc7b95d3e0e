import { resolve } from "node:path";
import { CanonymError } from "../../issues/canonym-error.js";
import { createIssue } from "../../issues/issue.js";
import type { Io } from "../io.js";
import { decodeText } from "./decode-text.js";
import { explainFailure } from "./explain-failure.js";
import type { Files } from "./files.js";

/** What reports call the standard input. */
export const stdinName = "<stdin>";

/**
 * The text of a file, `-` being the standard input.
 * @throws {@link CanonymError} if it cannot be read or is not text
 */
export async function readText(name: string, io: Io, files: Files): Promise<string> {
  const file = name === "-" ? stdinName : name;
  const bytes = await readBytes(name, io, files).catch((error: NodeJS.ErrnoException) => {
    const message = `\`${file}\` cannot be read: ${explainFailure(error)}.`;
    throw new CanonymError([createIssue("unreadable-file", { message, place: { file } })]);
  });
  return decodeText(bytes, file);
}

async function readBytes(name: string, io: Io, files: Files): Promise<Uint8Array> {
  if (name !== "-") return files.read(resolve(io.cwd, name));
  const chunks: Uint8Array[] = [];
  for await (const chunk of io.stdin) chunks.push(chunk);
  return Buffer.concat(chunks);
}
