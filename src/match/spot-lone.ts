import type { Profile } from "../resolve/profile.js";
import type { Profiles } from "../resolve/profiles.js";
import { Gap } from "../text/gap.js";
import type { Reading } from "./reading.js";
import type { Range, Window } from "./spot.js";
import type { TypeKinds } from "./type-kinds.js";

/** What a slip or an exchange leaves of the score, to choose between windows that overlap. */
const slipScore = 0.93;
/** The fewest words of a form two of which may have changed places: `want to` is no `to want`. */
const fewestExchanged = 3;

/**
 * The windows of a stretch that have the one content word of a form, with a slip, and its function words as they are; or all
 * its words as they are but for two neighbours in each other's place.
 */
export function spotLone(reading: Reading, profiles: Profiles, kinds: TypeKinds, stretch: Range): Window[] {
  const windows: Window[] = [];
  for (let at = stretch.start; at < stretch.end; at++) {
    const type = reading.words.type[at] as number;
    if (!kinds.isLone(type)) continue;
    for (const profile of profiles.lone.of(type)) {
      const start = placeOf(reading, profile, at, stretch);
      if (start === undefined) continue;
      const concept = profile.expansion.form.concept.index;
      windows.push({ start, end: start + profile.expansion.classes.length, concept, score: slipScore });
    }
  }
  return windows;
}

/** Where a form begins whose content word stands at a word; undefined if the others do not stand around it. */
function placeOf(reading: Reading, { expansion, words }: Profile, at: number, stretch: Range): number | undefined {
  const { classes } = expansion;
  const content = classes.indexOf(words[0] as number);
  if (reading.classAt(at) === 0)
    return standsAt(reading, classes, at - content, at, stretch) ? at - content : undefined;
  if (classes.length < fewestExchanged) return undefined;
  for (let place = 0; place + 1 < classes.length; place++) {
    const exchanged = classes.with(place, classes[place + 1] as number).with(place + 1, classes[place] as number);
    const start = at - exchanged.indexOf(words[0] as number);
    if (classes[place] !== classes[place + 1] && standsAt(reading, exchanged, start, at, stretch)) return start;
  }
  return undefined;
}

/** Whether these classes of words stand from a word on, the content word aside, with nothing but spaces between. */
function standsAt(reading: Reading, classes: readonly number[], start: number, at: number, stretch: Range): boolean {
  if (start < stretch.start || start + classes.length > stretch.end) return false;
  return classes.every(
    (word, i) =>
      (start + i === at || reading.classAt(start + i) === word) &&
      (i === 0 || ((reading.words.gap[start + i] as number) & ~(Gap.Space | Gap.Hyphen)) === 0),
  );
}
