const longest = 6;
const beta = 2;

/** How near texts are to references, 0 to 100: the F score of their sequences of one to six characters (chrF2). */
export function chrf(pairs: readonly (readonly [text: string, reference: string])[]): number {
  const scores = Array.from({ length: longest }, (_, at) => scoreOf(pairs, at + 1));
  const [precision, recall] = [mean(scores.map((one) => one.precision)), mean(scores.map((one) => one.recall))];
  const weighed = beta ** 2 * precision + recall;
  return weighed === 0 ? 0 : (100 * (1 + beta ** 2) * precision * recall) / weighed;
}

function scoreOf(pairs: readonly (readonly [string, string])[], length: number) {
  let [own, wanted, shared] = [0, 0, 0];
  for (const [text, reference] of pairs) {
    const [here, there] = [sequences(text, length), sequences(reference, length)];
    for (const [sequence, count] of here) {
      own += count;
      shared += Math.min(count, there.get(sequence) ?? 0);
    }
    for (const count of there.values()) wanted += count;
  }
  return { precision: shared / Math.max(1, own), recall: shared / Math.max(1, wanted) };
}

function sequences(text: string, length: number): Map<string, number> {
  const counts = new Map<string, number>();
  const bare = text.replace(/\s+/g, "");
  for (let at = 0; at + length <= bare.length; at++) {
    const sequence = bare.slice(at, at + length);
    counts.set(sequence, (counts.get(sequence) ?? 0) + 1);
  }
  return counts;
}

function mean(numbers: readonly number[]): number {
  return numbers.reduce((sum, one) => sum + one, 0) / numbers.length;
}
