import { type Confidence, repairTranslations } from "../../bilingual/index.js";
import type { CommonOptions } from "../common-flags.js";
import type { Context } from "../context.js";
import type { FileReport } from "../report/file-report.js";
import { repairFileReport } from "../report/repair-file-report.js";
import { loadBilingual } from "./load-bilingual.js";
import type { PairFile } from "./pair-file.js";
import type { PairOptions } from "./pair-flags.js";
import { type PlacedRepairs, placeRepairs } from "./place-repairs.js";
import { readPairFile } from "./read-pair-file.js";

/** The pairs of a file, their repairs, and what is to be said of both. */
export interface Repairs {
  readonly file: PairFile;
  readonly placed: PlacedRepairs;
  readonly report: FileReport;
}

/**
 * Reads the pairs that operands and flags name, and repairs them; nothing is written.
 * @throws {@link CanonymError} if a dictionary or a file cannot be read
 */
export async function openRepairs(
  context: Context,
  operands: readonly string[],
  options: PairOptions & Pick<CommonOptions, "dictionary"> & { readonly confidence?: Confidence },
): Promise<Repairs> {
  const { dictionary, languages } = await loadBilingual(options.dictionary, context);
  const file = await readPairFile(operands, options, languages, context);
  const { confidence } = options;
  const results = repairTranslations(file.pairs, { dictionary, ...(confidence !== undefined && { confidence }) });
  const placed = placeRepairs(file, results);
  return { file, placed, report: repairFileReport(file, placed, context) };
}
