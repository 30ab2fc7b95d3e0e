import { DataFactory, Lexer, Parser, type Quad_Object, type Quad_Predicate, type Quad_Subject, type Token } from "n3";
import { lineStarts } from "../../text/line-starts.js";
import type { Fault } from "../draft.js";

/** A statement of a Turtle text, and where its object stands. */
export interface Triple {
  readonly subject: string;
  readonly predicate: string;
  readonly object: { readonly value: string; readonly language: string | undefined; readonly isText: boolean };
  readonly at: number;
}

/** The statements of a Turtle text up to its first error. */
export interface Triples {
  readonly triples: readonly Triple[];
  readonly faults: readonly Fault[];
}

/** A token of N3.js, which knows its line and, within it, its start. */
interface PlacedToken extends Token {
  readonly start?: number;
}

/** Reads Turtle. After an error, what stands before the statement that it is in is read again. */
export function readTriples(text: string): Triples {
  const starts = lineStarts(text);
  const triples: Triple[] = [];
  try {
    parse(text, starts, triples);
    return { triples, faults: [] };
  } catch (error) {
    const fault = toFault(error as ParseError, text, starts);
    const sound = text.slice(0, statementStart(text, fault.at));
    const before: Triple[] = [];
    try {
      parse(sound, starts, before);
    } catch {
      // What is left may lack the end of what surrounds it; the statements read until then stand.
    }
    return { triples: before, faults: [fault] };
  }
}

function parse(text: string, starts: readonly number[], triples: Triple[]): void {
  let last: PlacedToken | undefined;
  const offset = ({ line, start = 0 }: PlacedToken) => (starts[line - 1] ?? 0) + start;
  const lexer = {
    tokenize(input: string) {
      const tokens: PlacedToken[] = new Lexer({ lineMode: false } as never).tokenize(input);
      return {
        every: (read: (token: PlacedToken) => unknown) =>
          tokens.every((token) => {
            const next = read(token);
            if (/^(?:literal|IRI|prefixed|type|blank|typeIRI)$/.test(token.type)) last = token;
            return next;
          }),
      };
    },
  };
  const factory = {
    ...DataFactory,
    quad(...terms: [Quad_Subject, Quad_Predicate, Quad_Object]) {
      const quad = DataFactory.quad(...terms);
      const { subject, predicate, object } = quad;
      const language = object.termType === "Literal" ? object.language || undefined : undefined;
      const isText = object.termType === "Literal";
      const at = last ? offset(last) : 0;
      triples.push({
        subject: subject.value,
        predicate: predicate.value,
        object: { value: object.value, language, isText },
        at,
      });
      return quad;
    },
  };
  new Parser({ factory, lexer, format: "Turtle" } as never).parse(text);
}

interface ParseError extends Error {
  readonly context?: { readonly line?: number; readonly token?: PlacedToken };
}

function toFault({ message, context }: ParseError, text: string, starts: readonly number[]): Fault {
  const line = context?.line ?? Number(/on line (\d+)/.exec(message)?.[1] ?? 1);
  const start = starts[line - 1] ?? text.length;
  const indent = context?.token?.start ?? text.slice(start).search(/\S/);
  const said = message.replace(/ on line \d+\.?$/, "");
  return { code: "invalid-turtle", message: `${said}.`, at: Math.min(text.length, start + Math.max(0, indent)) };
}

/** Where the statement around an offset starts: behind the last full stop at the end of a line. */
function statementStart(text: string, offset: number): number {
  const stop = /\.[ \t]*(?:#[^\n]*)?\r?\n/g;
  let start = 0;
  for (const match of text.slice(0, offset).matchAll(stop)) start = match.index + 1;
  return start;
}
