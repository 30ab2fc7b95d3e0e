import { readdirSync, statSync } from "node:fs";
import { join, relative } from "node:path";
import { type FormatName, formatOf } from "../../src/documents/index.js";

/** The documents below a folder, by format, sorted, those of at most so many bytes. */
export function findFiles(folder: string, largest: number): Map<FormatName, string[]> {
  const found = new Map<FormatName, string[]>();
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const format = entry.isFile() ? formatOf(entry.name) : undefined;
    if (format === undefined) continue;
    const path = join(entry.parentPath, entry.name);
    // Tools keep caches in hidden folders of node_modules, and write them while this reads.
    if (/^\.[^\\/]*[\\/]/.test(relative(folder, path))) continue;
    if (statSync(path).size <= largest) found.set(format, [...(found.get(format) ?? []), path].sort());
  }
  return found;
}
