import { fstatSync } from "node:fs";
import type { Writable } from "node:stream";
import { CanonymError } from "../issues/canonym-error.js";
import { createIssue } from "../issues/issue.js";
import type { Io, Output } from "./io.js";

type Stream = Writable & { readonly isTTY?: boolean; readonly columns?: number };

/** The process as the program sees it. */
export function processIo(process: NodeJS.Process): Io {
  return {
    stdin: {
      isTTY: process.stdin.isTTY === true,
      [Symbol.asyncIterator]: () => process.stdin[Symbol.asyncIterator](),
    },
    stdout: toOutput(process.stdout, "standard output", identityOf(1)),
    stderr: toOutput(process.stderr, "standard error"),
    cwd: process.cwd(),
    env: process.env,
  };
}

/** A stream as an output. A reader that goes away closes it quietly; any other failure rejects the write. */
export function toOutput(stream: Stream, name: string, identity?: string): Output {
  let closed = false;
  // The callback of `write` tells of every failure; an `error` event without a listener would end the process.
  stream.on("error", () => {});
  return {
    isTTY: stream.isTTY === true,
    identity,
    get columns() {
      // Some terminals call themselves 0 columns wide.
      return stream.columns || undefined;
    },
    get closed() {
      return closed;
    },
    write(text) {
      if (closed || text.length === 0) return Promise.resolve();
      return new Promise((resolve, reject) => {
        stream.write(text, (error) => {
          if (error && !readerHasGone(error)) return reject(unwritable(name, error));
          closed ||= Boolean(error);
          resolve();
        });
      });
    },
  };
}

/** Of an open file; nothing of what is not one. */
function identityOf(descriptor: number): string | undefined {
  try {
    const facts = fstatSync(descriptor, { bigint: true });
    return facts.isFile() ? `${facts.dev}:${facts.ino}` : undefined;
  } catch {
    return undefined;
  }
}

function readerHasGone({ code }: NodeJS.ErrnoException): boolean {
  return code === "EPIPE" || code === "EOF" || code === "ERR_STREAM_DESTROYED";
}

function unwritable(name: string, { message }: Error): CanonymError {
  return new CanonymError([createIssue("unwritable-file", { message: `The ${name} cannot be written: ${message}.` })]);
}
