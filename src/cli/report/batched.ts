const batchLength = 1 << 16;

/** Joins small pieces of text, so that each write is worth its while and no string grows past its limit. */
export function* batched(pieces: Iterable<string>): Generator<string> {
  let batch = "";
  for (const piece of pieces) {
    batch += piece;
    if (batch.length < batchLength) continue;
    yield batch;
    batch = "";
  }
  if (batch !== "") yield batch;
}
