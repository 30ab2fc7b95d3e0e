import { captureTexts, regexToPattern } from "./regex-to-pattern.js";

/** What a rule replaces, as patterns, and with what; or why no pattern can say it. */
type ReplacementReading =
  | {
      readonly rules: readonly { readonly pattern: string; readonly rights: readonly string[] }[];
      readonly insensitive: boolean;
    }
  | { readonly error: string };

const mostRules = 64;

/**
 * Reads a rule whose replacements may take up groups of what was matched (`$1`): each text that a group can have makes a
 * rule of its own, since a dictionary has one canonical for all variants of a concept.
 */
export function readReplacement(regex: string, rights: readonly string[]): ReplacementReading {
  const used = [...new Set(rights.flatMap((text) => text.match(/(?<=\$)\d/g) ?? []))].map(Number);
  let choices: ReadonlyMap<number, string>[] = [new Map()];
  for (const group of used) {
    const texts = captureTexts(regex, group);
    if (!texts) return { error: `What \`$${group}\` stands for cannot be listed.` };
    choices = choices.flatMap((choice) => texts.map((text) => new Map([...choice, [group, text]])));
    if (choices.length > mostRules) return { error: `It stands for more than ${mostRules} rules.` };
  }
  const rules = choices.map((fixed) => ({
    reading: regexToPattern(regex, fixed),
    rights: rights.map((text) => fill(text, fixed)),
  }));
  const failed = rules.find(({ reading }) => "error" in reading)?.reading;
  if (failed && "error" in failed) return failed;
  return {
    rules: rules.flatMap(({ reading, rights: texts }) =>
      "error" in reading ? [] : [{ pattern: reading.pattern, rights: texts }],
    ),
    insensitive: rules.some(({ reading }) => !("error" in reading) && reading.insensitive),
  };
}

function fill(text: string, fixed: ReadonlyMap<number, string>): string {
  return text.replace(/\$(\d)/g, (_, group) => fixed.get(Number(group)) ?? "");
}
