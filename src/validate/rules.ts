import type { RuleFamily, RuleRow } from "./rule.js";
import { chains } from "./rules/chains.js";
import { commonness } from "./rules/commonness.js";
import { damage } from "./rules/damage.js";
import { examples } from "./rules/examples.js";
import { languages } from "./rules/languages.js";
import { nearDuplicates } from "./rules/near-duplicates.js";
import { overlaps } from "./rules/overlaps.js";
import { redundancy } from "./rules/redundancy.js";
import { refusals } from "./rules/refusals.js";
import { serviceLimits } from "./rules/service-limits.js";
import { sources } from "./rules/sources.js";
import { trials } from "./rules/trials.js";

/** Every rule, in the order of the documentation. */
export const ruleFamilies: readonly RuleFamily[] = [
  refusals,
  trials,
  redundancy,
  chains,
  overlaps,
  nearDuplicates,
  commonness,
  examples,
  sources,
  damage,
  languages,
  serviceLimits,
];

/** Rules that look at the same things, as the documentation has them. */
export interface RuleGroup {
  /** What they look at. */
  readonly title: string;
  /** What is said of each. */
  readonly rows: readonly RuleRow[];
}

/** What the documentation says of every rule; `docs/validate.md` has its list made from it. */
export const validationRules: readonly RuleGroup[] = ruleFamilies.map(({ title, rows }) => ({ title, rows }));
