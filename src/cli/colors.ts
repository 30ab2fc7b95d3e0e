import picocolors from "picocolors";
import type { CommonOptions } from "./common-flags.js";
import type { Io, Output } from "./io.js";

/** Functions that colour text, or leave it as it is. */
export type Colors = ReturnType<typeof picocolors.createColors>;

/** The colours for an output. */
export function colorsFor(output: Output, env: Io["env"], when?: CommonOptions["color"]): Colors {
  return colorsOn(isColored(output, env, when));
}

/** Whether an output gets colours. NO_COLOR is stronger than FORCE_COLOR, `--color` stronger than both. */
export function isColored({ isTTY }: Output, env: Io["env"], when: CommonOptions["color"] = "auto"): boolean {
  return when === "auto" ? wantsColor(isTTY, env) : when === "always";
}

/** The colours, or none. */
export function colorsOn(colored: boolean): Colors {
  return picocolors.createColors(colored);
}

function wantsColor(isTTY: boolean, { NO_COLOR, FORCE_COLOR, TERM }: Io["env"]): boolean {
  if (NO_COLOR) return false;
  if (FORCE_COLOR) return FORCE_COLOR !== "0" && FORCE_COLOR !== "false";
  return isTTY && TERM !== "dumb";
}
