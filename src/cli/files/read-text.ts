import { resolve } from "node:path";
import { CanonymError } from "../../issues/canonym-error.js";
import { createIssue } from "../../issues/issue.js";
import type { Io } from "../io.js";
import { decodeText } from "./decode-text.js";
import { explainFailure } from "./explain-failure.js";
import type { Files } from "./files.js";

/** What reports call the standard input. */
export const stdinName = "<stdin>";

/** What a person is told who would else look at nothing. */
export const waitingForText = "Reading from the terminal; Ctrl-D ends the text.";

/**
 * The text of a file, `-` being the standard input.
 * @throws {@link CanonymError} if it cannot be read or is not text
 */
export async function readText(name: string, io: Io, files: Files): Promise<string> {
  return decodeText(await readBytes(name, io, files), name === "-" ? stdinName : name);
}

/**
 * The bytes of a file, `-` being the standard input.
 * @throws {@link CanonymError} if it cannot be read
 */
export async function readBytes(name: string, io: Io, files: Files): Promise<Uint8Array> {
  if (name !== "-") return files.read(resolve(io.cwd, name)).catch((error) => refuse(name, error));
  const chunks: Uint8Array[] = [];
  for await (const chunk of streamBytes(name, io, files)) chunks.push(chunk);
  return Buffer.concat(chunks);
}

/** {@link readBytes} as they come. */
export async function* streamBytes(name: string, io: Io, files: Files): AsyncGenerator<Uint8Array, void, undefined> {
  try {
    yield* name === "-" ? io.stdin : files.stream(resolve(io.cwd, name));
  } catch (error) {
    refuse(name === "-" ? stdinName : name, error as NodeJS.ErrnoException);
  }
}

function refuse(file: string, error: NodeJS.ErrnoException): never {
  const message = `\`${file}\` cannot be read: ${explainFailure(error)}.`;
  throw new CanonymError([createIssue("unreadable-file", { message, place: { file } })]);
}
