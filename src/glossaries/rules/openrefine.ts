import type { Dictionary } from "../../dictionary/model.js";
import type { Format, Reading } from "../format.js";
import { writableForms } from "../literal.js";
import type { Source } from "../source.js";
import { readJsonTree } from "../tree/read-json-tree.js";
import { itemsOf, type JsonNode, member, placedTextOf, placedTextsOf, textOf } from "../tree/tree.js";
import { Unread } from "../unread.js";
import { RuleGroups } from "./rule-groups.js";

/** Mass edits of OpenRefine, as its undo history exports them. */
export const openrefine: Format = {
  name: "openrefine",
  aliases: ["open-refine", "refine", "mass-edit"],
  extensions: [".json"],
  holds: ["variants"],
  detects: (source) => (/"core\/mass-edit"/.test(source.text) || /"fromBlank"/.test(source.text) ? 0.99 : 0),
  read: readOpenRefine,
  write: writeOpenRefine,
};

function operationsOf(source: Source): readonly JsonNode[] {
  const { root } = source.once(readJsonTree);
  const operations = itemsOf(member(root, "operations") ?? member(root, "entries") ?? root);
  return operations.map((operation) => member(operation, "operation") ?? operation);
}

function readOpenRefine(source: Source): Reading {
  const { faults } = source.once(readJsonTree);
  const groups = new RuleGroups();
  const unread = new Unread();
  for (const operation of operationsOf(source)) {
    const edits = member(operation, "edits");
    const name = textOf(member(operation, "op"));
    if (!edits || (name !== undefined && name !== "core/mass-edit")) unread.add(name ?? "operation", operation.at);
    else for (const edit of itemsOf(edits)) readEdit(edit, groups);
  }
  return { draft: { entries: groups.entries() }, faults: [...faults, ...unread.faults(), ...groups.faults] };
}

function readEdit(edit: JsonNode, groups: RuleGroups): void {
  const to = placedTextOf(member(edit, "to"));
  if (!to || to.text === "") {
    groups.faults.push({ code: "entry-left-out", message: "The edit has nothing to write.", at: edit.at });
    return;
  }
  const key = groups.rights([to]);
  for (const from of placedTextsOf(member(edit, "from"))) if (from.text !== "") groups.literal(key, from);
}

function writeOpenRefine({ concepts }: Dictionary): string {
  const edits = concepts.map((concept) => {
    return { from: writableForms(concept).variants, fromBlank: false, fromError: false, to: concept.canonical };
  });
  const operation = {
    op: "core/mass-edit",
    engineConfig: { facets: [], mode: "row-based" },
    columnName: "term",
    expression: "value",
    edits,
    description: "Mass edit cells in column term",
  };
  return `${JSON.stringify([operation], null, 2)}\n`;
}
