import { findNodeAtLocation, type Node, parseTree } from "jsonc-parser";
import { pointerKeys } from "../../dictionary/json-pointer.js";
import type { Edit } from "../../rewrite/edits.js";
import type { Fix } from "../../validate/index.js";

/** The edits that make corrections in JSON text; everything else stays as it is written. */
export function fixJson(text: string, fixes: readonly Fix[]): Edit[] {
  const mark = text.startsWith("\uFEFF") ? 1 : 0;
  const root = parseTree(text.slice(mark));
  if (root === undefined) return [];
  const removed = new Set(fixes.filter(({ value }) => value === undefined).map(({ pointer }) => pointer));
  const values = new Map(
    fixes.flatMap(({ pointer, value }) => (value === undefined ? [] : [[pointer, value] as const])),
  );
  const edits = [
    ...removals(root, removed),
    ...[...values]
      .filter(([pointer]) => !isInside(pointer, removed))
      .flatMap(([at, value]) => rewriting(root, at, value)),
  ];
  return edits
    .map((edit) => ({ ...edit, start: edit.start + mark, end: edit.end + mark }))
    .sort((a, b) => a.start - b.start);
}

function isInside(pointer: string, removed: ReadonlySet<string>): boolean {
  const keys = pointer.split("/");
  return keys.some((_, at) => removed.has(keys.slice(0, at + 1).join("/")));
}

function rewriting(root: Node, pointer: string, value: string): Edit[] {
  const node = nodeAt(root, pointer);
  if (node?.type !== "string") return [];
  return [{ start: node.offset, end: node.offset + node.length, text: JSON.stringify(value) }];
}

/** Items of lists, taken out with the comma and the space before them. */
function removals(root: Node, pointers: ReadonlySet<string>): Edit[] {
  const byList = new Map<Node, Set<number>>();
  for (const pointer of pointers) {
    const node = nodeAt(root, pointer);
    const list = node?.parent;
    if (node === undefined || list?.type !== "array") continue;
    const at = (list.children ?? []).indexOf(node);
    byList.set(list, (byList.get(list) ?? new Set()).add(at));
  }
  return [...byList].flatMap(([list, gone]) => itemRemovals(list, gone));
}

function itemRemovals({ offset, length, children = [] }: Node, gone: ReadonlySet<number>): Edit[] {
  const firstKept = children.findIndex((_, at) => !gone.has(at));
  if (firstKept < 0) return [{ start: offset, end: offset + length, text: "[]" }];
  const head =
    firstKept === 0 ? [] : [{ start: children[0]?.offset ?? 0, end: children[firstKept]?.offset ?? 0, text: "" }];
  const later = [...gone].filter((at) => at > firstKept).sort((a, b) => a - b);
  return [...head, ...later.map((at) => ({ start: endOf(children[at - 1]), end: endOf(children[at]), text: "" }))];
}

function endOf(node: Node | undefined): number {
  return node === undefined ? 0 : node.offset + node.length;
}

function nodeAt(root: Node, pointer: string): Node | undefined {
  const path = pointerKeys(pointer).map((key) => (/^\d+$/.test(key) ? Number(key) : key));
  return findNodeAtLocation(root, path);
}
