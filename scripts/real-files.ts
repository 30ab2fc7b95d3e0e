/**
 * Tries documents on the files of installed packages and of packages that are made of test documents:
 * `npm run real-files`, or `npm run real-files -- FOLDER…` for files of your own.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { findFiles } from "./real-files/find-files.js";
import { unpackFixturePackages } from "./real-files/fixture-packages.js";
import { sum, type Trial, tryFile } from "./real-files/trial.js";

const largest = 300_000;
const mostPlants = 40;

const folders = process.argv.slice(2);
const scratch = mkdtempSync(join(tmpdir(), "canonym-files-"));
try {
  if (folders.length === 0) {
    unpackFixturePackages(scratch);
    folders.push("node_modules", scratch);
  }
  tryAll(folders);
} finally {
  rmSync(scratch, { recursive: true, force: true });
}

/** Prints what was found, a row for each format; a fault makes the exit code 1. */
function tryAll(folders: readonly string[]): void {
  const byFormat = new Map<string, Trial[]>();
  for (const folder of folders) {
    for (const [format, paths] of findFiles(folder, largest)) {
      const trials = paths.map((path) => tryFile(path, format, mostPlants));
      byFormat.set(format, [...(byFormat.get(format) ?? []), ...trials]);
    }
  }
  console.table(Object.fromEntries([...byFormat].sort().map(([format, trials]) => [format, row(trials)])));
  console.table({ all: row([...byFormat.values()].flat()) });
  for (const fault of sum([...byFormat.values()].flat()).faults) console.error(fault);
}

function row(trials: readonly Trial[]) {
  const { faults, ...counts } = sum(trials);
  if (faults.length > 0) process.exitCode = 1;
  return { files: trials.length, ...counts, faults: faults.length };
}
