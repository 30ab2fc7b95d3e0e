/** What a system cannot be asked: it would take too long. */
export class TooSlow extends Error {}

const sample = 16_000;
const patience = 20_000;

/**
 * The beginning of a text, whole paragraphs, that a slow system gets through in a budget; the whole where it is fast.
 * @throws {@link TooSlow} where even a page takes longer than anyone waits
 */
export async function textInTime(run, text, budget) {
  const page = beginning(text, sample);
  let took = await timed(run, page);
  if (took > patience) throw new TooSlow(`${(page.length / took).toFixed(2)} kB/s`);
  for (let again = 0; again < 3 && took < budget; again++) took = await timed(run, page);
  return beginning(text, Math.max(page.length, (page.length / took) * budget));
}

function beginning(text, length) {
  return length >= text.length ? text : text.slice(0, text.lastIndexOf("\n\n", length));
}

async function timed(run, text) {
  const start = performance.now();
  await run(text);
  return performance.now() - start;
}
