import { type DocumentFormat, oneRecord, type SourceReading } from "../format.js";
import { isLanguage } from "../language.js";
import { malformed } from "../malformed.js";
import { SegmentBuilder } from "../segment.js";

/** Gettext: the `msgstr` of each message, plural forms too. Obsolete messages are left alone. */
export const po: DocumentFormat = {
  extensions: ["po", "pot"],
  comments: true,
  read(source, { language }) {
    const statements = statementsOf(source);
    if (!Array.isArray(statements)) return statements;
    const header = statements.findIndex(({ keyword, text }) => keyword === "msgid" && text === "");
    const tag = /^Language: *([^\n]*)$/m.exec(statements[header + 1]?.text ?? "")?.[1];
    if (header !== -1 && !isLanguage(tag, language)) return oneRecord([]);
    const isHeader = (at: number) => header !== -1 && at === header + 1;
    const messages = statements.filter(({ keyword }, at) => keyword.startsWith("msgstr") && !isHeader(at));
    return oneRecord(messages.flatMap(({ segment }) => segment.build(escapePo)));
  },
};

/** A keyword and the strings behind it. */
interface Statement {
  readonly keyword: string;
  text: string;
  readonly segment: SegmentBuilder;
}

function statementsOf(source: string): Statement[] | SourceReading {
  const statements: Statement[] = [];
  for (const { index, 0: line } of source.matchAll(/[^\r\n]+/g)) {
    if (/^\s*(?:#|$)/.test(line)) continue;
    const [head = "", keyword] =
      /^\s*(?:(msgctxt|msgid|msgid_plural|msgstr(?:\[\d+\])?|domain)\s*)?(?=")/.exec(line) ?? [];
    const body = /^"((?:[^"\\]|\\.)*)"\s*$/.exec(line.slice(head.length));
    if (keyword !== undefined) statements.push({ keyword, text: "", segment: new SegmentBuilder(source) });
    const statement = statements.at(-1);
    if (body === null || statement === undefined)
      return malformed("Expected a keyword and a string in double quotes.", index);
    statement.text += addString(statement.segment, index + head.length + 1, body[1] as string);
  }
  return statements;
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

function escapePo(text: string): string {
  return Array.from(text, (character) => names.get(character) ?? character.replace(/["\\]/, "\\$&")).join("");
}
