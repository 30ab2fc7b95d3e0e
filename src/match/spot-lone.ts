import type { Profile } from "../resolve/profile.js";
import type { Profiles } from "../resolve/profiles.js";
import { Gap } from "../text/gap.js";
import type { Reading } from "./reading.js";
import type { Range, Window } from "./spot.js";
import { Kind, type TypeKinds } from "./type-kinds.js";

/** What a slip or an exchange leaves of the score, to choose between windows that overlap. */
const slipScore = 0.93;
/**
 * The windows of a stretch that have the one content word of a form, with a slip, and its function words as they are; or all
 * its words as they are but for two neighbours in each other's place.
 */
export function spotLone(reading: Reading, profiles: Profiles, { of: kinds }: TypeKinds, stretch: Range): Window[] {
  const windows: Window[] = [];
  for (let at = stretch.start; at < stretch.end; at++) {
    const type = reading.words.type[at] as number;
    if (((kinds[type] as number) & Kind.Lone) === 0) continue;
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
    return standsAt(reading, classes, none, at - content, at, stretch) ? at - content : undefined;
  for (let place = 0; place + 1 < classes.length; place++) {
    const start = at - content + (place === content ? -1 : place + 1 === content ? 1 : 0);
    if (classes[place] !== classes[place + 1] && standsAt(reading, classes, place, start, at, stretch)) return start;
  }
  return undefined;
}

/** No place. */
const none = -2;

/**
 * Whether these classes of words stand from a word on, the content word aside, with nothing but spaces between.
 * @param place - where two neighbours have changed places
 */
function standsAt(
  reading: Reading,
  classes: readonly number[],
  place: number,
  start: number,
  at: number,
  stretch: Range,
): boolean {
  if (start < stretch.start || start + classes.length > stretch.end) return false;
  for (let i = 0, word = start; i < classes.length; i++, word++) {
    const due = classes[i === place ? i + 1 : i === place + 1 ? i - 1 : i];
    if (word !== at && reading.classAt(word) !== due) return false;
    if (i > 0 && (reading.words.gap[word] as number) & ~(Gap.Space | Gap.Hyphen)) return false;
  }
  return true;
}
