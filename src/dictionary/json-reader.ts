import { excerpt } from "./excerpt.js";
import { pointerTo } from "./json-pointer.js";

/** A JSON value with the offsets of itself and of its key (of itself again, if it has none). */
export interface JsonNode {
  /** Objects in it inherit nothing. */
  readonly value: unknown;
  readonly at: number;
  readonly keyAt: number;
  /** By key or index; of two values with one key, the later. */
  readonly children?: Map<string, JsonNode>;
}

/** A key that its object has already, and the offsets of both. */
interface DuplicateKey {
  readonly key: string;
  readonly pointer: string;
  readonly at: number;
  readonly firstAt: number;
}

/** Why a text is not JSON. */
interface JsonError {
  readonly at: number;
  readonly message: string;
}

/** What a JSON text says; the root is missing where there is an error. */
export interface JsonReading {
  readonly root?: JsonNode;
  readonly duplicates: readonly DuplicateKey[];
  readonly error?: JsonError;
}

/**
 * Reads JSON text (RFC 8259), in linear time whatever the nesting. `JSON.parse` does not tell where values stand, drops
 * the first of two equal keys silently, and words its errors differently in each engine, often without the position.
 */
export function readJson(text: string): JsonReading {
  const scanner = new JsonScanner(text);
  try {
    return { root: scanner.run(), duplicates: scanner.duplicates };
  } catch {
    return { error: scanner.error, duplicates: scanner.duplicates };
  }
}

/** An object or list, closed or still open. */
interface Container extends JsonNode {
  readonly value: Record<string, unknown> | unknown[];
  readonly children: Map<string, JsonNode>;
  readonly pointer: string;
}

const [space, quote, backslash] = [32, 34, 92];
const escaped = /\\(?:["\\/bfnrt]|u[\da-fA-F]{4})/y;
const scalar = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;

// More than the format nests. Pointers of any length would take quadratic space in deep nesting.
const deepestPointer = 16;

class JsonScanner {
  /** What is wrong with the text; the exception thrown then only ends the run. */
  error: JsonError = { at: 0, message: "The text is too large to be read." };
  readonly duplicates: DuplicateKey[] = [];
  readonly #text: string;
  readonly #open: Container[] = [];
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  run(): JsonNode {
    this.#skipSpace();
    const root = this.#node(this.#at, "");
    this.#close();
    while (this.#open.length > 0) this.#member(this.#open.at(-1) as Container);
    this.#skipSpace();
    return this.#at < this.#text.length ? this.#fail("the end of the text") : root;
  }

  /** Reads a value of an object or a list, the key before it, and the comma or the brackets behind it. */
  #member(parent: Container): void {
    this.#skipSpace();
    const keyAt = this.#at;
    const key = Array.isArray(parent.value) ? String(parent.children.size) : this.#key();
    const pointer = this.#open.length > deepestPointer ? parent.pointer : pointerTo(parent.pointer, key);
    const node = this.#node(keyAt, pointer);
    const first = parent.children.get(key);
    if (first) this.duplicates.push({ key, pointer, at: keyAt, firstAt: first.keyAt });
    parent.children.set(key, node);
    (parent.value as Record<string, unknown>)[key] = node.value;
    this.#close();
  }

  #key(): string {
    if (this.#text[this.#at] !== '"') this.#fail("a key in double quotes");
    const key = this.#string();
    this.#skipSpace();
    if (this.#text[this.#at] !== ":") this.#fail("`:`");
    this.#at++;
    this.#skipSpace();
    return key;
  }

  /** Reads a string, number, literal, or the bracket that opens an object or list. */
  #node(keyAt: number, pointer: string): JsonNode {
    const at = this.#at;
    const bracket = this.#text[at];
    if (bracket === '"') return { value: this.#string(), at, keyAt };
    if (bracket !== "{" && bracket !== "[") return { value: this.#scalar(), at, keyAt };
    this.#at++;
    const value = bracket === "[" ? [] : Object.create(null);
    const node: Container = { value, at, keyAt, children: new Map(), pointer };
    this.#open.push(node);
    return node;
  }

  #string(): string {
    const start = this.#at;
    let at = start + 1;
    for (let code = this.#text.charCodeAt(at); code !== quote; code = this.#text.charCodeAt(at)) {
      this.#at = at;
      if (!(code >= space)) this.#fail("a closing quotation mark");
      if (code === backslash) at += this.#match(escaped, "an escape that JSON has").length;
      else at++;
    }
    this.#at = at + 1;
    return JSON.parse(this.#text.slice(start, this.#at));
  }

  #scalar(): unknown {
    const token = this.#match(scalar, "a value");
    this.#at += token.length;
    return JSON.parse(token);
  }

  #match(token: RegExp, expected: string): string {
    token.lastIndex = this.#at;
    return token.exec(this.#text)?.[0] ?? this.#fail(expected);
  }

  /** Closes what the text closes here, up to a comma or, in a list or object just opened, its first member. */
  #close(): void {
    for (let parent = this.#open.at(-1); parent; parent = this.#open.at(-1)) {
      this.#skipSpace();
      const bracket = Array.isArray(parent.value) ? "]" : "}";
      const character = this.#text[this.#at];
      if (character !== bracket && parent.children.size === 0) return;
      if (character !== bracket && character !== ",") this.#fail(`\`,\` or \`${bracket}\``);
      this.#at++;
      if (character === ",") return;
      this.#open.pop();
    }
  }

  #skipSpace(): void {
    while (" \t\r\n".includes(this.#text[this.#at] ?? "-")) this.#at++;
  }

  #fail(expected: string): never {
    const code = this.#text.codePointAt(this.#at);
    const found = code === undefined ? "the end of the text" : excerpt(String.fromCodePoint(code));
    this.error = { at: this.#at, message: `Expected ${expected}, but found ${found}.` };
    throw this.error;
  }
}
