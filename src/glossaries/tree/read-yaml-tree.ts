import { type Document, isAlias, isMap, isScalar, isSeq, type ParsedNode, parseDocument } from "yaml";
import { excerpt } from "../../dictionary/excerpt.js";
import type { JsonNode } from "../../dictionary/json-reader.js";
import type { Fault } from "../draft.js";
import type { Tree } from "./read-json-tree.js";

const deepest = 64;
const mostAliased = 50_000;
const mostFaults = 20;

/** Reads YAML. With `plain` every scalar is text, so that `no`, `1.0` and `2024-01-01` stay as written. */
export function readYamlTree(text: string, plain = false): Tree {
  try {
    const options = { uniqueKeys: false, prettyErrors: false, schema: plain ? "failsafe" : "core" } as const;
    const document = parseDocument(text, { ...options, logLevel: "silent" });
    const walker = new YamlWalker();
    const root = document.contents === null ? undefined : walker.visit(document.contents as Node, 0);
    return { root, faults: [...syntaxFaults(document), ...walker.faults] };
  } catch (error) {
    const message = error instanceof RangeError ? "The YAML nests too deeply." : String((error as Error).message);
    return { faults: [{ code: error instanceof RangeError ? "too-deep" : "invalid-yaml", message, at: 0 }] };
  }
}

/** {@link readYamlTree}, every scalar as text. */
export function readPlainYamlTree(text: string): Tree {
  return readYamlTree(text, true);
}

type Node = ParsedNode;

function syntaxFaults({ errors }: Document): Fault[] {
  return errors.slice(0, mostFaults).map(({ message, pos: [at] }) => {
    return { code: "invalid-yaml", message: message.endsWith(".") ? message : `${message}.`, at };
  });
}

/** Walks a document. What aliases stand for is counted, so that no bomb goes off, and nothing refers to itself. */
class YamlWalker {
  readonly faults: Fault[] = [];
  readonly #anchors = new Map<string, Node>();
  #aliased = 0;
  #inAlias = 0;

  visit(node: Node, depth: number, keyAt = node.range[0]): JsonNode {
    const at = node.range[0];
    if (isAlias(node)) return this.#alias(node.source, at, depth, keyAt);
    if (node.anchor) this.#anchors.set(node.anchor, node);
    if (this.#inAlias > 0) this.#aliased++;
    if (isScalar(node)) return { value: node.value, at, keyAt };
    if (depth >= deepest)
      return this.#refuse("too-deep", `The YAML nests more than ${deepest} levels deep.`, at, keyAt);
    return isSeq(node) ? this.#list(node.items as Node[], at, depth, keyAt) : this.#map(node, at, depth, keyAt);
  }

  #refuse(code: Fault["code"], message: string, at: number, keyAt: number): JsonNode {
    if (!this.faults.some((fault) => fault.code === code)) this.faults.push({ code, message, at });
    return { value: null, at, keyAt };
  }

  #alias(name: string, at: number, depth: number, keyAt: number): JsonNode {
    const node = this.#anchors.get(name);
    if (node === undefined) return { value: null, at, keyAt };
    if (this.#aliased > mostAliased) {
      const message = `The aliases stand for more than ${mostAliased} values.`;
      return this.#refuse("too-many-aliases", message, at, keyAt);
    }
    this.#inAlias++;
    // A deeper alias of itself ends at the limit of depth.
    const { value, children } = this.visit(node, depth + 1, keyAt);
    this.#inAlias--;
    return { value, at, keyAt, ...(children && { children }) };
  }

  #list(items: readonly Node[], at: number, depth: number, keyAt: number): JsonNode {
    const children = new Map<string, JsonNode>();
    for (const item of items) children.set(String(children.size), this.visit(item, depth + 1));
    return { value: Array.from(children.values(), ({ value }) => value), at, keyAt, children };
  }

  #map(node: Node, at: number, depth: number, keyAt: number): JsonNode {
    const children = new Map<string, JsonNode>();
    const value: Record<string, unknown> = Object.create(null);
    for (const pair of isMap(node) ? node.items : []) {
      const key = keyOf(pair.key as Node);
      const pairAt = (pair.key as Node).range[0];
      const first = children.get(key);
      if (first) {
        const message = `${excerpt(key)} is already a key of this mapping.`;
        this.faults.push({ code: "duplicate-key", message, at: pairAt });
      }
      const child = pair.value
        ? this.visit(pair.value as Node, depth + 1, pairAt)
        : { value: null, at: pairAt, keyAt: pairAt };
      children.set(key, child);
      value[key] = child.value;
    }
    return { value, at, keyAt, children };
  }
}

function keyOf(key: Node): string {
  return isScalar(key) ? (key.source ?? String(key.value)) : String(key);
}
