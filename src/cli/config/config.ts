/** What a configuration file may say. Flags of the command line are stronger. */
export interface CanonymConfig {
  /** The JSON Schema, for editors. */
  readonly $schema?: string;
  /** Files, folders and patterns to work on where none are named, relative to this file. */
  readonly files?: readonly string[];
  /** What to leave out of them: lines as of .gitignore, relative to this file. */
  readonly ignore?: readonly string[];
  /** Names of shipped dictionaries, and paths of dictionaries and glossaries, relative to this file; a later one wins. */
  readonly dictionaries?: readonly string[];
  /** The likeness from which a term is sure, 0 to 1; false matches exactly only. */
  readonly fuzzy?: number | false;
  /** House style: where a concept has it, its term is the canonical. */
  readonly style?: string;
  /** House canonicals: concept id → term. */
  readonly overrides?: Readonly<Record<string, string>>;
  /** When abbreviations are written. */
  readonly abbreviate?: "never" | "after-first" | "always";
  /** Dotted paths of JSON, YAML and front matter, or columns of CSV, that are read; without it, all. */
  readonly fields?: readonly string[];
  /** What becomes of a line of JSON Lines that is no JSON. */
  readonly onError?: "fail" | "keep";
  /** How many files to work on at once. */
  readonly jobs?: number | "auto";
  /** Whether files are skipped that were found to have nothing to report, and have not changed since. */
  readonly cache?: boolean;
  /** What rules of `canonym validate` are worth: code → off, info, warning or error. */
  readonly rules?: Readonly<Record<string, "off" | "info" | "warning" | "error">>;
}
