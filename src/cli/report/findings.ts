import { createIssue, type Issue } from "../../issues/issue.js";
import type { Match } from "../../match/match.js";
import type { NormalizeResult } from "../../normalizer.js";
import { createLocator } from "../../text/locate.js";

/** What there is to say about a text: a `variant` per match to be replaced beside the result's own issues, by place. */
export function findings(file: string, text: string, { matches, issues }: NormalizeResult): Issue[] {
  const locate = createLocator(text);
  const variants = matches.filter(({ action }) => action === "replace").map(variantIssue);
  return [...variants, ...issues]
    .sort((a, b) => startOf(a) - startOf(b))
    .map((issue) => {
      const { span } = issue.place;
      return { ...issue, place: { ...issue.place, file, ...(span && locate(span.start)) } };
    });
}

function variantIssue({ surface, replacement, reason, start, end }: Match): Issue {
  const message = `\`${surface}\` should read “${replacement}”: ${reason}.`;
  return createIssue("variant", { message, place: { span: { start, end } }, expected: [replacement] });
}

function startOf({ place }: Issue): number {
  return place.span?.start ?? 0;
}
