import type { Reference } from "../dictionary/model.js";

/** A reference on one line: `Title (2024-03-05) <https://example.org>`. */
export function writeReference({ title, url, date }: Reference, withUrl = true): string {
  return title + (date === undefined ? "" : ` (${date})`) + (url === undefined || !withUrl ? "" : ` <${url}>`);
}

const longestLine = 2000;

/** Reads what {@link writeReference} writes, or any other text as a title; undefined if there is none. */
export function readReference(line: string, address?: string): Reference | undefined {
  if (line.length > longestLine) return { title: line };
  const [, head = line, inText] = /^(.*?)\s*<([^<>\s]+)>$/s.exec(line.trim()) ?? [];
  const bare = /^https?:\/\/\S+$/.test(head.trim()) ? head.trim() : undefined;
  const [, title = head, date] = /^(.+) \((\d{4}(?:-\d\d){0,2})\)$/s.exec(head.trim()) ?? [];
  const url = address ?? inText ?? bare;
  const name = title.trim() || url;
  if (!name) return undefined;
  return { title: name, ...(url && { url }), ...(date !== undefined && isDate(date) && { date }) };
}

function isDate(date: string): boolean {
  return !Number.isNaN(Date.parse(date));
}
