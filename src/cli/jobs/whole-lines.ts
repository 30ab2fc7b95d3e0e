const lineFeed = 10;

/** Cuts bytes behind line ends: each piece is as many whole lines as have come, the last may lack its line end. */
export async function* wholeLines(source: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array, void, undefined> {
  let rest: Uint8Array[] = [];
  for await (const chunk of source) {
    const end = chunk.lastIndexOf(lineFeed) + 1;
    if (end > 0) {
      yield Buffer.concat([...rest, chunk.subarray(0, end)]);
      rest = [];
    }
    // The producer may use its buffer again.
    if (end < chunk.length) rest.push(chunk.slice(end));
  }
  if (rest.length > 0) yield Buffer.concat(rest);
}
