import type { Profile } from "../resolve/profile.js";
import type { Profiles } from "../resolve/profiles.js";
import { nowhere, standsExchanged } from "./exchanged.js";
import type { Reading } from "./reading.js";
import type { Range, Window } from "./spot.js";
import { Kind, type TypeKinds } from "./type-kinds.js";

/** What a slip or an exchange leaves of the score, to choose between windows that overlap. */
const slipScore = 0.93;
/** So far from a slip the content word may stand. */
const farthest = 8;
/**
 * The windows of a stretch that have the one content word of a form, with a slip, and its function words as they are; or all
 * its words as they are but for two neighbours in each other's place.
 */
export function spotLone(reading: Reading, profiles: Profiles, kinds: TypeKinds, stretch: Range): Window[] {
  const windows: Window[] = [];
  for (let at = stretch.start; at < stretch.end; at++) {
    const type = reading.words.type[at] as number;
    if (((kinds.of[type] as number) & Kind.Lone) === 0) continue;
    for (const profile of profiles.lone.of(type)) {
      const start = placeOf(reading, profile, at, stretch);
      if (start === undefined) continue;
      const concept = profile.expansion.form.concept.index;
      windows.push({ start, end: start + profile.expansion.classes.length, concept, score: slipScore });
    }
  }
  spotSlipped(reading, profiles, kinds, stretch, windows);
  return windows;
}

/** Adds the windows of forms of one content word that stand as they are but for a slip in a function word. */
function spotSlipped(
  reading: Reading,
  profiles: Profiles,
  { of: kinds }: TypeKinds,
  stretch: Range,
  windows: Window[],
): void {
  for (let slip = stretch.start; slip < stretch.end; slip++) {
    const type = reading.words.type[slip] as number;
    const put = (kinds[type] as number) & Kind.Slipped ? profiles.types.closedWords(type).functionWord : undefined;
    if (put === undefined) continue;
    const due = profiles.lexicon.vocabulary.classOf(put);
    if (due === 0) continue;
    const end = Math.min(stretch.end, slip + farthest);
    for (let at = Math.max(stretch.start, slip - farthest + 1); at < end; at++) {
      const own = reading.classAt(at);
      if (own === 0) continue;
      for (const { expansion } of profiles.lone.having(own)) {
        const { classes } = expansion;
        const start = at - classes.indexOf(own);
        if (classes[slip - start] !== due || !standsExchanged(reading, classes, nowhere, start, stretch, slip))
          continue;
        windows.push({ start, end: start + classes.length, concept: expansion.form.concept.index, score: slipScore });
      }
    }
  }
}

/** Where a form begins whose content word stands at a word; undefined if the others do not stand around it. */
function placeOf(reading: Reading, { expansion, words }: Profile, at: number, stretch: Range): number | undefined {
  const { classes } = expansion;
  const content = classes.indexOf(words[0] as number);
  if (reading.classAt(at) === 0)
    return standsExchanged(reading, classes, nowhere, at - content, stretch, at) ? at - content : undefined;
  for (let place = 0; place + 1 < classes.length; place++) {
    const start = at - content + (place === content ? -1 : place + 1 === content ? 1 : 0);
    if (classes[place] !== classes[place + 1] && standsExchanged(reading, classes, place, start, stretch, at))
      return start;
  }
  return undefined;
}
