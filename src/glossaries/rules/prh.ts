import { stringify } from "yaml";
import type { Dictionary } from "../../dictionary/model.js";
import type { Fault, PlacedText } from "../draft.js";
import type { Format, Reading } from "../format.js";
import type { Source } from "../source.js";
import { readPlainYamlTree } from "../tree/read-yaml-tree.js";
import { itemsOf, type JsonNode, member, membersOf, placedTextOf, placedTextsOf, textOf } from "../tree/tree.js";
import { Unread } from "../unread.js";
import { regexesOf } from "./pattern-to-regex.js";
import { RuleGroups } from "./rule-groups.js";

/** Rules of prh, the proofreading helper. */
export const prh: Format = {
  name: "prh",
  aliases: ["prh-yaml", "prh-yml"],
  extensions: [".yml", ".yaml"],
  holds: ["variants", "patterns", "note"],
  detects: likelihood,
  read: readPrh,
  write: writePrh,
};

/** A rule is an object with `expected`, or the expected text alone. */
function likelihood({ text }: Source): number {
  if (!/^(["']?)rules\1\s*:/m.test(text)) return 0;
  if (/^[ \t]*(?:-[ \t]+)?(["']?)expected\1[ \t]*:/m.test(text)) return 0.97;
  return /^(["']?)version\1\s*:\s*1\s*$/m.test(text) &&
    /^rules\s*:\s*\n(?:\s*(?:#[^\n]*)?\n)*\s*- +[^\n:]+$/m.test(text)
    ? 0.9
    : 0;
}

const heldKeys = new Set(["expected", "pattern", "patterns", "prh", "options"]);

function readPrh(source: Source): Reading {
  const { root, faults } = source.once(readPlainYamlTree);
  const groups = new RuleGroups();
  const unread = new Unread();
  for (const rule of itemsOf(member(root, "rules"))) readRule(rule, groups, unread);
  const imports = member(root, "imports");
  const message = "The files that `imports` names are not opened.";
  const left: Fault[] = imports ? [{ code: "not-read", message, at: imports.keyAt, note: "Read each of them." }] : [];
  return { draft: { entries: groups.entries() }, faults: [...faults, ...left, ...unread.faults(), ...groups.faults] };
}

function readRule(rule: JsonNode, groups: RuleGroups, unread: Unread): void {
  const expected = placedTextOf(member(rule, "expected") ?? (textOf(rule) === undefined ? undefined : rule));
  if (!expected || expected.text === "") {
    groups.faults.push({ code: "entry-left-out", message: "The rule has no `expected`.", at: rule.at });
    return;
  }
  for (const [name, { keyAt }] of membersOf(rule)) if (!heldKeys.has(name)) unread.add(name, keyAt);
  const condition = member(rule, "regexpMustEmpty");
  if (condition) {
    const message = "`regexpMustEmpty` cannot be expressed; the rule is left out.";
    groups.faults.push({ code: "inexpressible-regex", message, at: condition.keyAt });
    return;
  }
  const note = textOf(member(rule, "prh"));
  if (!/\$\d/.test(expected.text)) groups.rights([expected], note);
  const patterns = [...placedTextsOf(member(rule, "pattern")), ...placedTextsOf(member(rule, "patterns"))];
  for (const pattern of patterns) readPattern(expected, pattern, note, groups);
}

/** `/…/flags` is a regular expression, anything else literal text, which prh matches in its own case only. */
function readPattern(
  expected: PlacedText,
  { text, at }: PlacedText,
  note: string | undefined,
  groups: RuleGroups,
): void {
  const [, regex, flags = ""] = /^\/(.*)\/([a-z]*)$/s.exec(text) ?? [];
  const conditions = flags.includes("i") ? undefined : ({ case: "sensitive" } as const);
  if (regex === undefined) groups.literal(groups.rights([expected], note), { text, at }, conditions);
  else groups.replacing([expected], { text: regex, at }, conditions, note);
}

function writePrh({ concepts }: Dictionary): string {
  const rules = concepts.map(({ canonical, variants, note }) => {
    const patterns = regexesOf(variants).map((regex) => `/${regex}/i`);
    return { expected: canonical, ...(patterns.length > 0 && { patterns }), ...(note !== undefined && { prh: note }) };
  });
  return stringify({ version: 1, rules }, { lineWidth: 0 });
}
