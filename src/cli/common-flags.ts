import { InvalidArgumentError } from "commander";
import { type FormatName, formatNames } from "../documents/index.js";
import type { NormalizerOptions } from "../options.js";
import { defaultThresholds } from "../resolve/verdict.js";
import { type Flag, oneOf } from "./flag.js";

/** What every command is told by {@link commonFlags} and {@link outputFlag}. */
export interface CommonOptions {
  readonly dictionary?: readonly string[];
  readonly fuzzy?: NonNullable<NormalizerOptions["fuzzy"]>;
  readonly style?: string;
  /** House canonicals by concept id; only a configuration gives them. */
  readonly overrides?: NonNullable<NormalizerOptions["overrides"]>;
  readonly config?: string;
  readonly abbreviate?: NonNullable<NormalizerOptions["abbreviate"]>;
  readonly output?: "pretty" | "json" | "sarif" | "github";
  readonly quiet?: boolean;
  readonly color?: "auto" | "always" | "never";
}

/** The flag that chooses among the output formats that a command has. */
export function outputFlag(...formats: readonly NonNullable<CommonOptions["output"]>[]): Flag {
  return {
    flags: "--output <format>",
    summary: `format of the report: ${formats.join(", ")}`,
    group: "How to report",
    standard: "pretty",
    read: oneOf(...formats),
  };
}

/** Which dictionaries. */
export const dictionaryFlag: Flag = {
  flags: "-d, --dictionary <name>",
  summary: "a shipped dictionary, or the path of a dictionary or glossary; may be repeated, a later one wins",
  group: "How to decide",
  standard: "all that are shipped",
  read: gather,
};

/** Which configuration. */
export const configFlag: Flag = {
  flags: "--config <file>",
  summary: "what to read settings from; off reads none",
  group: "How to decide",
  standard: "canonym.config.json, .js or .ts, here or above",
};

/** How much is said. */
export const quietFlag: Flag = {
  flags: "--quiet",
  summary: "no summaries and no warnings",
  group: "How to report",
};

/** Whether in colours. */
export const colorFlag: Flag = {
  flags: "--color <when>",
  summary: "always, never, or auto: as the terminal, NO_COLOR and FORCE_COLOR say",
  group: "How to report",
  standard: "auto",
  read: oneOf("auto", "always", "never"),
};

/** Flags of how a command talks, which every command has. */
export const lookFlags: readonly Flag[] = [quietFlag, colorFlag];

/** Flags of every command that uses dictionaries. */
export const commonFlags: readonly Flag[] = [
  dictionaryFlag,
  {
    flags: "--fuzzy <likeness>",
    summary: "off matches exactly only; 0 to 1 is the likeness from which a term is sure",
    group: "How to decide",
    standard: String(defaultThresholds.accept),
    read: readFuzzy,
  },
  {
    flags: "--style <name>",
    summary: "house style: where a concept has it, its term is the canonical",
    group: "How to decide",
  },
  configFlag,
  ...lookFlags,
];

/** What commands that read documents are told by {@link documentFlags}. */
export interface DocumentFlags extends CommonOptions {
  readonly format?: FormatName;
  readonly field?: readonly string[];
  readonly onError?: "fail" | "keep";
}

/** Flags of the commands that read documents. */
export const documentFlags: readonly Flag[] = [
  {
    flags: "--format <name>",
    summary: `format of the files: ${formatNames.join(", ")}`,
    group: "What to read",
    standard: "by the ending of the name, else text",
    read: oneOf(...formatNames),
  },
  {
    flags: "--field <path>",
    summary: "only this dotted path of JSON, YAML and front matter, or column of CSV; may be repeated",
    group: "What to read",
    standard: "every string",
    read: gather,
  },
  {
    flags: "--on-error <what>",
    summary: "at a line of JSON Lines that is no JSON: fail, or keep it as it is",
    group: "What to read",
    standard: "fail",
    read: oneOf("fail", "keep"),
  },
];

/** Reads a flag that may be repeated. */
export function gather(value: string, before: unknown): readonly string[] {
  return [...((before as readonly string[] | undefined) ?? []), value];
}

/** Flag of the commands that rewrite or compare whole texts. */
export const abbreviateFlag: Flag = {
  flags: "--abbreviate <when>",
  summary: "write abbreviations: never, always, or after-first, which begins with “canonical (ABBR)”",
  group: "How to decide",
  standard: "never",
  read: oneOf("never", "after-first", "always"),
};

function readFuzzy(value: string): NonNullable<CommonOptions["fuzzy"]> {
  if (value === "off") return false;
  const accept = Number(value);
  if (!/^[\d.]+$/.test(value) || !(accept <= 1)) throw new InvalidArgumentError("Give off, or a number from 0 to 1.");
  return acceptFrom(accept);
}

/** A likeness from which a term is sure, and with it what is for review. */
export function acceptFrom(accept: number): { readonly accept: number; readonly review: number } {
  return { accept, review: Math.min(accept, defaultThresholds.review) };
}
