/** A form taken apart: every literal text it stands for, with the places of its captures. */
export interface Pattern {
  /** Makes the forms it stands for, in the order written. */
  expansions(): readonly Expansion[];
  /** Names of the captures, in the order first written. */
  readonly captures: readonly string[];
  /** Whether it uses any syntax at all. */
  readonly literal: boolean;
}

/** One expansion: pieces of literal text and captures in turn. */
type Expansion = readonly Piece[];

/** Literal text, or the name of a capture. */
export type Piece = string | { readonly capture: string };

/** Why a pattern cannot be read, and at which offset of it. */
export interface PatternError {
  readonly code: "pattern-syntax" | "pattern-too-large" | "pattern-empty";
  readonly message: string;
  readonly offset: number;
}

/** The most forms a pattern may stand for, the most captures, and the deepest nesting. */
export const patternLimits = { expansions: 512, captures: 3, depth: 16, length: 2000 } as const;

type Node = { readonly text: string } | { readonly capture: string } | { readonly choice: readonly Node[][] };

/**
 * Reads a form: `(a|b c)` alternatives, `[x]` an optional part, `{name}` a capture of 1–4 words, `\` escapes.
 * Expansions are counted before they are made, so that no pattern can explode. Never throws.
 */
export function parsePattern(text: string): { pattern?: Pattern; error?: PatternError } {
  const reader = new PatternReader(text);
  const nodes = text.length > patternLimits.length ? reader.fail("pattern-too-large", tooLong, 0) : reader.sequence(0);
  if (reader.error === undefined && reader.at < text.length) {
    reader.fail("pattern-syntax", `\`${text[reader.at]}\` closes nothing in \`${text}\`.`, reader.at);
  }
  if (reader.error === undefined) reader.checkSize(nodes);
  if (reader.error) return { error: reader.error };
  if (isWordless(nodes)) {
    return { error: { code: "pattern-empty", message: `\`${text}\` can match no word at all.`, offset: 0 } };
  }
  const { captures, literal } = reader;
  return { pattern: { expansions: () => distinct(expand(nodes).map(singleSpaced)), captures, literal } };
}

/** Whether one of the expansions has no word but captures. */
function isWordless(nodes: readonly Node[]): boolean {
  return nodes.every((node) =>
    "choice" in node ? node.choice.some(isWordless) : !("text" in node && hasWord(node.text)),
  );
}

const tooLong = `The pattern is longer than ${patternLimits.length} characters.`;

class PatternReader {
  at = 0;
  error: PatternError | undefined;
  literal = true;
  readonly captures: string[] = [];

  constructor(readonly text: string) {}

  fail(code: PatternError["code"], message: string, offset: number): Node[] {
    this.error ??= { code, message, offset };
    this.at = this.text.length;
    return [];
  }

  sequence(depth: number): Node[] {
    const nodes: Node[] = [];
    while (this.at < this.text.length && !"|)]".includes(this.text[this.at] as string)) {
      const node = this.#node(depth);
      const last = nodes.at(-1);
      if (node && last && "text" in node && "text" in last) nodes[nodes.length - 1] = { text: last.text + node.text };
      else if (node) nodes.push(node);
    }
    return nodes;
  }

  #node(depth: number): Node | undefined {
    const character = this.text[this.at] as string;
    if (character === "(") return this.#group(depth, ")");
    if (character === "[") return this.#group(depth, "]");
    if (character === "{") return this.#capture();
    if (character === "}")
      return void this.fail("pattern-syntax", `\`}\` closes nothing in \`${this.text}\`.`, this.at);
    if (character === "\\") {
      this.literal = false;
      this.at++;
    }
    const literal = this.text[this.at++];
    if (literal === undefined)
      return void this.fail("pattern-syntax", `\`${this.text}\` ends in an escape.`, this.at - 2);
    return { text: literal };
  }

  #group(depth: number, close: ")" | "]"): Node | undefined {
    const open = this.at++;
    this.literal = false;
    if (depth >= patternLimits.depth) {
      return void this.fail("pattern-too-large", `The pattern nests deeper than ${patternLimits.depth} levels.`, open);
    }
    const choice = [this.sequence(depth + 1)];
    while (this.text[this.at] === "|") {
      this.at++;
      choice.push(this.sequence(depth + 1));
    }
    if (this.text[this.at] !== close) {
      return void this.fail("pattern-syntax", `\`${this.text[open]}\` is never closed in \`${this.text}\`.`, open);
    }
    this.at++;
    return { choice: close === "]" ? [...choice, []] : choice };
  }

  #capture(): Node | undefined {
    const open = this.at;
    const name = /^\{([A-Za-z][\w-]{0,31})\}/.exec(this.text.slice(open, open + 34))?.[1];
    if (name === undefined) {
      return void this.fail("pattern-syntax", `\`{\` opens no capture name in \`${this.text}\`.`, open);
    }
    this.literal = false;
    this.at += name.length + 2;
    if (!this.captures.includes(name)) this.captures.push(name);
    return { capture: name };
  }

  checkSize(nodes: Node[]): void {
    const size = count(nodes);
    if (size > patternLimits.expansions) {
      const message = `\`${this.text}\` stands for ${size > 1e9 ? "more than a billion" : size} forms; the limit is ${patternLimits.expansions}.`;
      this.fail("pattern-too-large", message, 0);
    }
    if (this.captures.length > patternLimits.captures) {
      this.fail("pattern-too-large", `\`${this.text}\` has more than ${patternLimits.captures} captures.`, 0);
    }
  }
}

function count(nodes: readonly Node[]): number {
  return nodes.reduce((product, node) => product * ("choice" in node ? sum(node.choice.map(count)) : 1), 1);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

function expand(nodes: readonly Node[]): Piece[][] {
  return nodes.reduce<Piece[][]>(
    (heads, node) => {
      const tails = "choice" in node ? node.choice.flatMap(expand) : [["text" in node ? node.text : node]];
      return heads.flatMap((head) => tails.map((tail) => joined(head, tail)));
    },
    [[]],
  );
}

/** Pieces end to end; text that meets text becomes one piece. */
function joined(head: readonly Piece[], tail: readonly Piece[]): Piece[] {
  const last = head.at(-1);
  const first = tail[0];
  if (typeof last !== "string" || typeof first !== "string") return [...head, ...tail];
  return head.length + tail.length === 2 ? [last + first] : [...head.slice(0, -1), last + first, ...tail.slice(1)];
}

function singleSpaced(pieces: readonly Piece[]): Expansion {
  return pieces.map((piece) => (typeof piece === "string" ? piece.replace(/\s+/g, " ") : piece));
}

function distinct(expansions: readonly Expansion[]): Expansion[] {
  return [...new Map(expansions.map((expansion) => [JSON.stringify(expansion), expansion])).values()];
}

function hasWord(text: string): boolean {
  return /[\p{L}\p{N}&+]/u.test(text);
}
