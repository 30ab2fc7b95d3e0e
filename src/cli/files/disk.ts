import { createReadStream } from "node:fs";
import { access, constants, readFile, realpath, stat, writeFile } from "node:fs/promises";
import type { Files } from "./files.js";
import { replaceFile } from "./replace-file.js";

/** The real file system. A write-protected file is refused, although replacing it would get round that. */
export const disk: Files = {
  read: (path) => readFile(path),
  stream: (path) => createReadStream(path),
  async write(path, bytes) {
    const old = await unlessMissing(stat(path));
    if (old) await access(path, constants.W_OK);
    // A device or a pipe has no content to keep, and must not become a file.
    if (old?.isFile() === false) return writeFile(path, bytes);
    await replaceFile((await unlessMissing(realpath(path))) ?? path, bytes, old);
  },
};

function unlessMissing<T>(found: Promise<T>): Promise<T | undefined> {
  return found.catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return undefined;
    throw error;
  });
}
