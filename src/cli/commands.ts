import type { Command } from "./command.js";
import { check } from "./commands/check.js";
import { clean } from "./commands/clean.js";
import { convert } from "./commands/convert.js";
import { evaluateGold } from "./commands/eval.js";
import { init } from "./commands/init.js";
import { resolve } from "./commands/resolve.js";

/** Every command, in the order of the help. */
export const commands: readonly Command[] = [clean, check, resolve, convert, evaluateGold, init];
