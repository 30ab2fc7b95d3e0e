import { createIssue, type Issue } from "../issues/issue.js";
import type { Match } from "../match/match.js";
import type { Position } from "../text/locate.js";

/** One issue for each match under review. */
export function reviewIssues(matches: readonly Match[]): Issue[] {
  return matches
    .filter(({ action }) => action === "review")
    .map(({ surface, canonical, reason, start, end }) => {
      const message = `\`${surface}\` may mean “${canonical}”: ${reason}.`;
      return createIssue("review", { message, place: { span: { start, end } }, expected: [canonical] });
    });
}

/** The issue of a source that begins `shift` units later. */
export function shifted(issue: Issue, shift: number): Issue {
  const { span } = issue.place;
  if (span === undefined) return issue;
  return { ...issue, place: { ...issue.place, span: { start: span.start + shift, end: span.end + shift } } };
}

/** The issue with its file, line and column. */
export function located(
  issue: Issue,
  locate: (offset: number) => Position,
  { file }: { readonly file?: string },
): Issue {
  const { span } = issue.place;
  return { ...issue, place: { ...(file !== undefined && { file }), ...issue.place, ...(span && locate(span.start)) } };
}
