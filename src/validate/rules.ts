import type { RuleFamily } from "./rule.js";
import { chains } from "./rules/chains.js";
import { commonness } from "./rules/commonness.js";
import { damage } from "./rules/damage.js";
import { examples } from "./rules/examples.js";
import { languages } from "./rules/languages.js";
import { nearDuplicates } from "./rules/near-duplicates.js";
import { order } from "./rules/order.js";
import { redundancy } from "./rules/redundancy.js";
import { refusals } from "./rules/refusals.js";
import { serviceLimits } from "./rules/service-limits.js";
import { sources } from "./rules/sources.js";
import { trials } from "./rules/trials.js";

/** Every rule, in the order of the documentation; `docs/validate.md` is made from this table. */
export const ruleFamilies: readonly RuleFamily[] = [
  refusals,
  trials,
  redundancy,
  chains,
  order,
  nearDuplicates,
  commonness,
  examples,
  sources,
  damage,
  languages,
  serviceLimits,
];
