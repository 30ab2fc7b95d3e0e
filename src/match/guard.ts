import type { CompiledGuard, LexicalForm, Phrase } from "../dictionary/lexical-form.js";
import { Char, characterKind } from "../text/characters.js";
import { Gap } from "../text/gap.js";
import type { Span } from "../text/span.js";
import type { Reading } from "./reading.js";

/** How far `near` looks, in words to each side. */
const nearWindow = 12;
/** How far evidence counts, in words to each side. */
const evidenceWindow = 150;
/** How many distinct evidence words make a domain. */
const enoughEvidence = 2;

/** Why the context keeps a form from counting at the words `start` to `end`, exclusive; undefined if it counts. */
export function refusal(form: LexicalForm, reading: Reading, start: number, end: number): string | undefined {
  const { when, unless } = form;
  if (when === undefined && unless === undefined) return undefined;
  const place = { reading, start, end, owner: form.concept.dictionary };
  const failed = when && conditions.find((condition) => condition.holds(when, place) === false);
  if (when && failed) return `needs context: ${failed.name(when)}`;
  const blocked = unless && conditions.every((condition) => condition.holds(unless, place) !== false);
  return blocked ? "its `unless` guard holds here" : undefined;
}

interface Place {
  readonly reading: Reading;
  readonly start: number;
  readonly end: number;
  /** The dictionary of the form. */
  readonly owner: number;
}

/** A kind of condition that a guard may have. */
interface Condition {
  /** How it is called. */
  name(guard: CompiledGuard): string;
  /** Whether it holds; undefined where the guard has no such condition. */
  holds(guard: CompiledGuard, place: Place): boolean | undefined;
}

const conditions: readonly Condition[] = [
  {
    name: ({ quoted }) => (quoted ? "in quotation marks" : "not in quotation marks"),
    holds: ({ quoted }, { reading, start, end }) =>
      quoted === undefined ? undefined : isQuoted(reading, start, end) === quoted,
  },
  {
    name: ({ followedBy }) => `followed by ${list(followedBy)}`,
    holds: ({ followedBy }, { reading, end }) => followedBy && isFollowed(reading, end, followedBy),
  },
  {
    name: ({ precededBy }) => `preceded by ${list(precededBy)}`,
    holds: ({ precededBy }, { reading, start }) => precededBy && isPreceded(reading, start, precededBy),
  },
  {
    name: ({ near }) => `near ${list(near)}`,
    holds: ({ near }, { reading, start, end }) => near && isNear(reading, start, end, near),
  },
  {
    name: () => "a text of the domain",
    holds: ({ domain }, { reading, start, end, owner }) =>
      domain ? hasEvidence(reading, start, end, owner) : undefined,
  },
];

function list(phrases: readonly Phrase[] = []): string {
  const shown = phrases.slice(0, 3).map((phrase) => `“${phrase.join(" ")}”`);
  return shown.join(", ") + (phrases.length > 3 ? ", …" : "");
}

/**
 * A quotation mark directly before and after; an American comma or period inside the closing one, or the spaces inside
 * guillemets, aside. An apostrophe with a letter behind it closes nothing.
 */
function isQuoted({ text, words }: Reading, start: number, end: number): boolean {
  let before = (words.start[start] as number) - 1;
  let after = words.end[end - 1] as number;
  if (/[\s\u00a0]/.test(text[before] ?? "") && text[before - 1] === "«") before--;
  if (/[\s\u00a0]/.test(text[after] ?? "") && text[after + 1] === "»") after++;
  if (/[,.，。]/.test(text[after] ?? "")) after++;
  return isQuote(text, before) && isQuote(text, after) && !/^['’]\p{L}/u.test(text.slice(after, after + 3));
}

function isQuote(text: string, at: number): boolean {
  if (at < 0 || at >= text.length) return false;
  const kind = characterKind(text.charCodeAt(at));
  return kind === Char.Quote || kind === Char.Apostrophe;
}

const direct = Gap.Space | Gap.Hyphen | Gap.Quote;

function isFollowed(reading: Reading, end: number, phrases: readonly Phrase[]): boolean {
  const { words } = reading;
  const next = isClitic(reading, end) ? end + 1 : end;
  if (next >= words.length || (words.gap[next] as number) & ~direct) return false;
  return phrases.some((phrase) => stands(reading, next, phrase));
}

function isPreceded(reading: Reading, start: number, phrases: readonly Phrase[]): boolean {
  if ((reading.words.gap[start] as number) & ~direct) return false;
  const end = start > 0 && isClitic(reading, start - 1) ? start - 1 : start;
  return phrases.some((phrase) => end >= phrase.length && stands(reading, end - phrase.length, phrase));
}

function isNear(reading: Reading, start: number, end: number, phrases: readonly Phrase[]): boolean {
  const { start: from, end: to } = nearWords(reading, start, end);
  return phrases.some((phrase) => {
    for (let at = from; at + phrase.length <= to; at++) {
      const apart = at + phrase.length <= start || at >= end;
      if (apart && stands(reading, at, phrase)) return true;
    }
    return false;
  });
}

/** The words near the words `start` to `end` (exclusive), those with them. */
export function nearWords(reading: Reading, start: number, end: number): Span {
  const { words } = reading;
  // A clitic `'s` is no word of its own to a reader who counts.
  const counted = (word: number) => (isClitic(reading, word) ? 0 : 1);
  let from = start;
  for (let left = nearWindow; from > 0 && !((words.gap[from] as number) & Gap.Paragraph); from--) {
    left -= counted(from - 1);
    if (left < 0) break;
  }
  let to = end;
  for (let left = nearWindow; to < words.length && !((words.gap[to] as number) & Gap.Paragraph); to++) {
    left -= counted(to);
    if (left < 0) break;
  }
  return { start: from, end: to };
}

/** Whether a phrase stands at a word, inside one sentence. */
function stands(reading: Reading, at: number, phrase: Phrase): boolean {
  for (let i = 0; i < phrase.length; i++) {
    if (stemAt(reading, at + i) !== phrase[i]) return false;
    if (i > 0 && (reading.words.gap[at + i] as number) & Gap.Break) return false;
  }
  return true;
}

function isClitic({ words, lexicon }: Reading, at: number): boolean {
  return at < words.length && lexicon.vocabulary.traitsOf(words.type[at] as number).word === "'s";
}

function stemAt({ words, lexicon }: Reading, at: number): string | undefined {
  return at < words.length ? lexicon.vocabulary.traitsOf(words.type[at] as number).stem : undefined;
}

/** Whether enough distinct evidence of a dictionary stands around the words `start` to `end`, outside them. */
export function hasEvidence(reading: Reading, start: number, end: number, owner: number): boolean {
  const holds = isEvident(reading, start, end, owner);
  reading.asked.push({ start, end, owner, holds });
  return holds;
}

function isEvident({ evidence }: Reading, start: number, end: number, owner: number): boolean {
  const seen = new Set<number>();
  for (let at = firstFrom(evidence, start - evidenceWindow); at < evidence.length; at++) {
    const hit = evidence[at] as (typeof evidence)[number];
    if (hit.end > end + evidenceWindow) break;
    if (hit.end > start && hit.start < end) continue;
    for (const piece of hit.pieces) if (piece.owner === owner) seen.add(piece.id);
    if (seen.size >= enoughEvidence) return true;
  }
  return false;
}

function firstFrom(evidence: Reading["evidence"], word: number): number {
  let low = 0;
  let high = evidence.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((evidence[middle]?.start ?? 0) < word) low = middle + 1;
    else high = middle;
  }
  return low;
}
