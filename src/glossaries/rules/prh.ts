import { stringify } from "yaml";
import type { Dictionary } from "../../dictionary/model.js";
import type { Fault, PlacedText } from "../draft.js";
import type { Format, Reading } from "../format.js";
import type { Source } from "../source.js";
import { readPlainYamlTree } from "../tree/read-yaml-tree.js";
import { itemsOf, type JsonNode, member, membersOf, placedTextOf, placedTextsOf, textOf } from "../tree/tree.js";
import { regexesOf } from "./pattern-to-regex.js";
import { RuleGroups } from "./rule-groups.js";

/** Rules of prh, the proofreading helper. */
export const prh: Format = {
  name: "prh",
  aliases: ["prh-yaml", "prh-yml"],
  extensions: [".yml", ".yaml"],
  holds: ["variants", "patterns", "note"],
  detects: ({ text }) => (/^rules\s*:/m.test(text) && /^\s*(?:-\s+)?expected\s*:/m.test(text) ? 0.97 : 0),
  read: readPrh,
  write: writePrh,
};

const heldKeys = new Set(["expected", "pattern", "patterns", "prh", "options", "specs"]);

function readPrh(source: Source): Reading {
  const { root, faults } = source.once(readPlainYamlTree);
  const groups = new RuleGroups();
  for (const rule of itemsOf(member(root, "rules"))) readRule(rule, groups);
  const imports = member(root, "imports");
  const left: Fault[] = imports
    ? [
        {
          code: "not-read",
          message: "The files that `imports` names are not opened.",
          at: imports.keyAt,
          note: "Read each of them.",
        },
      ]
    : [];
  return { draft: { entries: groups.entries() }, faults: [...faults, ...left, ...groups.faults] };
}

function readRule(rule: JsonNode, groups: RuleGroups): void {
  const expected = placedTextOf(member(rule, "expected") ?? (textOf(rule) === undefined ? undefined : rule));
  if (!expected || expected.text === "") {
    groups.faults.push({ code: "entry-left-out", message: "The rule has no `expected`.", at: rule.at });
    return;
  }
  const patterns = [...placedTextsOf(member(rule, "pattern")), ...placedTextsOf(member(rule, "patterns"))];
  if (!isExpressible(rule, expected, groups)) return;
  const key = groups.rights([expected], rule.at, textOf(member(rule, "prh")));
  for (const pattern of patterns) readPattern(pattern, key, groups);
}

/** What a rule asks for that a dictionary cannot do: a replacement made of captures, a condition on them, unknown keys. */
function isExpressible(rule: JsonNode, { text, at }: PlacedText, groups: RuleGroups): boolean {
  for (const [name, node] of membersOf(rule)) {
    if (heldKeys.has(name) || name === "regexpMustEmpty") continue;
    groups.faults.push({
      code: "not-read",
      message: `A dictionary has no place for \`${name}\` of a rule.`,
      at: node.keyAt,
    });
  }
  const condition = member(rule, "regexpMustEmpty");
  if (!condition && !/\$\d/.test(text)) return true;
  const why = condition ? "`regexpMustEmpty` cannot be expressed." : `\`${text}\` takes up parts of what was matched.`;
  groups.faults.push({ code: "inexpressible-regex", message: why, at: condition?.keyAt ?? at });
  return false;
}

/** `/…/flags` is a regular expression, anything else literal text, which prh matches in its own case only. */
function readPattern({ text, at }: PlacedText, key: string, groups: RuleGroups): void {
  const [, regex, flags = ""] = /^\/(.*)\/([a-z]*)$/s.exec(text) ?? [];
  const conditions = flags.includes("i") ? undefined : ({ case: "sensitive" } as const);
  if (regex === undefined) groups.literal(key, { text, at }, conditions);
  else groups.regex(key, { text: regex, at }, conditions);
}

function writePrh({ concepts }: Dictionary): string {
  const rules = concepts.map(({ canonical, variants, note }) => {
    const patterns = regexesOf(variants).map((regex) => `/${regex}/i`);
    return { expected: canonical, ...(patterns.length > 0 && { patterns }), ...(note !== undefined && { prh: note }) };
  });
  return stringify({ version: 1, rules }, { lineWidth: 0 });
}
