import { InvalidArgumentError } from "commander";
import type { Confidence } from "../../bilingual/index.js";
import { settings } from "../../bilingual/settings.js";
import type { Flag } from "../flag.js";

/** How sure a rendering must be to be replaced. */
export const confidenceFlag: Flag = {
  flags: "--confidence <setting>",
  summary: "how sure a rendering must be: strict, balanced, thorough, or a score from 0 to 1",
  group: "How to decide",
  standard: "balanced",
  read: readConfidence,
};

function readConfidence(value: string): Confidence {
  if (Object.hasOwn(settings, value)) return value as Confidence;
  const score = Number(value);
  if (/^[\d.]+$/.test(value) && score <= 1) return score;
  throw new InvalidArgumentError(`Choose one of ${Object.keys(settings).join(", ")}, or a number from 0 to 1.`);
}
