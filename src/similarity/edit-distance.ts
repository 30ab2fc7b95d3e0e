/**
 * Edit distance with transpositions of neighbours (optimal string alignment), if it is at most `most`; else `most + 1`.
 * What both words begin and end with is passed over, and of the matrix between only the band within `most` of the
 * diagonal is filled:
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
  let start = 0;
  let endA = a.length;
  let endB = b.length;
  while (start < endA && start < endB && a.charCodeAt(start) === b.charCodeAt(start)) start++;
  while (endA > start && endB > start && a.charCodeAt(endA - 1) === b.charCodeAt(endB - 1)) {
    endA--;
    endB--;
  }
  if (endA === start || endB === start) return Math.max(endA, endB) - start;
  if (most === 1) return isOneSlip(a, b, start, endA, endB) ? 1 : 2;
  return most === 0 ? 1 : bandedDistance(a.slice(start, endA), b.slice(start, endB), most);
}

/** Whether what differs, the same ends passed over, is one letter for another or two neighbours in each other's place. */
function isOneSlip(a: string, b: string, start: number, endA: number, endB: number): boolean {
  if (endA !== endB || endA > start + 2) return false;
  if (endA === start + 1) return true;
  return a.charCodeAt(start) === b.charCodeAt(start + 1) && a.charCodeAt(start + 1) === b.charCodeAt(start);
}

/** The rows of the matrix, reused. */
let rows = Array.from({ length: 3 }, () => new Int32Array(64));

function bandedDistance(a: string, b: string, most: number): number {
  const beyond = most + 1;
  if (b.length >= (rows[0] as Int32Array).length) rows = rows.map(() => new Int32Array(b.length * 2));
  let [before, above, row] = rows as [Int32Array, Int32Array, Int32Array];
  for (let j = 0; j <= b.length; j++) above[j] = Math.min(j, beyond);
  for (let i = 1; i <= a.length; i++) {
    const from = Math.max(1, i - most);
    const to = Math.min(b.length, i + most);
    row[from - 1] = from === 1 ? Math.min(i, beyond) : beyond;
    for (let j = from; j <= to; j++) {
      const same = a.charCodeAt(i - 1) === b.charCodeAt(j - 1);
      let cost = (above[j - 1] as number) + (same ? 0 : 1);
      cost = Math.min(cost, (above[j] as number) + 1, (row[j - 1] as number) + 1, beyond);
      const swapped =
        i > 1 && j > 1 && a.charCodeAt(i - 1) === b.charCodeAt(j - 2) && a.charCodeAt(i - 2) === b.charCodeAt(j - 1);
      if (swapped) cost = Math.min(cost, (before[j - 2] as number) + 1);
      row[j] = cost;
    }
    if (to < b.length) row[to + 1] = beyond;
    [before, above, row] = [above, row, before];
  }
  return above[b.length] as number;
}
