import type { Joint, Side } from "../reading/side.js";

/** A run of words of one side, half-open. */
export interface Run {
  readonly start: number;
  readonly end: number;
}

/** The runs of a side between joints of at least a strength. */
export function runsOf(side: Side, within: Run, joint: Joint.Sentence | Joint.Paragraph): Run[] {
  const runs: Run[] = [];
  let start = within.start;
  for (let at = within.start + 1; at <= within.end; at++) {
    if (at < within.end && (side.joints[at] as Joint) < joint) continue;
    if (at > start) runs.push({ start, end: at });
    start = at;
  }
  return runs;
}
