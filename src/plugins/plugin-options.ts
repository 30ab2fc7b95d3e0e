import chinaPolicy from "../dictionaries/china-policy.js";
import type { FormatOptions } from "../documents/index.js";
import { createNormalizer, type Normalizer } from "../normalizer.js";
import type { NormalizerOptions } from "../options.js";

/** Options of the plugins: those of `createNormalizer`, and what a format may be told. */
export interface PluginOptions extends NormalizerOptions, FormatOptions {}

let last: { readonly key: string; readonly normalizer: Normalizer } | undefined;

/**
 * The normalizer of plugin options; without dictionaries, that of the shipped one. The last is kept, since a linter asks
 * anew for every file.
 */
export function normalizerOf({ fields, attributes, language, ...options }: PluginOptions): Normalizer {
  const key = JSON.stringify(options);
  if (last?.key !== key) {
    last = { key, normalizer: createNormalizer({ dictionaries: chinaPolicy, ...options }) };
  }
  return last.normalizer;
}
