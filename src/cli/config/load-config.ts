import { basename, resolve } from "node:path";
import { lilconfig } from "lilconfig";
import { offsetOf } from "../../dictionary/json-place.js";
import { type JsonNode, readJson } from "../../dictionary/json-reader.js";
import { CanonymError } from "../../issues/canonym-error.js";
import { createIssue, type Issue, type Place } from "../../issues/issue.js";
import { createLocator } from "../../text/locate.js";
import { explainFailure } from "../files/explain-failure.js";
import type { CanonymConfig } from "./config.js";
import { type ConfigFault, configFaults } from "./config-faults.js";

/** A configuration and where it stands. */
export interface LoadedConfig {
  readonly file: string;
  readonly config: CanonymConfig;
}

/** Names of configuration files; of two in one folder, the first counts. */
export const configNames: readonly string[] = ["json", "js", "mjs", "cjs", "ts", "mts", "cts"].map(
  (ending) => `canonym.config.${ending}`,
);

/**
 * The configuration of a file or, where none is named, of the nearest in this folder or above; nothing if there is none.
 * @throws {@link CanonymError} with everything that is wrong with it
 */
export async function loadConfig(named: string | undefined, cwd: string): Promise<LoadedConfig | undefined> {
  const finder = lilconfig("canonym", {
    searchPlaces: [...configNames],
    ignoreEmptySearchPlaces: false,
    cache: false,
    loaders: Object.fromEntries([...endings, "noExt"].map((ending) => [ending, loaderOf(ending)])),
  });
  const path = named === undefined ? undefined : resolve(cwd, named);
  const found =
    path === undefined ? await finder.search(cwd) : await finder.load(path).catch((error) => refuse(path, error));
  if (found?.isEmpty) throw new CanonymError([toIssue("It is empty.", { file: found.filepath })]);
  return found ? { file: found.filepath, config: found.config } : undefined;
}

const endings = [".json", ".js", ".mjs", ".cjs", ".ts", ".mts", ".cts"];

function loaderOf(ending: string) {
  return ending === ".json" || ending === "noExt" ? loadJson : loadScript;
}

function loadJson(file: string, text: string): unknown {
  const body = text.replace(/^\uFEFF/, "");
  const locate = createLocator(body);
  const { root, error, duplicates } = readJson(body);
  if (!root) throw new CanonymError([toIssue(error?.message ?? "", { file, ...locate(error?.at ?? 0) })]);
  const twice = duplicates.map(({ key, at }) => toIssue(`The key \`${key}\` stands twice.`, { file, ...locate(at) }));
  const faults = configFaults(root.value).map((fault) => {
    const position = locate(offsetOf({ ...fault, code: "invalid-config" }, root as JsonNode, body));
    return faultIssue(fault, { file, pointer: fault.pointer, ...position });
  });
  if (twice.length + faults.length > 0) throw new CanonymError([...twice, ...faults]);
  return root.value;
}

async function loadScript(file: string): Promise<unknown> {
  const { createJiti } = await import("jiti");
  const config = await createJiti(import.meta.url, { fsCache: false, tryNative: false })
    .import(file, { default: true })
    .catch((error: Error) => {
      throw new CanonymError([toIssue(`It cannot be run: ${error.message.split("\n")[0]}.`, { file })]);
    });
  const faults = configFaults(config);
  if (faults.length > 0) {
    throw new CanonymError(faults.map((fault) => faultIssue(fault, { file, pointer: fault.pointer })));
  }
  return config;
}

function faultIssue({ message, expected }: ConfigFault, place: Place): Issue {
  return createIssue("invalid-config", { message, place, expected });
}

function toIssue(message: string, place: Place): Issue {
  return createIssue("invalid-config", { message, place });
}

function refuse(file: string, error: NodeJS.ErrnoException): never {
  if (error instanceof CanonymError) throw error;
  const message = `\`${basename(file)}\` cannot be read: ${explainFailure(error)}.`;
  throw new CanonymError([createIssue("unreadable-file", { message, place: { file } })]);
}
