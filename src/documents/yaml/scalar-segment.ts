import { parseDocument, type Scalar } from "yaml";
import { type Segment, SegmentBuilder, type SourceEdit, textOf, unescaped } from "../segment.js";

type Source = { readonly text: string; readonly start: number; readonly end: number };

/** A string value as a segment; none where what the reader sees cannot be traced back to the source. */
export function scalarSegment(text: string, base: number, { range, type, value }: Scalar<string>): Segment[] {
  if (!range || type === undefined) return [];
  const source = { text, start: base + range[0], end: base + range[1] };
  const reader = readers[type as keyof typeof readers];
  const segments = reader?.(source) ?? [];
  return segments.filter((segment) => textOf(segment).trimEnd() === value.trimEnd());
}

const readers = {
  PLAIN: plain,
  QUOTE_SINGLE: (source: Source) =>
    quoted(
      source,
      /''/g,
      () => "'",
      (text) => text.replaceAll("'", "''"),
    ),
  QUOTE_DOUBLE: (source: Source) =>
    quoted(source, /\\(?:x..|u.{4}|U.{8}|\r?\n[ \t]*|[^\r\n])/g, fromEscape, escapeDouble),
  BLOCK_LITERAL: (source: Source) => block(source, (_before, _after, blanks) => "\n".repeat(blanks + 1)),
  BLOCK_FOLDED: (source: Source) => block(source, folded),
};

/** Line breaks of a flow scalar: one is a space, several are one fewer. */
const flowBreak = /(?<![ \t])[ \t]*((?:\r?\n[ \t]*)+)/g;

function flowText(lines: string): string {
  const breaks = lines.split("\n").length - 1;
  return breaks === 1 ? " " : "\n".repeat(breaks - 1);
}

function plain({ text, start, end }: Source): Segment[] {
  const segment = new SegmentBuilder(text);
  const raw = text.slice(start, end);
  let at = start;
  for (const { index, 0: lines } of raw.matchAll(flowBreak)) {
    segment.verbatim(at, start + index);
    at = start + index + lines.length;
    segment.token(flowText(lines), start + index, at);
  }
  segment.verbatim(at, end);
  return segment.build(unescaped, (edits) => asQuotedIfNeeded(raw, start, edits));
}

/** A plain value that its new text would make something else is put in double quotes as a whole. */
function asQuotedIfNeeded(raw: string, start: number, edits: readonly SourceEdit[]): readonly SourceEdit[] {
  let written = "";
  let at = start;
  for (const edit of edits) {
    written += raw.slice(at - start, edit.start - start) + edit.text;
    at = edit.end;
  }
  written += raw.slice(at - start);
  if (standsPlain(written)) return edits;
  const value = written.replace(flowBreak, (_, lines: string) => flowText(lines));
  return [{ start, end: start + raw.length, text: `"${escapeDouble(value)}"` }];
}

/** Whether a text is read as itself in a block; nearly all that holds commas or brackets would not in a flow. */
function standsPlain(text: string): boolean {
  const document = parseDocument(`- ${text.replace(/\r?\n[ \t]*/g, "\n  ")}`, { logLevel: "silent" });
  const value = (document.toJS() as unknown[] | undefined)?.[0];
  return (
    document.errors.length === 0 &&
    typeof value === "string" &&
    value === text.replace(flowBreak, (_, lines: string) => flowText(lines))
  );
}

function quoted(
  { text, start, end }: Source,
  sequence: RegExp,
  decode: (sequence: string) => string,
  encode: (text: string) => string,
): Segment[] {
  const segment = new SegmentBuilder(text);
  const raw = text.slice(start + 1, end - 1);
  let at = start + 1;
  for (const { index, 0: found } of raw.matchAll(new RegExp(`${sequence.source}|${flowBreak.source}`, "g"))) {
    segment.verbatim(at, start + 1 + index);
    at = start + 1 + index + found.length;
    segment.token(/^[ \t]*\r?\n/.test(found) ? flowText(found) : decode(found), start + 1 + index, at);
  }
  segment.verbatim(at, end - 1);
  return segment.build(encode);
}

const named: Readonly<Record<string, string>> = {
  "0": "\0",
  a: "\x07",
  b: "\b",
  t: "\t",
  "\t": "\t",
  n: "\n",
  v: "\v",
  f: "\f",
  r: "\r",
  e: "\x1b",
  N: "\x85",
  _: "\xa0",
  L: "\u2028",
  P: "\u2029",
};

function fromEscape(sequence: string): string {
  if (/^\\[xuU]/.test(sequence)) return String.fromCodePoint(Number.parseInt(sequence.slice(2), 16));
  if (/^\\\r?\n/.test(sequence)) return "";
  return named[sequence[1] as string] ?? (sequence[1] as string);
}

function escapeDouble(text: string): string {
  return JSON.stringify(text).slice(1, -1);
}

/** A block scalar: what stands behind the indentation of each line. */
function block(
  { text, start, end }: Source,
  lineBreak: (before: string, after: string, blanks: number) => string,
): Segment[] {
  const segment = new SegmentBuilder(text);
  const lines = Array.from(text.slice(start, end).matchAll(/[^\n]*(?:\n|$)/g), ({ index, 0: line }) => ({
    at: start + index,
    line,
  }));
  const body = lines.slice(1);
  const indent = Math.min(...body.filter(({ line }) => /[^ \r\n]/.test(line)).map(({ line }) => line.search(/[^ ]/)));
  let last: { readonly end: number; readonly text: string } | undefined;
  let blanks = 0;
  for (const { at, line } of body) {
    const content = line.replace(/\r?\n$/, "").slice(indent);
    if (content === "") {
      blanks++;
      continue;
    }
    if (last) segment.token(lineBreak(last.text, content, blanks), last.end, at + indent);
    segment.verbatim(at + indent, at + indent + content.length);
    last = { end: at + indent + content.length, text: content };
    blanks = 0;
  }
  return segment.build(unescaped);
}

/** In a folded scalar a line break is a space, but not beside an indented line. */
function folded(before: string, after: string, blanks: number): string {
  if (/^[ \t]/.test(before) || /^[ \t]/.test(after)) return "\n".repeat(blanks + 1);
  return blanks === 0 ? " " : "\n".repeat(blanks);
}
