/**
 * Edit distance with transpositions of neighbours (optimal string alignment), if it is at most `most`; else `most + 1`.
 * Only the band of the matrix within `most` of the diagonal is filled:
 *
 * ```text
 *       g  a  i  n  t
 *    0  1  2  ·  ·  ·
 * g  1  0  1  2  ·  ·
 * i  2  1  1  1  2  ·
 * a  ·  2  1  1  2  ·     row − 2 gives the transposition
 * ```
 */
export function editDistance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  const beyond = most + 1;
  let before: number[] = [];
  let above = Array.from({ length: b.length + 1 }, (_, j) => Math.min(j, beyond));
  for (let i = 1; i <= a.length; i++) {
    const row = new Array<number>(b.length + 1).fill(beyond);
    if (i <= most) row[0] = i;
    for (let j = Math.max(1, i - most); j <= Math.min(b.length, i + most); j++) {
      const same = a[i - 1] === b[j - 1];
      const step = Math.min(
        (above[j] as number) + 1,
        (row[j - 1] as number) + 1,
        (above[j - 1] as number) + (same ? 0 : 1),
      );
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      row[j] = Math.min(beyond, step, swapped ? (before[j - 2] as number) + 1 : beyond);
    }
    [before, above] = [above, row];
  }
  return above[b.length] as number;
}
