import type { LexiconTables } from "../dictionary/lexicon-tables.js";
import { endingOf } from "../dictionary/state-says.js";
import type { FuzzyTables } from "../resolve/fuzzy-tables.js";
import { classOfPosting, pairKinds, signStride } from "../resolve/pair-index.js";

/**
 * Whether columns are what the matcher relies on, whoever wrote them: numbers within bounds, lists in order, chains that end,
 * tables with an empty slot. So a file that was made to do harm can be wrong, but neither hang nor read beyond its columns.
 */
export function checkColumns(
  tables: LexiconTables,
  fuzzy: FuzzyTables | undefined,
  classKeys: Int32Array,
  classSlots: Int32Array,
): boolean {
  const { strings, guards, endings, nextEnding } = tables;
  const [concepts, forms, states] = [tables.conceptId.length, tables.formConcept.length, endings.length];
  const lexicon =
    sameLength(concepts, tables.conceptCanonical, tables.conceptAbbreviation, tables.conceptSource) &&
    sameLength(concepts, tables.conceptDictionary, tables.conceptPosition) &&
    sameLength(forms, tables.formText, tables.formFlags, tables.formPosition, tables.formWhen, tables.formUnless) &&
    sameLength(forms, tables.formReplace) &&
    within(
      strings.length,
      tables.conceptId,
      tables.conceptCanonical,
      tables.conceptAbbreviation,
      tables.conceptSource,
    ) &&
    within(strings.length, tables.formText, tables.formReplace, classKeys) &&
    within(guards.length + 1, tables.formWhen, tables.formUnless) &&
    within(concepts, tables.formConcept) &&
    startsOf(forms, nextEnding.length, tables.formExpansions) &&
    within(nextEnding.length + 1, endings, nextEnding) &&
    nextEnding.every((next, at) => next === 0 || next > at + 1) &&
    within(states, tables.trieFirst, tables.evidenceState) &&
    sameLength(tables.trieFirst.length, tables.trieSays) &&
    hasSpace(tables.trieSlots, 4) &&
    areEndings(nextEnding.length, tables.trieSays, 0, 1) &&
    areEndings(nextEnding.length, tables.trieSlots, 3, 4) &&
    within(classKeys.length, classSlots) &&
    hasSpace(classSlots, 1);
  return lexicon && (fuzzy === undefined || checkFuzzy(fuzzy, concepts, classKeys.length, nextEnding.length));
}

function checkFuzzy(fuzzy: FuzzyTables, concepts: number, classes: number, expansions: number): boolean {
  const profiles = fuzzy.profileExpansion.length;
  return (
    within(expansions, fuzzy.profileExpansion) &&
    startsOf(profiles, fuzzy.profileWords.length, fuzzy.profileStart) &&
    within(classes, fuzzy.profileWords, fuzzy.stems, fuzzy.roots) &&
    fuzzy.profileWeight.length === profiles &&
    startsOf(concepts, profiles, fuzzy.conceptStart) &&
    startsOf(classes, fuzzy.postings.length, fuzzy.postingStart) &&
    within(profiles, fuzzy.postings) &&
    startsOf(classes, fuzzy.pairKeys.length, fuzzy.pairKeyStart) &&
    startsOf(classes, fuzzy.longKeys.length, fuzzy.longKeyStart) &&
    within(concepts, fuzzy.pairKeys, fuzzy.longKeys) &&
    startsOf(concepts, fuzzy.members.length, fuzzy.memberStart) &&
    within(classes, fuzzy.members) &&
    hasSpace(fuzzy.alternates, 4) &&
    startsOf(fuzzy.stemStart.length - 1, fuzzy.stems.length, fuzzy.stemStart) &&
    startsOf(fuzzy.rootStart.length - 1, fuzzy.roots.length, fuzzy.rootStart) &&
    checkPairs(fuzzy, classes)
  );
}

function checkPairs({ pairRank, signs, pairStart, pairPostings }: FuzzyTables, classes: number): boolean {
  return (
    sameLength(pairKinds, pairRank) &&
    within(pairKinds, pairRank) &&
    sameLength(signStride * classes, signs) &&
    startsOf(pairKinds, pairPostings.length, pairStart) &&
    postingsWithin(classes, pairPostings)
  );
}

/** Whether what is said of states names expansions of so many; it stands at every `stride` numbers from `from` on. */
function areEndings(expansions: number, numbers: Int32Array, from: number, stride: number): boolean {
  for (let at = from; at < numbers.length; at += stride) if (endingOf(numbers[at] as number) > expansions) return false;
  return true;
}

function postingsWithin(classes: number, postings: Int32Array): boolean {
  for (let at = 0; at < postings.length; at++) if (classOfPosting(postings[at] as number) >= classes) return false;
  return true;
}

function sameLength(length: number, ...columns: readonly Int32Array[]): boolean {
  return columns.every((column) => column.length === length);
}

function within(bound: number, ...columns: readonly Int32Array[]): boolean {
  for (const column of columns) {
    for (let at = 0; at < column.length; at++) if ((column[at] as number) >>> 0 >= bound) return false;
  }
  return true;
}

/** Whether numbers rise from 0 to `end`, one for each of `count` lists and one more. */
function startsOf(count: number, end: number, starts: Int32Array): boolean {
  if (starts.length !== count + 1 || starts[0] !== 0 || starts[count] !== end) return false;
  for (let at = 0; at < count; at++) if ((starts[at] as number) > (starts[at + 1] as number)) return false;
  return true;
}

/** Whether an open-addressing table has a power of two of slots, and one of them empty. */
function hasSpace(slots: Int32Array, stride: number): boolean {
  if (slots.length === 0 || (slots.length & (slots.length - 1)) !== 0) return false;
  for (let slot = 0; slot < slots.length; slot += stride) if (slots[slot] === 0) return true;
  return false;
}
