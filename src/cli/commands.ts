import type { Command } from "./command.js";
import { check } from "./commands/check.js";
import { clean } from "./commands/clean.js";
import { compile } from "./commands/compile.js";
import { convert } from "./commands/convert.js";
import { discover } from "./commands/discover.js";
import { evaluateGold } from "./commands/eval.js";
import { init } from "./commands/init.js";
import { repair } from "./commands/repair.js";
import { resolve } from "./commands/resolve.js";
import { score } from "./commands/score.js";
import { validate } from "./commands/validate.js";

/** Every command, in the order of the help. */
export const commands: readonly Command[] = [
  clean,
  check,
  resolve,
  repair,
  discover,
  score,
  validate,
  convert,
  compile,
  evaluateGold,
  init,
];
