import { createReadStream } from "node:fs";
import { access, constants, readFile, realpath, stat, writeFile } from "node:fs/promises";
import type { Files } from "./files.js";
import { findFiles } from "./find-files.js";
import { replaceFile } from "./replace-file.js";
import { removeLeftovers } from "./temporary-file.js";

const readAhead = 1 << 18;

/** The real file system. A write-protected file is refused, although replacing it would get round that. */
export const disk: Files = {
  read: (path) => readFile(path),
  stream: (path) => createReadStream(path, { highWaterMark: readAhead }),
  find: findFiles,
  sweep: removeLeftovers,

  async about(path) {
    // Nanoseconds, since two writes may fall into one millisecond.
    const found = await stat(path, { bigint: true }).catch(() => undefined);
    if (!found) return undefined;
    const identity = `${found.dev}:${found.ino}`;
    return {
      kind: found.isFile() ? "file" : found.isDirectory() ? "folder" : "other",
      size: Number(found.size),
      identity,
      stamp: `${identity}:${found.size}:${found.mtimeNs}`,
    };
  },

  async write(path, bytes, stamp) {
    const old = await unlessMissing(stat(path));
    if (old) await access(path, constants.W_OK);
    // A device or a pipe has no content to keep, and must not become a file.
    if (old?.isFile() === false) return writeFile(path, bytes);
    const target = (await unlessMissing(realpath(path))) ?? path;
    await replaceFile(target, bytes, old, async () => {
      if (stamp !== undefined && (await disk.about(path))?.stamp !== stamp) throw changed();
    });
  },
};

function changed(): Error {
  return Object.assign(new Error("It changed while it was read."), { code: "ECHANGED" });
}

function unlessMissing<T>(found: Promise<T>): Promise<T | undefined> {
  return found.catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return undefined;
    throw error;
  });
}
