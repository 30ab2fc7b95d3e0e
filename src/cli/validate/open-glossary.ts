import type { Issue } from "../../issues/issue.js";
import type { ValidateOptions } from "../../validate/index.js";
import { decodeText } from "../files/decode-text.js";
import { isOwnJson } from "../files/is-own-json.js";
import { type GlossaryOptions, readOptions } from "../glossary-flags.js";

/** A glossary as `validateDictionary` takes it. */
export interface OpenedGlossary {
  readonly text: string;
  /** A dictionary, or JSON text. */
  readonly value: unknown;
  /** What is wrong with the file itself. */
  readonly issues: readonly Issue[];
  readonly placeOf?: ValidateOptions["placeOf"];
  /** Whether the text is JSON, which `--fix` can edit in place. */
  readonly isJson: boolean;
}

/**
 * Opens a glossary of any format.
 * @throws {@link CanonymError} if it is JSON of canonym's own that cannot be decoded
 */
export async function openGlossary(file: string, bytes: Uint8Array, options: GlossaryOptions): Promise<OpenedGlossary> {
  if (options.from === undefined && isOwnJson(file, bytes)) {
    const text = decodeText(bytes, file);
    return { text, value: text, issues: [], isJson: true };
  }
  const { decodeGlossary } = await import("../../glossaries/decode.js");
  const { readGlossary } = await import("../../glossaries/index.js");
  const { dictionary, issues, placeOf } = readGlossary(bytes, readOptions(file, options));
  return { text: decodeGlossary(bytes).text, value: dictionary, issues, placeOf, isJson: false };
}
