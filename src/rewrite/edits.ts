import { CanonymError } from "../issues/canonym-error.js";
import { createIssue } from "../issues/issue.js";
import { firstEndingAfter, joinSpans } from "../text/span.js";

/** A range of the original text and what stands there instead. Offsets are UTF-16 code units, half-open. */
export interface Edit {
  /** Where the replaced range starts. */
  readonly start: number;
  /** Where the replaced range ends, exclusive. */
  readonly end: number;
  /** What stands there instead. */
  readonly text: string;
}

/**
 * The text with the edits made. What no edit covers is copied unit by unit, lone surrogates included.
 * @throws {@link CanonymError} if the edits are not sorted, overlap, or leave the text
 */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  let result = "";
  let at = 0;
  for (const edit of edits) {
    refuseMisplaced(edit, at, text.length);
    result += text.slice(at, edit.start) + edit.text;
    at = edit.end;
  }
  return result + text.slice(at);
}

/** The edits that turn the edited text back into `text`. */
export function invertEdits(text: string, edits: readonly Edit[]): Edit[] {
  let shift = 0;
  return edits.map((edit) => {
    const start = edit.start + shift;
    shift += edit.text.length - (edit.end - edit.start);
    return { start, end: start + edit.text.length, text: text.slice(edit.start, edit.end) };
  });
}

/** Which end of what stands there a position goes to when it lies inside an edit. */
export type Side = "before" | "after";

/**
 * Where a position of the original text stands in the edited one. A position inside a replaced range goes to the start
 * of what replaced it, or with `"after"` to its end; so does a position at which something is inserted.
 */
export function mapPosition(edits: readonly Edit[], position: number, side: Side = "before"): number {
  return positionMap(edits)(position, side);
}

/** {@link mapPosition} for many positions: what edits shift is summed up once. */
export function positionMap(edits: readonly Edit[]): (position: number, side?: Side) => number {
  const shifts = new Float64Array(edits.length + 1);
  for (const [at, { start, end, text }] of edits.entries()) {
    shifts[at + 1] = (shifts[at] as number) + text.length - (end - start);
  }
  return (position, side = "before") => {
    let next = firstEndingAfter(edits, position);
    // An insertion at the position itself has ended, but what stands before it is not behind it.
    while (next > 0 && side === "before" && (edits[next - 1] as Edit).start === position) next--;
    const edit = edits[next];
    const shift = shifts[next] as number;
    if (edit === undefined || position <= edit.start) return position + shift;
    return edit.start + shift + (side === "after" ? edit.text.length : 0);
  };
}

/**
 * One set of edits for two made one after the other: `second` is in offsets of the text that `first` made,
 * the result in offsets of the original. Edits that meet become one.
 */
export function composeEdits(text: string, first: readonly Edit[], second: readonly Edit[]): Edit[] {
  const middle = applyEdits(text, first);
  const back = invertEdits(text, first);
  const [undo, redo] = [takeUpTo(back), takeUpTo(second)];
  let shift = 0;
  return joinSpans([...back, ...second]).map(({ start, end }) => {
    const grown = undo(end).reduce((total, edit) => total + edit.text.length - (edit.end - edit.start), 0);
    const edit = {
      start: start + shift,
      end: end + shift + grown,
      text: applyWithin(middle, start, end, redo(end)),
    };
    shift += grown;
    return edit;
  });
}

/** Gives the next of the sorted edits, those that end by a position. */
function takeUpTo(edits: readonly Edit[]): (end: number) => readonly Edit[] {
  let next = 0;
  return (end) => {
    const from = next;
    while (next < edits.length && (edits[next] as Edit).end <= end) next++;
    return edits.slice(from, next);
  };
}

function applyWithin(text: string, start: number, end: number, edits: readonly Edit[]): string {
  const moved = edits.map((edit) => ({ start: edit.start - start, end: edit.end - start, text: edit.text }));
  return applyEdits(text.slice(start, end), moved);
}

function refuseMisplaced(edit: Edit, from: number, length: number): void {
  if (edit.start >= from && edit.end >= edit.start && edit.end <= length) return;
  const message = `The edit \`${edit.start}–${edit.end}\` overlaps the one before it or leaves the text of ${length} units.`;
  throw new CanonymError([
    createIssue("misplaced-edit", { message, place: { span: { start: edit.start, end: edit.end } } }),
  ]);
}
