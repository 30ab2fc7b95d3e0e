import { access, constants, readFile } from "node:fs/promises";
import writeFileAtomic from "write-file-atomic";
import type { Files } from "./files.js";

/**
 * The real file system. A write goes to a temporary file in the same folder, which then takes the place of the old one
 * with its mode and owner; a link stays a link. A write-protected file is refused, although renaming would get round it.
 */
export const disk: Files = {
  read: (path) => readFile(path),
  async write(path, text) {
    await access(path, constants.W_OK).catch(unlessMissing);
    await writeFileAtomic(path, text, "utf8");
  },
};

function unlessMissing(error: NodeJS.ErrnoException): void {
  if (error.code !== "ENOENT") throw error;
}
