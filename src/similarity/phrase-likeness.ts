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
  const found = align(left, right, likeness);
  const leftTotal = total(left);
  const rightTotal = total(right);
  const inverted = inversions(left.length);
  const whole = leftTotal + rightTotal;
  const paired = heads === undefined ? 1 : pairedHeads(heads);
  const common = whole === 0 ? 0 : (found.covered + found.explained) / whole;
  return {
    score: common * (1 - orderPenalty * inverted) * (1 - headPenalty * (1 - paired)),
    covered: share(found.covered, leftTotal),
    explained: share(found.explained, rightTotal),
    weakest: found.weakest,
    inverted,
    missing: heaviestAlone(left, rightOf),
    extra: heaviestAlone(right, leftOf),
    heads: paired,
  };
}

function pairedHeads({ left, right }: Heads): number {
  return (rightOf[left] === alone ? 0 : 0.5) + (leftOf[right] === alone ? 0 : 0.5);
}

// What is worked with, reused from one comparison to the next: likeness by left and right word, and who is aligned with whom.
let alike = new Float64Array(1024);
let rightOf = new Int32Array(64);
let leftOf = new Int32Array(64);
const alone = -1;

/** Best pairs first; ties by distance, then by position. */
function align(
  left: readonly number[],
  right: readonly number[],
  likeness: (i: number, j: number) => number,
): Pick<PhraseLikeness, "covered" | "explained" | "weakest"> {
  const [lefts, rights] = [left.length, right.length];
  reserve(lefts, rights);
  for (let i = 0; i < lefts; i++) for (let j = 0; j < rights; j++) alike[i * rights + j] = likeness(i, j);
  const found = { covered: 0, explained: 0, weakest: 0 };
  for (let best = bestPair(lefts, rights); best >= 0; best = bestPair(lefts, rights)) {
    const [i, j] = [Math.floor(best / rights), best % rights];
    rightOf[i] = j;
    leftOf[j] = i;
    found.weakest = alike[best] as number;
    found.covered += (left[i] as number) * found.weakest;
    found.explained += (right[j] as number) * found.weakest;
  }
  return found;
}

function reserve(lefts: number, rights: number): void {
  if (alike.length < lefts * rights) alike = new Float64Array(lefts * rights * 2);
  if (rightOf.length < lefts) rightOf = new Int32Array(lefts * 2);
  if (leftOf.length < rights) leftOf = new Int32Array(rights * 2);
  rightOf.fill(alone, 0, Math.max(1, lefts));
  leftOf.fill(alone, 0, Math.max(1, rights));
}

/** The likest pair of words that both are alone, as a place in the matrix; negative if there is none. */
function bestPair(lefts: number, rights: number): number {
  let best = -1;
  let most = 0;
  let nearest = 0;
  for (let i = 0; i < lefts; i++) {
    if (rightOf[i] !== alone) continue;
    for (let j = 0; j < rights; j++) {
      const own = alike[i * rights + j] as number;
      if (own < most || own === 0 || leftOf[j] !== alone) continue;
      const distance = Math.abs(i - j);
      if (own === most && distance >= nearest) continue;
      [best, most, nearest] = [i * rights + j, own, distance];
    }
  }
  return best;
}

/** Share of aligned pairs, two by two, that stand in the other order. */
function inversions(lefts: number): number {
  let aligned = 0;
  let inverted = 0;
  for (let i = 0; i < lefts; i++) {
    if (rightOf[i] === alone) continue;
    for (let before = 0; before < i; before++) if ((rightOf[before] as number) > (rightOf[i] as number)) inverted++;
    aligned++;
  }
  return share(inverted, (aligned * (aligned - 1)) / 2);
}

/** The heaviest word without counterpart, relative to the heaviest of all. */
function heaviestAlone(weights: readonly number[], partner: Int32Array): number {
  let [heaviest, unmatched] = [0, 0];
  for (let word = 0; word < weights.length; word++) {
    const weight = weights[word] as number;
    if (weight > heaviest) heaviest = weight;
    if (partner[word] === alone && weight > unmatched) unmatched = weight;
  }
  return share(unmatched, heaviest);
}

function total(numbers: readonly number[]): number {
  let sum = 0;
  for (let at = 0; at < numbers.length; at++) sum += numbers[at] as number;
  return sum;
}

function share(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}
