import { stringify } from "yaml";
import { excerpt } from "../../dictionary/excerpt.js";
import type { Dictionary } from "../../dictionary/model.js";
import type { Fault, Term } from "../draft.js";
import type { Format, Reading } from "../format.js";
import { writableForms } from "../literal.js";
import type { Losses } from "../losses.js";
import type { Source } from "../source.js";
import { readPlainYamlTree } from "../tree/read-yaml-tree.js";
import { itemsOf, type JsonNode, member, membersOf, placedTextOf, textOf } from "../tree/tree.js";
import { regexesOf } from "./pattern-to-regex.js";
import { RuleGroups } from "./rule-groups.js";

/** Vale's substitution rules. */
export const vale: Format = {
  name: "vale",
  aliases: ["vale-substitution", "vale-yaml"],
  extensions: [".yml", ".yaml"],
  holds: ["admitted", "variants", "patterns"],
  detects: ({ text }) => (/^(["']?)(?:extends|swap)\1\s*:/m.test(text) ? 0.98 : 0),
  read: readVale,
  write: writeVale,
};

const knownKeys = new Set([
  "extends",
  "message",
  "link",
  "level",
  "ignorecase",
  "swap",
  "name",
  "action",
  "description",
  "limit",
]);

function readVale(source: Source): Reading {
  const { root, faults } = source.once(readPlainYamlTree);
  const groups = new RuleGroups();
  const conditions = textOf(member(root, "ignorecase")) === "true" ? undefined : ({ case: "sensitive" } as const);
  const advises = /^%s[.!]?$/.test((textOf(member(root, "message")) ?? "").trim());
  const kind = member(root, "extends");
  if (!member(root, "swap")) {
    const message = `A rule that extends ${excerpt(kind?.value ?? "")} replaces nothing.`;
    groups.faults.push({ code: "malformed-entry", message, at: kind?.keyAt ?? 0 });
  }
  const swaps = itemsOf(member(root, "swap")).flatMap(membersOf);
  for (const [key, value] of swaps) {
    if (advises) groups.faults.push(adviceOf(key, value));
    else readSwap(key, value, conditions, groups);
  }
  const other = membersOf(root).filter(([key]) => !knownKeys.has(key));
  const unread = other.map(([key, { keyAt }]): Fault => {
    return { code: "not-read", message: `A dictionary has no place for \`${key}\` of a rule.`, at: keyAt };
  });
  const draft = { description: textOf(member(root, "description")), entries: groups.entries() };
  return { draft, faults: [...faults, ...unread, ...groups.faults] };
}

/** Where the whole message is the value, the value is a sentence to the writer. Written out, it would spoil the text. */
function adviceOf(key: string, { keyAt }: JsonNode): Fault {
  const message = `${excerpt(key)} has advice in place of a term: the message is the value alone.`;
  return { code: "entry-left-out", message, at: keyAt };
}

/** The key is a regular expression, the value one or several suggestions. */
function readSwap(key: string, node: JsonNode, conditions: Term["conditions"], groups: RuleGroups): void {
  const value = placedTextOf(node)?.text ?? "";
  const rights = value
    .split(/(?<!\\)\|/)
    .map((text) => ({ text: text.replaceAll("\\|", "|").trim(), at: node.at }))
    .filter(({ text }) => text !== "");
  if (rights.length === 0) {
    const message = `${excerpt(key)} has nothing to be replaced with.`;
    groups.faults.push({ code: "entry-left-out", message, at: node.keyAt });
    return;
  }
  groups.replacing(rights, { text: key, at: node.keyAt }, conditions);
}

function writeVale({ title, id, concepts }: Dictionary, losses: Losses): string {
  const swap = concepts.flatMap((concept, at) => {
    const regexes = regexesOf(concept.variants);
    if (regexes.length === 0) losses.add("a concept without variants", `/concepts/${at}`);
    const value = [concept.canonical, ...writableForms(concept).admitted].map(escapeBar).join("|");
    return regexes.map((key) => [key, value] as const);
  });
  const rule = { extends: "substitution", message: "Use '%s' instead of '%s'.", level: "warning", ignorecase: true };
  const comment = `# ${(title ?? id).replace(/\s+/g, " ")}\n`;
  return comment + stringify({ ...rule, swap: new Map(swap) }, { lineWidth: 0 });
}

function escapeBar(term: string): string {
  return term.replaceAll("|", "\\|");
}
