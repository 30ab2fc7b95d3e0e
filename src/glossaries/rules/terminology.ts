import type { Dictionary } from "../../dictionary/model.js";
import type { Format, Reading } from "../format.js";
import type { Source } from "../source.js";
import { readJsonTree } from "../tree/read-json-tree.js";
import { itemsOf, type JsonNode, member, placedTextOf, placedTextsOf } from "../tree/tree.js";
import { regexesOf } from "./pattern-to-regex.js";
import { RuleGroups } from "./rule-groups.js";

/** Terms of textlint-rule-terminology: a list of terms, and of pairs of a regular expression and a term. */
export const terminology: Format = {
  name: "terminology",
  aliases: ["textlint", "textlint-terminology", "textlint-rule-terminology"],
  extensions: [".json", ".jsonc", ".textlintrc"],
  holds: ["variants", "patterns"],
  detects: (source) => (/^\s*(?:\/[/*]|[[{])/.test(source.text) && termsOf(source).some(isRule) ? 0.7 : 0),
  read: readTerminology,
  write: writeTerminology,
};

function isRule(node: JsonNode): boolean {
  return (
    typeof node.value === "string" ||
    (Array.isArray(node.value) && node.value.length === 2 && typeof node.value[1] === "string")
  );
}

/** The list itself, or where the configuration of textlint keeps it. */
function termsOf(source: Source): readonly JsonNode[] {
  const { root } = source.once(readJsonTree);
  if (Array.isArray(root?.value)) return itemsOf(root);
  const rule = member(member(root, "rules"), "terminology") ?? root;
  const terms = member(rule, "terms");
  return Array.isArray(terms?.value) ? itemsOf(terms) : [];
}

function readTerminology(source: Source): Reading {
  const { faults } = source.once(readJsonTree);
  const groups = new RuleGroups();
  for (const node of termsOf(source)) readTerm(node, groups);
  return { draft: { entries: groups.entries() }, faults: [...faults, ...groups.faults] };
}

function readTerm(node: JsonNode, groups: RuleGroups): void {
  const alone = placedTextOf(node);
  const [left, right] = alone ? [] : itemsOf(node);
  const to = alone ?? placedTextOf(right);
  if (!to || to.text === "") {
    const message = "Expected a term, or a regular expression and a term.";
    groups.faults.push({ code: "malformed-entry", message, at: node.at });
  } else if (alone) groups.rights([alone]);
  else for (const from of placedTextsOf(left)) groups.replacing([to], from);
}

function writeTerminology({ concepts }: Dictionary): string {
  const rules = concepts.flatMap(({ canonical, variants }): (string | string[])[] => {
    const pairs = regexesOf(variants).map((regex) => [regex, canonical]);
    return pairs.length > 0 ? pairs : [canonical];
  });
  return `${JSON.stringify(rules, null, 2)}\n`;
}
