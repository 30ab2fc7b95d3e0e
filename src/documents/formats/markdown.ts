import type { DocumentFormat, FormatOptions, SourceReading } from "../format.js";
import { oneRecord } from "../format.js";
import { malformed } from "../malformed.js";
import { type MarkdownEvent, markdownEvents } from "../markdown/markdown-events.js";
import { paragraphSegment } from "../markdown/paragraph-segment.js";
import type { Segment } from "../segment.js";
import { yamlScalars } from "../yaml/yaml-scalars.js";

/** Markdown: paragraphs, headings and table cells; code, HTML, addresses and the keys of front matter are left alone. */
export const markdown: DocumentFormat = {
  extensions: ["md", "markdown", "mdown", "mkd"],
  comments: true,
  read: (source, options) => readMarkdown(source, options, false),
};

/** MDX: Markdown whose tags are components; their attributes, expressions and imports are left alone. */
export const mdx: DocumentFormat = {
  extensions: ["mdx"],
  comments: true,
  read: (source, options) => readMarkdown(source, options, true),
};

const texts = new Set(["paragraph", "atxHeadingText", "setextHeadingText", "tableContent"]);

function readMarkdown(source: string, options: FormatOptions, mdx: boolean): SourceReading {
  const events = eventsOf(source, mdx);
  if (!Array.isArray(events)) return events;
  const segments: Segment[] = [];
  const issues: SourceReading["issues"][number][] = [];
  for (let at = 0; at < events.length; at++) {
    const { phase, type, start, end } = events[at] as MarkdownEvent;
    if (phase !== "enter") continue;
    if (texts.has(type)) {
      const last = closingOf(events, at);
      segments.push(...paragraphSegment(source, events.slice(at + 1, last), options, mdx));
      at = last;
    } else if (type === "yaml" && options.fields) {
      const front = frontMatter(source, start, end, options);
      segments.push(...front.records.flat());
      issues.push(...front.issues);
    }
  }
  return oneRecord(segments, issues);
}

function eventsOf(source: string, mdx: boolean): MarkdownEvent[] | SourceReading {
  try {
    return markdownEvents(source, mdx);
  } catch (error) {
    const { reason, message, place } = error as Error & Failure;
    return malformed(reason ?? message, place?.offset ?? place?.start?.offset ?? 0);
  }
}

/** What the parser of MDX says of an error. */
interface Failure {
  readonly reason?: string;
  readonly place?: { readonly offset?: number; readonly start?: { readonly offset?: number } };
}

/** Where the token that is entered at an event is left; tokens of its type may stand in it. */
function closingOf(events: readonly MarkdownEvent[], enter: number): number {
  let depth = 0;
  for (let at = enter; at < events.length; at++) {
    depth += (events[at] as MarkdownEvent).phase === "enter" ? 1 : -1;
    if (depth === 0) return at;
  }
  return events.length;
}

/** The values between the fences. */
function frontMatter(source: string, start: number, end: number, options: FormatOptions): SourceReading {
  const first = /[\r\n]/g;
  first.lastIndex = start;
  const from = first.exec(source)?.index ?? end;
  return yamlScalars(source, from, Math.max(from, end - "---".length), options);
}
