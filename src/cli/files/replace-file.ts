import { rmSync, type Stats } from "node:fs";
import { type FileHandle, open, rename, rm } from "node:fs/promises";
import { onExit } from "signal-exit";
import { temporaryPath } from "./temporary-file.js";

/**
 * Writes a temporary file in the same folder and renames it over `path`, so that at every moment the path has the old
 * content or the new, whole. Mode and owner are those of `old`. On failure, and when a signal ends the process, nothing
 * is left behind; a process that is killed leaves a file that the next run removes.
 * (The package write-file-atomic takes one write for all: on a full disk it puts a cut-off file in place.)
 * @param check - runs last before the renaming, and may refuse it by throwing
 */
export async function replaceFile(
  path: string,
  bytes: Uint8Array,
  old: Stats | undefined,
  check: () => Promise<void> = async () => {},
): Promise<void> {
  const temporary = temporaryPath(path);
  const forget = onExit(() => rmSync(temporary, { force: true }));
  try {
    const file = await open(temporary, "wx", old ? 0o600 : 0o666);
    await fill(file, bytes, old).finally(() => file.close());
    await check();
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  } finally {
    forget();
  }
}

async function fill(file: FileHandle, bytes: Uint8Array, old: Stats | undefined): Promise<void> {
  await file.writeFile(bytes);
  if (old) {
    // Only the superuser may give a file to its old owner; for others it becomes their own.
    await file.chown(old.uid, old.gid).catch(() => {});
    await file.chmod(old.mode & 0o7777);
  }
  await file.sync();
}
