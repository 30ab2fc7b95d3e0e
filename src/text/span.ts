/** A range of a text: UTF-16 code units, zero-based, half-open. */
export interface Span {
  /** Where it starts. */
  readonly start: number;
  /** Where it ends, exclusive. */
  readonly end: number;
}

/** Spans sorted by start, not overlapping. */
export type Spans = readonly Span[];

/** Sorts spans and joins those that touch or overlap. */
export function joinSpans(spans: readonly Span[]): Span[] {
  const joined: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.start - b.start)) {
    const last = joined.at(-1);
    if (last && span.start <= last.end)
      joined[joined.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
    else joined.push(span);
  }
  return joined;
}

/** The first of sorted, separate spans that ends after a position, by binary search; their number if none does. */
export function firstEndingAfter(spans: Spans, position: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle] as Span).end <= position) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Whether a span overlaps one of sorted, separate spans. */
export function overlapsAny(spans: Spans, { start, end }: Span): boolean {
  const next = spans[firstEndingAfter(spans, start)];
  return next !== undefined && next.start < end;
}
