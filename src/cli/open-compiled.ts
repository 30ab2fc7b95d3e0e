import { fileURLToPath } from "node:url";
import { isCompiled } from "../compiled/layout.js";
import type { CommonOptions } from "./common-flags.js";
import type { Context } from "./context.js";
import { readBytes } from "./files/read-text.js";
import { shippedDictionaries } from "./files/shipped.js";

/** What the build makes of all shipped dictionaries, beside the program; missing where it runs from its source. */
const shippedCompiled = fileURLToPath(new URL("./dictionaries/shipped.canonym", import.meta.url));

/** The compiled dictionary that the flags ask for, if it is one: the shipped ones together, or a file named alone. */
export async function openCompiled(
  { dictionary, style, overrides }: CommonOptions,
  { io, files }: Context,
): Promise<Uint8Array | undefined> {
  const [name, ...others] = dictionary ?? [shippedCompiled];
  if (name === undefined || others.length > 0 || shippedDictionaries().has(name)) return undefined;
  // Canonicals are settled when a dictionary is compiled, and the shipped one is compiled with its own.
  if (dictionary === undefined && (style !== undefined || overrides)) return undefined;
  const bytes = await readBytes(name, io, files).catch(() => undefined);
  return bytes && isCompiled(bytes) ? bytes : undefined;
}
