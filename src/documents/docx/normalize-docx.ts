import { createIssue, type Issue } from "../../issues/issue.js";
import { createLocator } from "../../text/locate.js";
import type { SourceReading } from "../format.js";
import { reviewIssues } from "../issues.js";
import { malformed } from "../malformed.js";
import type { DocumentMatch, DocumentOptions, DocumentResult } from "../normalize-document.js";
import { rewriteSource } from "../rewrite-source.js";
import { type Segment, textOf } from "../segment.js";
import { type DocxPart, docxParts, withParts } from "./docx-package.js";
import { docxParagraphs } from "./docx-paragraphs.js";

// The parts are read as one source, so that each is evidence for the others. XML has no NUL.
const partBreak = "\0";

/** {@link normalizeDocument} for Word documents: bytes in, bytes out. */
export function normalizeDocx(source: string | Uint8Array, options: DocumentOptions): DocumentResult {
  const bytes = typeof source === "string" ? new Uint8Array() : source;
  const parts = openParts(bytes);
  if (!Array.isArray(parts)) return { text: "", bytes, matches: [], edits: [], issues: [inFile(parts, options)] };
  const joined = parts.map(({ xml }) => xml).join(partBreak);
  const reading = readParts(joined);
  const rewritten = rewriteSource(joined, reading.records, readParts, options.normalizer);
  const place = placer(parts);
  const matches = rewritten.placed.map(({ match }) => ({ ...match, ...place(match.start, match.end) }));
  const texts = rewritten.text.split(partBreak);
  const changed = parts.flatMap(({ name, xml }, at) => (texts[at] === xml ? [] : [{ name, xml: texts[at] as string }]));
  return {
    text: readParts(rewritten.text).records.flat().map(textOf).join("\n"),
    bytes: changed.length === 0 ? bytes : withParts(bytes, changed),
    matches,
    edits: [],
    issues: [...reading.issues.map((issue) => atPart(issue, place)), ...rewritten.remarks, ...partReviews(matches)].map(
      (issue) => inFile(issue, options),
    ),
  };
}

function openParts(bytes: Uint8Array): DocxPart[] | Issue {
  try {
    const parts = docxParts(bytes);
    if (parts.length > 0) return parts;
    return createIssue("malformed-document", { message: "The archive holds no `word/document.xml`." });
  } catch (error) {
    return createIssue("malformed-document", { message: `The archive cannot be read: ${(error as Error).message}.` });
  }
}

function readParts(joined: string): SourceReading {
  const segments: Segment[] = [];
  let start = 0;
  for (const xml of joined.split(partBreak)) {
    const paragraphs = docxParagraphs(joined, start, start + xml.length);
    if (!Array.isArray(paragraphs)) return malformed(paragraphs.message, paragraphs.at);
    segments.push(...paragraphs);
    start += xml.length + partBreak.length;
  }
  return { records: segments.length > 0 ? [segments] : [], issues: [] };
}

type Placed = Pick<DocumentMatch, "part" | "start" | "end" | "line" | "column"> & { readonly part: string };

/** Gives ranges of the joined source as ranges of their part. */
function placer(parts: readonly DocxPart[]): (start: number, end: number) => Placed {
  let from = 0;
  const known = parts.map(({ name, xml }) => {
    const part = { name, from, locate: createLocator(xml) };
    from += xml.length + partBreak.length;
    return part;
  });
  return (start, end) => {
    const part = known.findLast((one) => one.from <= start) as (typeof known)[number];
    return { part: part.name, start: start - part.from, end: end - part.from, ...part.locate(start - part.from) };
  };
}

function atPart(issue: Issue, place: ReturnType<typeof placer>): Issue {
  const { span } = issue.place;
  if (span === undefined) return issue;
  const { part, start, end, line, column } = place(span.start, span.end);
  return { ...issue, message: `${part}: ${issue.message}`, place: { span: { start, end }, line, column } };
}

function partReviews(matches: readonly (DocumentMatch & { readonly part: string })[]): Issue[] {
  return matches.flatMap((match) =>
    reviewIssues([match]).map((issue) => {
      const { part, line, column } = match;
      return { ...issue, message: `${part}: ${issue.message}`, place: { ...issue.place, line, column } };
    }),
  );
}

function inFile(issue: Issue, { file }: DocumentOptions): Issue {
  return file === undefined ? issue : { ...issue, place: { file, ...issue.place } };
}
