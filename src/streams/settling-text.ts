import type { Match } from "../match/match.js";
import type { Normalizer } from "../normalizer.js";
import { applyEdits } from "../rewrite/edits.js";
import { protectedSpans } from "../text/protect.js";
import { firstEndingAfter, type Span, type Spans } from "../text/span.js";
import { countBack } from "./count-back.js";
import { lastParagraphEnd, lastWordEnd, unclosedElement, wholeUnit } from "./find-cut.js";
import { Introductions } from "./introductions.js";

/** Options of the streams. */
export interface StreamOptions {
  /**
   * How many UTF-16 code units are gathered before anything is settled. A smaller window answers earlier and works more.
   * @defaultValue 65536
   */
  readonly window?: number;
  /** Hears of every match once its text is settled; offsets are those of the whole text. */
  readonly onMatches?: (matches: readonly Match[]) => void;
}

/** Words to each side that a judgement may rest on: 150 for evidence, which replacements may have made, six rounds deep. */
const contextWords = 1000;
/** A paragraph or protected region longer than this is cut in the middle. */
const longestStretch = 2 ** 20;

/**
 * A text that comes in pieces and is normalized as if it were whole. What is written is settled: nothing that may follow
 * changes it. Where it is cut depends on the text alone, never on its pieces.
 */
export class SettlingText {
  readonly #normalizer: Pick<Normalizer, "normalize">;
  readonly #window: number;
  readonly #onMatches: ((matches: readonly Match[]) => void) | undefined;
  readonly #introductions = new Introductions();
  /** Text already written, as it was, that what follows may rest on; with nothing protected open where it begins. */
  #context = "";
  /** Text not written yet. */
  #pending = "";
  /** Where the pending text begins in the whole. */
  #offset = 0;
  /** How much is pending when a cut is looked for next. */
  #goal: number;

  constructor(normalizer: Pick<Normalizer, "normalize">, { window = 2 ** 16, onMatches }: StreamOptions = {}) {
    this.#normalizer = normalizer;
    this.#window = Math.max(1, Math.min(window, longestStretch));
    this.#onMatches = onMatches;
    this.#goal = this.#window;
  }

  /** Takes a piece; gives what is settled by it. */
  push(piece: string): string {
    this.#pending += piece;
    let settled = "";
    while (this.#pending.length >= this.#goal) settled += this.#advance();
    return settled;
  }

  /** Gives the rest. */
  end(): string {
    return this.#settle(this.#context + this.#pending, this.#pending.length).settled;
  }

  #advance(): string {
    const text = this.#context + this.#pending.slice(0, this.#goal);
    const spans = protectedSpans(text);
    const start = this.#context.length;
    const limit = Math.min(countBack(text, spans, text.length, contextWords + 1) ?? 0, unclosedElement(text));
    const end = limit > start ? lastParagraphEnd(text, spans, start, limit) : undefined;
    if (end !== undefined) return this.#cut(end, text, spans);
    if (this.#goal < longestStretch) {
      this.#goal = Math.min(longestStretch, this.#goal * 2);
      return "";
    }
    return this.#cut(forcedCut(text, spans, start, limit), text, spans);
  }

  #cut(wanted: number, text: string, spans: Spans): string {
    const { settled, length } = this.#settle(text, wanted - this.#context.length);
    this.#context = contextBefore(text, spans, this.#context.length + length);
    this.#pending = this.#pending.slice(length);
    this.#offset += length;
    this.#goal = this.#window;
    return settled;
  }

  /**
   * Normalizes a text that begins with the context, and gives what `wanted` units of what follows it become; fewer, if
   * a match would be parted.
   */
  #settle(text: string, wanted: number): { readonly settled: string; readonly length: number } {
    const start = this.#context.length;
    const preface = this.#introductions.prefaceBefore(this.#offset - start);
    const { matches, edits } = this.#normalizer.normalize(preface + text);
    const shift = preface.length + start;
    const parted = [...matches, ...edits].find(
      (span) => span.start > shift && span.start < shift + wanted && span.end > shift + wanted,
    );
    const length = parted ? parted.start - shift : wanted;
    const isSettled = (span: Span) => span.start >= shift && span.end <= shift + length;
    this.#tell(matches.filter(isSettled), preface + text, this.#offset - shift);
    const own = edits.filter(isSettled).map((edit) => ({ ...edit, start: edit.start - shift, end: edit.end - shift }));
    return { settled: applyEdits(text.slice(start, start + length), own), length };
  }

  /** Notes what settled matches introduce and tells who wants to hear; `move` leads from `text` to the whole. */
  #tell(matches: readonly Match[], text: string, move: number): void {
    for (const match of matches) {
      this.#introductions.note(match, text.slice(match.end, match.end + 24), match.start + move);
    }
    this.#onMatches?.(matches.map((match) => ({ ...match, start: match.start + move, end: match.end + move })));
  }
}

/** Where a stretch that has no good place is cut: as late as leaves half of it to rest on, at the best place there is. */
function forcedCut(text: string, spans: Spans, start: number, limit: number): number {
  const middle = start + Math.ceil((text.length - start) / 2);
  const latest = limit > start ? limit : middle;
  return (
    lastParagraphEnd(text, spans, start, latest) ??
    lastWordEnd(text, spans, start, latest) ??
    Math.max(start + 1, wholeUnit(text, middle))
  );
}

/** What of the text before a cut is kept: enough words, from a place on where nothing protected is open. */
function contextBefore(text: string, spans: Spans, end: number): string {
  const open = spans[firstEndingAfter(spans, end)];
  // In the middle of a region its beginning is kept, so that the region goes on.
  if (open !== undefined && open.start < end) {
    const opening = /^[^\n]{0,200}\n?/.exec(text.slice(open.start, end))?.[0] ?? "";
    return contextBefore(text, spans, open.start) + opening;
  }
  const enough = countBack(text, spans, end, contextWords) ?? 0;
  const from = Math.max(enough, end - longestStretch);
  if (from === 0) return text.slice(0, end);
  const floor = Math.max(0, from - longestStretch / 16);
  const neutral = lastParagraphEnd(text, spans, floor, from) ?? lastWordEnd(text, spans, floor, from) ?? from;
  return text.slice(neutral, end);
}
