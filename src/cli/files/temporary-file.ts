import { createHash, randomUUID } from "node:crypto";
import { readdir, realpath, rm, stat } from "node:fs/promises";
import { hostname } from "node:os";
import { dirname, join } from "node:path";

const host = createHash("sha256").update(hostname()).digest("hex").slice(0, 8);
const namePattern = /^\.canonym-([\da-f]{8})-(\d+)-[\da-f-]{36}\.tmp$/;

/** Longer than any file takes to be written. */
const staleAfter = 3_600_000;

/** A name for a file that will take the place of `path`, in the same folder; machine and process stand in it. */
export function temporaryPath(path: string): string {
  return join(dirname(path), `.canonym-${host}-${process.pid}-${randomUUID()}.tmp`);
}

/** Removes the temporary files beside some paths whose process has ended, or may have (on another machine) long ago. */
export async function removeLeftovers(paths: Iterable<string>): Promise<void> {
  // What a link points to is what is replaced.
  const folders = await Promise.all(Array.from(paths, async (path) => dirname(await realpath(path).catch(() => path))));
  for (const folder of new Set(folders)) await clear(folder);
}

async function clear(folder: string): Promise<void> {
  const names = await readdir(folder).catch(() => []);
  await Promise.all(names.map((name) => removeLeftover(folder, name)));
}

async function removeLeftover(folder: string, name: string): Promise<void> {
  const [, origin, pid] = namePattern.exec(name) ?? [];
  if (pid === undefined) return;
  const path = join(folder, name);
  if ((origin === host && !isAlive(Number(pid))) || (await isOld(path)))
    await rm(path, { force: true }).catch(() => {});
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    // Somebody else's process, which may not be signalled, is one.
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

async function isOld(path: string): Promise<boolean> {
  const found = await stat(path).catch(() => undefined);
  return found !== undefined && Date.now() - found.mtimeMs > staleAfter;
}
