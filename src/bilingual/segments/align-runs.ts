import type { Run } from "./units.js";

/** Runs of both sides that belong together. */
export interface RunPair {
  readonly source: readonly Run[];
  readonly target: readonly Run[];
}

/** Runs in pairs, and what the pairing costs. */
interface Alignment {
  readonly pairs: readonly RunPair[];
  readonly cost: number;
}

/** Numbers of runs on both sides that may belong together. */
const moves: readonly (readonly [number, number])[] = [
  [1, 1],
  [1, 2],
  [2, 1],
  [2, 2],
  [1, 3],
  [3, 1],
  [1, 0],
  [0, 1],
];

/** How far from the diagonal an alignment may go, in runs. */
const band = 40;

/** What a group of runs is compared by. */
export interface Measure {
  /** Cost of taking these runs for translations of each other; both sides have at least one. */
  pair(sourceFrom: number, sourceTo: number, targetFrom: number, targetTo: number): number;
  /** Cost of a run without counterpart. */
  alone(side: "source" | "target", index: number): number;
}

/**
 * Aligns two sequences of runs in order by dynamic programming: the cheapest way through a grid of moves, kept within a
 * band around its diagonal, so that time grows linearly.
 */
export function alignRuns(source: readonly Run[], target: readonly Run[], measure: Measure): Alignment {
  const [rows, columns] = [source.length, target.length];
  const width = 2 * band + Math.ceil(columns / Math.max(1, rows)) * 2 + 1;
  const first = (row: number) => Math.max(0, Math.round((row * columns) / Math.max(1, rows)) - (width >> 1));
  const costs = new Float64Array((rows + 1) * width).fill(Number.POSITIVE_INFINITY);
  const taken = new Int8Array((rows + 1) * width).fill(-1);
  const cell = (row: number, column: number) => {
    const at = column - first(row);
    return at < 0 || at >= width ? -1 : row * width + at;
  };
  costs[cell(0, 0)] = 0;
  for (let row = 0; row <= rows; row++) {
    for (let column = first(row); column <= Math.min(columns, first(row) + width - 1); column++) {
      const here = costs[cell(row, column)] as number;
      if (here === Number.POSITIVE_INFINITY) continue;
      for (const [number, [down, right]] of moves.entries()) {
        const [nextRow, nextColumn] = [row + down, column + right];
        if (nextRow > rows || nextColumn > columns) continue;
        const next = cell(nextRow, nextColumn);
        if (next < 0) continue;
        const step =
          right === 0
            ? measure.alone("source", row)
            : down === 0
              ? measure.alone("target", column)
              : measure.pair(row, nextRow, column, nextColumn);
        if (here + step < (costs[next] as number)) {
          costs[next] = here + step;
          taken[next] = number;
        }
      }
    }
  }
  const pairs = walkBack(source, target, (row, column) => taken[cell(row, column)] ?? -1);
  return { pairs, cost: costs[cell(rows, columns)] as number };
}

function walkBack(
  source: readonly Run[],
  target: readonly Run[],
  taken: (row: number, column: number) => number,
): RunPair[] {
  const pairs: RunPair[] = [];
  let [row, column] = [source.length, target.length];
  while (row > 0 || column > 0) {
    const [down, right] = moves[taken(row, column)] ?? [row, column];
    pairs.push({ source: source.slice(row - down, row), target: target.slice(column - right, column) });
    [row, column] = [row - down, column - right];
  }
  return pairs.reverse();
}
