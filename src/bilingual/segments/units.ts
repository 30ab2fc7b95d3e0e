import { Joint, type Side } from "../reading/side.js";

/** A run of words of one side, half-open. */
export interface Run {
  readonly start: number;
  readonly end: number;
}

/** The runs of a side between joints of at least a strength. */
export function runsOf(side: Side, within: Run, joint: Joint): Run[] {
  const runs: Run[] = [];
  let start = within.start;
  for (let at = within.start + 1; at <= within.end; at++) {
    if (at < within.end && (side.joints[at] as Joint) < joint) continue;
    if (at > start) runs.push({ start, end: at });
    start = at;
  }
  return runs;
}

/** No sentence is longer, in words: such a one is a list. */
const longestSentence = 512;

/** The sentences of a side, and of lists what stands between commas. */
export function sentencesOf(side: Side, within: Run): Run[] {
  return runsOf(side, within, Joint.Sentence).flatMap((sentence) =>
    sentence.end - sentence.start > longestSentence ? runsOf(side, sentence, Joint.Comma) : [sentence],
  );
}
