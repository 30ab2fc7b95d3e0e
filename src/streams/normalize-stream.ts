import type { Normalizer } from "../normalizer.js";
import { SettlingText, type StreamOptions } from "./settling-text.js";

/**
 * A Web stream that normalizes the text it is given in pieces. However it is cut, the output is that of the whole text;
 * memory is bounded by the window, by the longest paragraph up to a million units, and by what a reader leaves unread.
 */
export function normalizeStream(
  normalizer: Pick<Normalizer, "normalize">,
  options: StreamOptions = {},
): TransformStream<string, string> {
  const text = new SettlingText(normalizer, options);
  return new TransformStream({
    transform(piece, controller) {
      const settled = text.push(piece);
      if (settled !== "") controller.enqueue(settled);
    },
    flush(controller) {
      const rest = text.end();
      if (rest !== "") controller.enqueue(rest);
    },
  });
}

/** {@link normalizeStream} for pieces that are iterated over: reads no further than it is read. */
export async function* normalizePieces(
  normalizer: Pick<Normalizer, "normalize">,
  pieces: AsyncIterable<string> | Iterable<string>,
  options: StreamOptions = {},
): AsyncGenerator<string, void, undefined> {
  const text = new SettlingText(normalizer, options);
  for await (const piece of pieces) {
    const settled = text.push(piece);
    if (settled !== "") yield settled;
  }
  const rest = text.end();
  if (rest !== "") yield rest;
}
