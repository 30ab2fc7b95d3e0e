import { type Segment, SegmentBuilder } from "./segment.js";

/**
 * The string values of JSON text, known to be valid, as segments. Of two equal keys both values are read. A value is
 * wanted if its dotted path is one of `fields`; lists do not count as a step of the path.
 */
export function jsonStrings(
  source: string,
  start: number,
  end: number,
  fields: readonly string[] | undefined,
): Segment[] {
  const wanted = fields && new Set(fields);
  const segments: Segment[] = [];
  const open: { readonly path: string; readonly isList: boolean }[] = [];
  let path = "";
  const token = /["{}[\]]/g;
  token.lastIndex = start;
  for (let found = token.exec(source); found !== null && found.index < end; found = token.exec(source)) {
    const at = found.index;
    const mark = found[0];
    if (mark === '"') {
      const close = closingQuote(source, at);
      token.lastIndex = close + 1;
      const parent = open.at(-1);
      if (parent && !parent.isList && isKey(source, close))
        path = joined(parent.path, JSON.parse(source.slice(at, close + 1)), wanted);
      else if (wanted === undefined || wanted.has(path)) segments.push(...stringSegment(source, at + 1, close));
    } else if (mark === "{" || mark === "[") open.push({ path, isList: mark === "[" });
    else path = open.pop()?.path ?? "";
    // In a list each element has the path of the list.
    if (open.at(-1)?.isList) path = (open.at(-1) as { path: string }).path;
  }
  return segments;
}

/** The path of a member; where no paths are wanted none is made, since in deep nesting they grow without end. */
function joined(parent: string, key: string, wanted: ReadonlySet<string> | undefined): string {
  if (wanted === undefined) return "";
  return parent === "" ? key : `${parent}.${key}`;
}

function closingQuote(source: string, open: number): number {
  let close = source.indexOf('"', open + 1);
  while (isEscaped(source, close)) close = source.indexOf('"', close + 1);
  return close;
}

function isEscaped(source: string, at: number): boolean {
  let first = at;
  while (source[first - 1] === "\\") first--;
  return (at - first) % 2 === 1;
}

function isKey(source: string, close: number): boolean {
  let at = close + 1;
  while (" \t\r\n".includes(source[at] ?? "-")) at++;
  return source[at] === ":";
}

/** What stands between the quotation marks of a JSON string. */
function stringSegment(source: string, start: number, end: number): Segment[] {
  const segment = new SegmentBuilder(source);
  let at = start;
  for (const { index, 0: sequence } of source.slice(start, end).matchAll(/\\(?:u[\dA-Fa-f]{4}|.)/g)) {
    segment.verbatim(at, start + index);
    at = start + index + sequence.length;
    segment.token(JSON.parse(`"${sequence}"`), start + index, at);
  }
  segment.verbatim(at, end);
  return segment.build(escapeJson);
}

/** New text for the inside of a JSON string. */
function escapeJson(text: string): string {
  return JSON.stringify(text).slice(1, -1);
}
