/** Runs up to `width` items at once and gives their results in the order of the items. */
export async function* inOrder<Item, Result>(
  items: Iterable<Item> | AsyncIterable<Item>,
  width: number,
  run: (item: Item) => Promise<Result>,
): AsyncGenerator<Result, void, undefined> {
  const underway: Promise<Result>[] = [];
  for await (const item of items) {
    const result = run(item);
    // A failure is thrown when its turn comes.
    result.catch(() => {});
    underway.push(result);
    if (underway.length >= width) yield await (underway.shift() as Promise<Result>);
  }
  for (const result of underway) yield await result;
}
