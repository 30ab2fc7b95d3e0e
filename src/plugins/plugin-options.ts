import chinaIdioms from "../dictionaries/china-idioms.js";
import chinaInstitutions from "../dictionaries/china-institutions.js";
import chinaPolicy from "../dictionaries/china-policy.js";
import type { FormatOptions } from "../documents/index.js";
import { createNormalizer, type Normalizer } from "../normalizer.js";
import type { NormalizerOptions } from "../options.js";

/** Options of the plugins: those of `createNormalizer`, and what a format may be told. */
export interface PluginOptions extends NormalizerOptions, FormatOptions {}

const shipped = [chinaIdioms, chinaInstitutions, chinaPolicy];

let last: { readonly options: NormalizerOptions; readonly normalizer: Normalizer } | undefined;

/**
 * The normalizer of plugin options; without dictionaries, that of all that are shipped. The last is kept, since a linter
 * asks anew for every file.
 */
export function normalizerOf({ fields, attributes, language, ...options }: PluginOptions): Normalizer {
  if (!last || !isSame(last.options, options)) {
    const given = options.dictionaries ?? options.compiled;
    const normalizer = createNormalizer(given === undefined ? { dictionaries: shipped, ...options } : options);
    last = { options, normalizer };
  }
  return last.normalizer;
}

/** Whether options say the same. Dictionaries are large: they are the same if they are the same object. */
function isSame(a: NormalizerOptions, b: NormalizerOptions): boolean {
  if (a.dictionaries !== b.dictionaries || a.compiled !== b.compiled) return false;
  const rest = ({ dictionaries, compiled, ...others }: NormalizerOptions) => JSON.stringify(others);
  return rest(a) === rest(b);
}
