import type { Issue } from "../../issues/issue.js";
import type { ValidateOptions } from "../../validate/index.js";

/** A glossary as `validateDictionary` takes it. */
export interface OpenedGlossary {
  /** A dictionary, or JSON text. */
  readonly value: unknown;
  /** What is wrong with the file itself. */
  readonly issues: readonly Issue[];
  readonly placeOf?: ValidateOptions["placeOf"];
  /** Whether the text is JSON, which `--fix` can edit in place. */
  readonly isJson: boolean;
}

/** Opens the text of a glossary file. The one place that knows which formats there are. */
export function openGlossary(text: string): OpenedGlossary {
  return { value: text, issues: [], isJson: true };
}
