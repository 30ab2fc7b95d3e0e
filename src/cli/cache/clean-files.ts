import { createHash } from "node:crypto";
import { dirname, join, relative, resolve, sep } from "node:path";
import findCacheDirectory from "find-cache-dir";
import { CanonymError } from "../../issues/canonym-error.js";
import { createIssue } from "../../issues/issue.js";
import type { Context } from "../context.js";
import type { FileFlags } from "../file-flags.js";
import { writeText } from "../files/write-text.js";
import { loadDictionaries } from "../load-dictionaries.js";
import { packageVersion } from "../package-root.js";

/** Which contents of which files are known to have nothing to report. */
export interface CleanFiles {
  /** Hash of the content of a file in which there is nothing to report. */
  hashOf(path: string): string | undefined;
  /** Keeps that hash, or forgets it. */
  remember(path: string, hash: string | undefined): void;
  /** Keeps all for the next run. */
  save(): Promise<void>;
}

/** What is known from earlier runs with the same canonym, dictionaries and options; nothing without `--cache`. */
export async function openCleanFiles(context: Context, options: FileFlags): Promise<CleanFiles | undefined> {
  if (!options.cache && options.cacheLocation === undefined) return undefined;
  const location = locationOf(context, options);
  const key = await keyOf(context, options);
  const hashes = await readHashes(location, key, context);
  const nameOf = (path: string) => relative(dirname(location), path).split(sep).join("/");
  let changed = false;
  return {
    hashOf: (path) => hashes.get(nameOf(path)),
    remember(path, hash) {
      const name = nameOf(path);
      if (hashes.get(name) === hash) return;
      changed = true;
      if (hash === undefined) hashes.delete(name);
      else hashes.set(name, hash);
    },
    async save() {
      if (!changed) return;
      const text = JSON.stringify({ key, files: Object.fromEntries(hashes) });
      const issue = await writeText(location, [text], context.io, context.files);
      if (issue) await context.tell([{ ...issue, severity: "warning" }]);
    },
  };
}

function locationOf({ io }: Context, { cacheLocation }: FileFlags): string {
  if (cacheLocation !== undefined) return resolve(io.cwd, cacheLocation);
  const folder = findCacheDirectory({ name: "canonym", cwd: io.cwd, create: true });
  if (folder !== undefined) return join(folder, "clean-files.json");
  const message = "`--cache` has no place: no package.json stands here or above.";
  throw new CanonymError([createIssue("usage", { message, note: "Give `--cache-location <file>`." })]);
}

/** Differs wherever canonym might find something else. */
async function keyOf(context: Context, options: FileFlags): Promise<string> {
  const loaded = await loadDictionaries(options.dictionary, context);
  const { fuzzy, style, overrides, abbreviate, format, field, onError } = options;
  const parts = [packageVersion(), { fuzzy, style, overrides, abbreviate, format, field, onError }];
  const hash = createHash("sha256").update(JSON.stringify(parts));
  for (const { dictionary } of loaded) hash.update(JSON.stringify(dictionary));
  return hash.digest("base64url");
}

/** A file that cannot be read, is damaged or was kept under another key is as good as none. */
async function readHashes(location: string, key: string, { files }: Context): Promise<Map<string, string>> {
  try {
    const kept = JSON.parse(new TextDecoder().decode(await files.read(location)));
    if (kept.key !== key) return new Map();
    return new Map(
      Object.entries(kept.files).filter((entry): entry is [string, string] => typeof entry[1] === "string"),
    );
  } catch {
    return new Map();
  }
}
