import { excerpt } from "../../dictionary/excerpt.js";
import { pointerTo } from "../../dictionary/json-pointer.js";
import { nearestKey } from "../../dictionary/nearest-key.js";
import { issueCodes } from "../../issues/codes.js";
import { mostJobs } from "../file-flags.js";
import { ruleSettings } from "../validate/rule-flag.js";
import type { CanonymConfig } from "./config.js";

/** What is wrong with a configuration, and where. */
export interface ConfigFault {
  readonly message: string;
  readonly pointer: string;
  /** The key is wrong, not what it has. */
  readonly inKey: boolean;
  readonly expected: readonly string[];
}

interface Rule {
  readonly expected: string;
  readonly holds: (value: unknown) => boolean;
}

const text: Rule = { expected: "text", holds: (value) => typeof value === "string" };
const texts: Rule = {
  expected: "a list of texts",
  holds: (value) => Array.isArray(value) && value.every((one) => typeof one === "string" && one !== ""),
};

function oneOf(...values: readonly (string | boolean)[]): Rule {
  return {
    expected: values.map((value) => JSON.stringify(value)).join(", "),
    holds: (value) => values.includes(value as string),
  };
}

const rules: Readonly<Record<keyof CanonymConfig, Rule>> = {
  $schema: text,
  files: texts,
  ignore: texts,
  dictionaries: texts,
  fuzzy: {
    expected: "false, or a number from 0 to 1",
    holds: (value) => value === false || (typeof value === "number" && value >= 0 && value <= 1),
  },
  style: text,
  overrides: {
    expected: "an object of concept ids and terms",
    holds: (value) => isRecord(value) && Object.values(value).every((one) => typeof one === "string"),
  },
  abbreviate: oneOf("never", "after-first", "always"),
  fields: texts,
  onError: oneOf("fail", "keep"),
  jobs: {
    expected: `"auto", or a number from 1 to ${mostJobs}`,
    holds: (value) =>
      value === "auto" || (Number.isInteger(value) && (value as number) >= 1 && (value as number) <= mostJobs),
  },
  cache: oneOf(true, false),
  rules: {
    expected: "an object of codes and severities (off, info, warning, error)",
    holds: (value) =>
      isRecord(value) &&
      Object.entries(value).every(
        ([code, one]) => Object.hasOwn(issueCodes, code) && ruleSettings.includes(one as string),
      ),
  },
};

/** Everything that is wrong with a configuration; where there is nothing, it is a {@link CanonymConfig}. */
export function configFaults(config: unknown): readonly ConfigFault[] {
  if (!isRecord(config)) {
    const message = `A configuration is an object, not ${excerpt(config)}.`;
    return [{ message, pointer: "", inKey: false, expected: ["an object"] }];
  }
  return Object.entries(config).flatMap(([key, value]) => {
    const pointer = pointerTo("", key);
    if (!Object.hasOwn(rules, key)) return [unknownKey(key, pointer)];
    const { expected, holds } = rules[key as keyof CanonymConfig];
    if (value === undefined || holds(value)) return [];
    const message = `\`${key}\` must be ${expected}, not ${excerpt(value)}.`;
    return [{ message, pointer, inKey: false, expected: [expected] }];
  });
}

function unknownKey(key: string, pointer: string): ConfigFault {
  const known = Object.keys(rules).filter((one) => one !== "$schema");
  const meant = nearestKey(key, known);
  const question = meant === undefined ? "." : `; did you mean \`${meant}\`?`;
  const message = `A configuration has no key ${excerpt(key)}${question}`;
  return { message, pointer, inKey: true, expected: meant === undefined ? known : [meant] };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
