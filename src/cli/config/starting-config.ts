/** How a configuration is written: as JSON, as JavaScript, or as TypeScript. */
export type ConfigLanguage = "json" | "js" | "ts";

/** A configuration to start from: every setting with what holds without it, as a comment where there can be one. */
export function startingConfig(language: ConfigLanguage, dictionaries: readonly string[]): string {
  if (language === "json") return asJson(dictionaries);
  const [before, after] = language === "ts" ? typed : annotated;
  return `${before}${settings(dictionaries)}${after}`;
}

const typed = ['import { defineConfig } from "canonym/config";\n\nexport default defineConfig({\n', "});\n"] as const;
const annotated = ['/** @type {import("canonym/config").CanonymConfig} */\nexport default {\n', "};\n"] as const;

function settings(dictionaries: readonly string[]): string {
  return `  // What is read where the command line names nothing.
  files: ["."],

  // What is left out of that: lines as of .gitignore.
  ignore: ["CHANGELOG.md"],

  // Shipped dictionaries by name, your own by path; a later one wins.
  dictionaries: ${JSON.stringify(dictionaries).replaceAll(",", ", ")},

  // The likeness from which a term is sure, 0 to 1; false matches exactly only.
  // fuzzy: 0.74,

  // House style: where a concept has it, its term is the canonical.
  // style: "plain",

  // House canonicals: concept id → term.
  // overrides: { srdi: "specialized and sophisticated" },

  // When abbreviations are written: "never", "after-first" or "always".
  // abbreviate: "never",

  // What is read of JSON, JSON Lines, YAML, front matter and CSV; otherwise everything.
  // fields: ["title", "body"],

  // At a line of JSON Lines that is no JSON: "fail", or "keep" it as it is.
  // onError: "fail",

  // How many files to work on at once: a number, or "auto".
  // jobs: "auto",

  // Skip files that had nothing to report and have not changed since.
  // cache: true,

  // What rules of \`canonym validate\` are worth: "off", "info", "warning" or "error".
  // rules: { untranslated: "off" },
`;
}

function asJson(dictionaries: readonly string[]): string {
  const $schema = "./node_modules/canonym/canonym.config.schema.json";
  return `${JSON.stringify({ $schema, files: ["."], ignore: ["CHANGELOG.md"], dictionaries }, null, 2)}\n`;
}
