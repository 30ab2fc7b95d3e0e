/** A form taken apart: every literal text it stands for, with the places of its captures. */
export interface Pattern {
  /** Makes the forms it stands for, in the order written. */
  expansions(): readonly Expansion[];
  /**
   * The pattern cut at its outermost spaces, and what may stand in each slot. The product of the slots, the last running
   * fastest, is the expansions, but that some of it may come twice.
   */
  slots(): readonly (readonly Expansion[])[];
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
export const patternLimits = { forms: 512, captures: 3, levels: 16, characters: 2000 } as const;

type Node = { readonly text: string } | { readonly capture: string } | { readonly choice: readonly Node[][] };

/**
 * Reads a form: `(a|b c)` alternatives, `[x]` an optional part, `{name}` a capture of 1–4 words, `\` escapes.
 * Expansions are counted before they are made, so that no pattern can explode. Never throws.
 */
export function parsePattern(text: string): { pattern?: Pattern; error?: PatternError } {
  const reader = new PatternReader(text);
  const nodes = reader.read();
  const { error, captures, literal } = reader;
  if (error) return { error };
  const expansions = () => distinct(expand(nodes).map(singleSpaced));
  return { pattern: { expansions, slots: () => slotsOf(nodes), captures, literal } };
}

function slotsOf(nodes: readonly Node[]): Expansion[][] {
  const slots: Node[][] = [[]];
  for (const node of nodes) {
    const [head, ...tails] = "text" in node ? node.text.split(/\s+/).map((text) => ({ text })) : [node];
    slots.at(-1)?.push(head as Node);
    slots.push(...tails.map((tail) => [tail]));
  }
  return slots.map((slot) => expand(slot).map(singleSpaced));
}

/** Whether one of the expansions has no word but captures. */
function isWordless(nodes: readonly Node[]): boolean {
  return nodes.every((node) =>
    "choice" in node ? node.choice.some(isWordless) : !("text" in node && hasWord(node.text)),
  );
}

class PatternReader {
  at = 0;
  error: PatternError | undefined;
  literal = true;
  readonly captures: string[] = [];

  constructor(readonly text: string) {}

  /** The whole pattern; of several errors the first is kept. */
  read(): Node[] {
    this.#limit("characters", this.text.length, 0);
    const nodes = this.#sequence(0);
    if (this.at < this.text.length) this.#reject("closes nothing", this.at);
    this.#limit("forms", count(nodes), 0);
    this.#limit("captures", this.captures.length, 0);
    if (isWordless(nodes)) this.#fail("pattern-empty", `\`${this.text}\` can match no word at all.`, 0);
    return nodes;
  }

  #fail(code: PatternError["code"], message: string, offset: number): undefined {
    this.error ??= { code, message, offset };
    this.at = this.text.length;
  }

  /** Fails for what the character at an offset does. */
  #reject(fault: string, offset: number): undefined {
    return this.#fail("pattern-syntax", `\`${this.text[offset]}\` ${fault} in \`${this.text}\`.`, offset);
  }

  #limit(what: keyof typeof patternLimits, size: number, offset: number): void {
    const most = patternLimits[what];
    if (size > most) this.#fail("pattern-too-large", `A pattern has at most ${most} ${what}.`, offset);
  }

  #sequence(depth: number): Node[] {
    const nodes: Node[] = [];
    while (this.at < this.text.length && !"|)]}".includes(this.text[this.at] as string)) {
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
    if (character === "\\") {
      this.literal = false;
      this.at++;
    }
    const literal = this.text[this.at++];
    return literal === undefined ? this.#reject("escapes nothing", this.at - 2) : { text: literal };
  }

  #group(depth: number, close: ")" | "]"): Node | undefined {
    const open = this.at++;
    this.literal = false;
    this.#limit("levels", depth + 1, open);
    const choice = [this.#sequence(depth + 1)];
    while (this.text[this.at] === "|") {
      this.at++;
      choice.push(this.#sequence(depth + 1));
    }
    if (this.text[this.at] !== close) return this.#reject("is never closed", open);
    this.at++;
    return { choice: close === "]" ? [...choice, []] : choice };
  }

  #capture(): Node | undefined {
    const open = this.at;
    const name = /^\{([A-Za-z][\w-]{0,31})\}/.exec(this.text.slice(open, open + 34))?.[1];
    if (name === undefined) return this.#reject("opens no capture name", open);
    this.literal = false;
    this.at += name.length + 2;
    if (!this.captures.includes(name)) this.captures.push(name);
    return { capture: name };
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
