/** How two phrases compare; each number is in [0, 1]. */
export interface PhraseLikeness {
  /** The score: shared weight over all weight, less the penalty for inverted order. */
  readonly score: number;
  /** Share of the first phrase's weight that found a counterpart, by likeness. */
  readonly covered: number;
  /** Share of the second phrase's weight that found a counterpart, by likeness. */
  readonly explained: number;
  /** Likeness of the least alike aligned pair. */
  readonly weakest: number;
  /** Share of aligned word pairs that stand in the other order. */
  readonly inverted: number;
  /** Largest weight of a word of the first phrase without counterpart, relative to its heaviest word. */
  readonly missing: number;
  /** Largest weight of a word of the second phrase without counterpart, relative to its heaviest word. */
  readonly extra: number;
  /** Share of the two heads that found a counterpart; 1 where no heads are given. */
  readonly heads: number;
}

/** The places of the two phrases' heads among their words. */
export interface Heads {
  readonly left: number;
  readonly right: number;
}

/** The largest part of the score that inverted order can cost. */
const orderPenalty = 0.1;
/** The part of the score that heads without counterpart cost. */
const headPenalty = 0.16;

interface Pair {
  readonly left: number;
  readonly right: number;
  readonly likeness: number;
}

/**
 * Compares two phrases word by word, whatever the order: a greedy, best-first, one-to-one alignment; the score is a
 * weighted soft Dice coefficient, Σ (wᵢ + wⱼ) · likeness over aligned pairs, divided by all weight of both.
 * @param left - weights of the first phrase's words
 * @param right - weights of the second phrase's words
 * @param likeness - likeness of word i of the first and word j of the second, 0 to 1
 * @param heads - the words that say what the phrases name: it costs more to lack a counterpart to them
 */
export function phraseLikeness(
  left: readonly number[],
  right: readonly number[],
  likeness: (i: number, j: number) => number,
  heads?: Heads,
): PhraseLikeness {
  const aligned = align(left.length, right.length, likeness);
  const leftTotal = total(left);
  const rightTotal = total(right);
  const covered = total(aligned.map((pair) => weightAt(left, pair.left) * pair.likeness));
  const explained = total(aligned.map((pair) => weightAt(right, pair.right) * pair.likeness));
  const inverted = inversions(aligned);
  const matchedHeads = heads === undefined ? 1 : sharedHeads(aligned, heads);
  return {
    score:
      leftTotal + rightTotal === 0
        ? 0
        : ((covered + explained) / (leftTotal + rightTotal)) *
          (1 - orderPenalty * inverted) *
          (1 - headPenalty * (1 - matchedHeads)),
    covered: share(covered, leftTotal),
    explained: share(explained, rightTotal),
    weakest: aligned.length === 0 ? 0 : aligned.reduce((least, pair) => Math.min(least, pair.likeness), 1),
    inverted,
    missing: heaviestAlone(
      left,
      aligned.map((pair) => pair.left),
    ),
    extra: heaviestAlone(
      right,
      aligned.map((pair) => pair.right),
    ),
    heads: matchedHeads,
  };
}

function sharedHeads(aligned: readonly Pair[], heads: Heads): number {
  const left = aligned.some((pair) => pair.left === heads.left) ? 0.5 : 0;
  return left + (aligned.some((pair) => pair.right === heads.right) ? 0.5 : 0);
}

/** Best pairs first; ties by position, so that the result does not depend on the sort. */
function align(lefts: number, rights: number, likeness: (i: number, j: number) => number): Pair[] {
  const pairs: Pair[] = [];
  for (let left = 0; left < lefts; left++) {
    for (let right = 0; right < rights; right++) {
      const alike = likeness(left, right);
      if (alike > 0) pairs.push({ left, right, likeness: alike });
    }
  }
  pairs.sort(
    (a, b) => b.likeness - a.likeness || Math.abs(a.left - a.right) - Math.abs(b.left - b.right) || a.left - b.left,
  );
  const takenLeft = new Set<number>();
  const takenRight = new Set<number>();
  return pairs.filter(({ left, right }) => {
    if (takenLeft.has(left) || takenRight.has(right)) return false;
    takenLeft.add(left);
    takenRight.add(right);
    return true;
  });
}

function inversions(pairs: readonly Pair[]): number {
  const order = [...pairs].sort((a, b) => a.left - b.left).map((pair) => pair.right);
  let inverted = 0;
  for (let i = 0; i < order.length; i++) {
    for (let j = i + 1; j < order.length; j++) if ((order[i] as number) > (order[j] as number)) inverted++;
  }
  return share(inverted, (order.length * (order.length - 1)) / 2);
}

function heaviestAlone(weights: readonly number[], matched: readonly number[]): number {
  const alone = weights.filter((_, word) => !matched.includes(word));
  return share(heaviest(alone), heaviest(weights));
}

function heaviest(weights: readonly number[]): number {
  return weights.reduce((most, weight) => Math.max(most, weight), 0);
}

function total(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0);
}

function weightAt(weights: readonly number[], index: number): number {
  return weights[index] as number;
}

function share(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}
