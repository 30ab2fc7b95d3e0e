import { availableParallelism } from "node:os";
import { dirname, join, relative } from "node:path";
import type { RuleSettings } from "../../validate/index.js";
import { acceptFrom } from "../common-flags.js";
import type { FileFlags } from "../file-flags.js";
import type { LoadedConfig } from "./load-config.js";

/** What a configuration gives: flags of several commands. */
type Defaults = FileFlags & { readonly rule?: RuleSettings };

/** What a configuration gives where the command line says nothing; its paths become relative to the working folder. */
export function defaultsOf({ file, config }: LoadedConfig, cwd: string): Defaults {
  const folder = dirname(file);
  const here = (path: string) => relative(cwd, join(folder, path)) || ".";
  const { files, ignore, dictionaries, fuzzy, style, overrides, abbreviate, fields, onError, jobs, cache, rules } =
    config;
  return {
    ...(files && { files: files.map(here) }),
    ...(ignore && { ignore, ignoreFrom: folder }),
    ...(dictionaries && { dictionary: dictionaries.map((name) => (isPath(name) ? here(name) : name)) }),
    ...(fuzzy !== undefined && { fuzzy: fuzzy === false ? false : acceptFrom(fuzzy) }),
    ...(style !== undefined && { style }),
    ...(overrides && { overrides }),
    ...(abbreviate && { abbreviate }),
    ...(fields && { field: fields }),
    ...(onError && { onError }),
    ...(jobs !== undefined && { jobs: jobs === "auto" ? availableParallelism() : jobs }),
    ...(cache !== undefined && { cache }),
    ...(rules && { rule: rules }),
  };
}

function isPath(name: string): boolean {
  return /[\\/.]/.test(name);
}
