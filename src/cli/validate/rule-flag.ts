import { InvalidArgumentError } from "commander";
import { nearestKey } from "../../dictionary/nearest-key.js";
import { issueCodes } from "../../issues/codes.js";
import type { RuleSettings } from "../../validate/index.js";
import type { Flag } from "../flag.js";

/** What a rule may be worth. */
export const ruleSettings = ["off", "info", "warning", "error"];

/** `--rule CODE=SEVERITY`, which may be repeated. */
export const ruleFlag: Flag = {
  flags: "--rule <code=severity>",
  summary: "what a rule is worth: off, info, warning or error; may be repeated",
  group: "How to decide",
  read: (value, before) => ({ ...(before as RuleSettings | undefined), ...readRule(value) }),
};

function readRule(value: string): RuleSettings {
  const [code = "", setting = ""] = value.split("=");
  const codes = Object.keys(issueCodes);
  if (!codes.includes(code)) {
    const nearest = nearestKey(code, codes);
    throw new InvalidArgumentError(nearest === undefined ? "No rule has that code." : `Did you mean \`${nearest}\`?`);
  }
  if (!ruleSettings.includes(setting)) throw new InvalidArgumentError(`Choose one of ${ruleSettings.join(", ")}.`);
  return { [code]: setting } as RuleSettings;
}
