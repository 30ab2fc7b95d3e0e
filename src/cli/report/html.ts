const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** Text that stands for itself in HTML, in content and in attributes. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => entities[character] as string);
}

/** A range of a text and what becomes of it in HTML. */
export interface Highlight {
  readonly start: number;
  readonly end: number;
  /** Gives the HTML of the range, from the escaped text in it. */
  readonly mark: (inner: string) => string;
}

/** A text as HTML with sorted ranges marked; of those that overlap the first counts. */
export function highlighted(text: string, highlights: readonly Highlight[], from = 0, to = text.length): string {
  let html = "";
  let at = from;
  for (const { start, end, mark } of highlights) {
    if (start < at || end > to) continue;
    html += escapeHtml(text.slice(at, start)) + mark(escapeHtml(text.slice(start, end)));
    at = end;
  }
  return html + escapeHtml(text.slice(at, to));
}
