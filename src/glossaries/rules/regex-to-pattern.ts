import { type AST, RegExpParser } from "@eslint-community/regexpp";
import { parsePattern } from "../../dictionary/pattern.js";
import { escapePattern } from "../literal.js";

/** A pattern that stands for what a regular expression matches, or why there is none. */
export type PatternReading =
  | { readonly pattern: string; readonly insensitive: boolean }
  | { readonly error: string; readonly pattern?: never };

const mostInClass = 40;

/**
 * The pattern of a regular expression that is made of letters, alternatives, optional parts, small classes and word
 * boundaries at its edges. Runs of spaces are a space. Anything else (`+`, `*`, `\d`, look-around …) has no pattern.
 */
export function regexToPattern(source: string): PatternReading {
  const insensitive = /^\(\?i\)/.test(source);
  // Vale's expressions are of other engines, which let one begin with a flag and escape any sign.
  const plain = source.replace(/^\(\?i\)/, "").replace(/\\([^\p{L}\p{N}^$\\.*+?()[\]{}|/-])/gu, "$1");
  try {
    const ast = parse(plain);
    const pattern = alternatives(ast.alternatives, { edges: true });
    const { error } = parsePattern(pattern);
    return error ? { error: error.message } : { pattern, insensitive };
  } catch (error) {
    return { error: error instanceof Inexpressible ? error.message : `${(error as Error).message}.` };
  }
}

function parse(source: string): AST.Pattern {
  const parser = new RegExpParser();
  try {
    return parser.parsePattern(source, 0, source.length, { unicode: true });
  } catch {
    return parser.parsePattern(source, 0, source.length, { unicode: false });
  }
}

/** What the pattern syntax has nothing for. */
class Inexpressible extends Error {}

interface Context {
  /** The expression's own start and end: a word boundary there says nothing that forms do not. */
  readonly edges: boolean;
}

function alternatives(list: readonly AST.Alternative[], context: Context): string {
  const parts = list.map(({ elements }) => sequence(elements, context));
  if (parts.length === 1) return parts[0] as string;
  return parts.includes("") ? `[${parts.filter((part) => part !== "").join("|")}]` : `(${parts.join("|")})`;
}

function sequence(elements: readonly AST.Element[], { edges }: Context): string {
  return elements.map((element, at) => part(element, edges && (at === 0 || at === elements.length - 1))).join("");
}

function part(element: AST.Element, atEdge: boolean): string {
  switch (element.type) {
    case "Character":
      return escapePattern(String.fromCodePoint(element.value));
    case "Group":
    case "CapturingGroup":
      return alternatives(element.alternatives, { edges: atEdge });
    case "CharacterClass":
      return oneOf(element);
    case "CharacterSet":
      if (element.kind === "space" && !element.negate) return " ";
      break;
    case "Quantifier":
      return quantified(element);
    case "Assertion":
      if (atEdge && element.kind === "word" && !element.negate) return "";
      break;
  }
  throw new Inexpressible(`\`${element.raw}\` cannot be expressed.`);
}

/** `[Ee]` → `(E|e)`, `[a-f]` likewise, within a limit. */
function oneOf({ negate, elements, raw }: AST.CharacterClass): string {
  const characters = elements.flatMap((element) => {
    if (element.type === "Character") return [element.value];
    if (element.type === "CharacterSet" && element.kind === "space" && !element.negate) return [32];
    if (element.type !== "CharacterClassRange") throw new Inexpressible(`\`${raw}\` cannot be expressed.`);
    const size = element.max.value - element.min.value + 1;
    return Array.from({ length: Math.min(size, mostInClass + 1) }, (_, at) => element.min.value + at);
  });
  if (negate || characters.length === 0 || characters.length > mostInClass) {
    throw new Inexpressible(`\`${raw}\` cannot be expressed.`);
  }
  const texts = [...new Set(characters)].map((code) => escapePattern(String.fromCodePoint(code)));
  return texts.length === 1 ? (texts[0] as string) : `(${texts.join("|")})`;
}

function quantified({ min, max, element, raw }: AST.Quantifier): string {
  const inner = part(element as AST.Element, false);
  if (inner === " " && min > 0) return " ";
  if (min === 1 && max === 1) return inner;
  // A space or none, or several: forms fold spaces.
  if (min === 0 && (max === 1 || inner === " ")) return `[${unwrapped(inner)}]`;
  throw new Inexpressible(`\`${raw}\` cannot be expressed.`);
}

/** `(a|b)` as the inside of brackets is `a|b`. */
function unwrapped(inner: string): string {
  return /^\((?:[^()[\]\\]|\\.)*\)$/.test(inner) ? inner.slice(1, -1) : inner;
}
