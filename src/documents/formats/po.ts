import { type DocumentFormat, oneRecord } from "../format.js";
import { isLanguage } from "../language.js";
import { malformed } from "../malformed.js";
import { SegmentBuilder } from "../segment.js";

/** Gettext: the `msgstr` of each message, plural forms too. Obsolete messages are left alone. */
export const po: DocumentFormat = {
  extensions: ["po", "pot"],
  comments: true,
  read(source, { language }) {
    const read = poStatements(source);
    if (read.fault) return malformed(read.fault.message, read.fault.at);
    if (!isLanguage(read.language, language)) return oneRecord([]);
    const messages = read.statements.filter(({ keyword }) => keyword.startsWith("msgstr"));
    return oneRecord(messages.flatMap(({ segment }) => segment.build(escapePo)));
  },
};

/** A keyword and the strings behind it. */
export interface PoStatement {
  /** `msgid`, `msgstr[1]` and so on. */
  readonly keyword: string;
  /** Where it starts. */
  readonly at: number;
  /** Its strings; of escapes only line feeds are decoded. */
  text: string;
  readonly segment: SegmentBuilder;
}

/** What a source says, its header aside. */
export interface PoReading {
  readonly statements: readonly PoStatement[];
  /** The language that the header names. */
  readonly language: string | undefined;
  readonly fault?: { readonly message: string; readonly at: number };
}

/** The statements of a source in their order, or what is wrong first. */
export function poStatements(source: string): PoReading {
  const { statements, fault } = allStatements(source);
  const header = statements.findIndex(({ keyword, text }) => keyword === "msgid" && text === "");
  if (fault || header === -1) return { statements, language: undefined, ...(fault && { fault }) };
  const language = /^Language: *([^\n]*)$/m.exec(statements[header + 1]?.text ?? "")?.[1];
  return { statements: statements.toSpliced(header, 2), language };
}

function allStatements(source: string): Pick<PoReading, "fault"> & { readonly statements: PoStatement[] } {
  const statements: PoStatement[] = [];
  for (const { index, 0: line } of source.matchAll(/[^\r\n]+/g)) {
    if (/^\s*(?:#|$)/.test(line)) continue;
    const [head = "", keyword] =
      /^\s*(?:(msgctxt|msgid|msgid_plural|msgstr(?:\[\d+\])?|domain)\s*)?(?=")/.exec(line) ?? [];
    const body = /^"((?:[^"\\]|\\.)*)"\s*$/.exec(line.slice(head.length));
    if (keyword !== undefined) statements.push({ keyword, at: index, text: "", segment: new SegmentBuilder(source) });
    const statement = statements.at(-1);
    if (body === null || statement === undefined)
      return { statements, fault: { message: "Expected a keyword and a string in double quotes.", at: index } };
    statement.text += addString(statement.segment, index + head.length + 1, body[1] as string);
  }
  return { statements };
}

// Strings of one message flow together: where its lines are wrapped means nothing.
const look = { style: "message" };

/** Adds a string to a segment, and gives it decoded. */
function addString(segment: SegmentBuilder, start: number, raw: string): string {
  let at = start;
  for (const { index, 0: sequence } of raw.matchAll(/\\(?:[0-7]{1,3}|x[\dA-Fa-f]{1,2}|.)/g)) {
    segment.verbatim(at, start + index, look);
    at = start + index + sequence.length;
    segment.token(unescapePo(sequence.slice(1)), start + index, at, look);
  }
  segment.verbatim(at, start + raw.length, look);
  return raw.replace(/\\n/g, "\n");
}

const escapes: Readonly<Record<string, string>> = { n: "\n", t: "\t", r: "\r", a: "\x07", b: "\b", f: "\f", v: "\v" };

function unescapePo(sequence: string): string {
  if (/^[0-7]/.test(sequence)) return String.fromCharCode(Number.parseInt(sequence, 8));
  if (/^x./.test(sequence)) return String.fromCharCode(Number.parseInt(sequence.slice(1), 16));
  return escapes[sequence] ?? sequence;
}

const names = new Map(Object.entries(escapes).map(([name, character]) => [character, `\\${name}`]));

/** New text for the inside of a string. */
export function escapePo(text: string): string {
  return Array.from(text, (character) => names.get(character) ?? character.replace(/["\\]/, "\\$&")).join("");
}
