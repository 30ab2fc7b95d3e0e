import { type AST, RegExpParser, visitRegExpAST } from "@eslint-community/regexpp";
import { parsePattern } from "../../dictionary/pattern.js";
import { escapePattern } from "../literal.js";

/** The pattern that stands for what a regular expression matches, or why there is none. */
export type PatternReading = { readonly pattern: string; readonly insensitive: boolean } | { readonly error: string };

const mostInClass = 40;
const noGroups: ReadonlyMap<number, string> = new Map();

/**
 * The pattern of a regular expression that is made of letters, alternatives, optional parts, small classes and word
 * boundaries at its edges. Runs of spaces are a space. Anything else (`+`, `*`, `\d`, look-around …) has no pattern.
 * @param fixed - number of a capturing group → the text to write in its place
 */
export function regexToPattern(source: string, fixed = noGroups): PatternReading {
  try {
    const ast = parse(source);
    const groups = new Map(
      [...capturingGroups(ast)].flatMap((group, at) => {
        const text = fixed.get(at + 1);
        return text === undefined ? [] : [[group, text] as const];
      }),
    );
    const pattern = alternatives(ast.alternatives, { edges: true, fixed: groups });
    const { error } = parsePattern(pattern);
    return error ? { error: error.message } : { pattern, insensitive: /^\(\?i\)/.test(source) };
  } catch (error) {
    return { error: error instanceof Inexpressible ? error.message : `${(error as Error).message}.` };
  }
}

/** Every text that a capturing group can have; undefined if they cannot be listed. */
export function captureTexts(source: string, number: number): readonly string[] | undefined {
  try {
    const group = capturingGroups(parse(source))[number - 1];
    if (!group) return undefined;
    const inside = alternatives(group.alternatives, { edges: false, fixed: new Map() });
    // A letter beside it lets a group be empty, which a pattern cannot.
    const texts = parsePattern(`x${inside}`).pattern?.expansions();
    const optional = group.parent.type === "Quantifier" && group.parent.min === 0 ? [""] : [];
    return texts && [...optional, ...texts.map((pieces) => pieces.join("").slice(1))];
  } catch {
    return undefined;
  }
}

/** Vale's expressions are of other engines, which let one begin with a flag and escape any sign. */
function parse(source: string): AST.Pattern {
  const isLone = (sign: string) => !/[\p{L}\p{N}^$\\.*+?()[\]{}|/-]/u.test(sign);
  const plain = source
    .replace(/^\(\?i\)/, "")
    .replace(/\\([\s\S])/gu, (whole, sign: string) => (isLone(sign) ? sign : whole));
  const parser = new RegExpParser();
  try {
    return parser.parsePattern(plain, 0, plain.length, { unicode: true });
  } catch {
    return parser.parsePattern(plain, 0, plain.length, { unicode: false });
  }
}

function capturingGroups(ast: AST.Pattern): readonly AST.CapturingGroup[] {
  const groups: AST.CapturingGroup[] = [];
  visitRegExpAST(ast, { onCapturingGroupEnter: (group) => groups.push(group) });
  return groups;
}

/** What the pattern syntax has nothing for. */
class Inexpressible extends Error {}

interface Context {
  /** The expression's own start and end: a word boundary there says nothing that forms do not. */
  readonly edges: boolean;
  readonly fixed: ReadonlyMap<AST.CapturingGroup, string>;
}

function alternatives(list: readonly AST.Alternative[], context: Context): string {
  const parts = list.map(({ elements }) => sequence(elements, context));
  if (parts.length === 1) return parts[0] as string;
  return parts.includes("") ? `[${parts.filter((part) => part !== "").join("|")}]` : `(${parts.join("|")})`;
}

function sequence(elements: readonly AST.Element[], { edges, fixed }: Context): string {
  const isEdge = (at: number) => edges && (at === 0 || at === elements.length - 1);
  return elements.map((element, at) => part(element, { edges: isEdge(at), fixed })).join("");
}

function part(element: AST.Element, context: Context): string {
  switch (element.type) {
    case "Character":
      return escapePattern(String.fromCodePoint(element.value));
    case "CapturingGroup": {
      const text = context.fixed.get(element);
      return text === undefined ? alternatives(element.alternatives, context) : escapePattern(text);
    }
    case "Group":
      return alternatives(element.alternatives, context);
    case "CharacterClass":
      return oneOf(element);
    case "CharacterSet":
      if (element.kind === "space" && !element.negate) return " ";
      break;
    case "Quantifier":
      return quantified(element, context);
    case "Assertion":
      if (context.edges && element.kind === "word" && !element.negate) return "";
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

function quantified({ min, max, element, raw }: AST.Quantifier, { fixed }: Context): string {
  const inner = part(element as AST.Element, { edges: false, fixed });
  if (element.type === "CapturingGroup" && fixed.has(element)) return inner;
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
