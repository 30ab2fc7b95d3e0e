import { PairTable } from "./statistics/pair-table.js";

/** Sequences of classes with what each stands for; looked up from the left. */
export class PhraseTrie<T> {
  /** The pair of a node, 0 at the root, and a class has the number of the next node less 1. */
  readonly #steps = new PairTable();
  /** By node: what ends there. */
  readonly #values: (T[] | undefined)[] = [undefined];

  /** Adds a sequence. */
  add(classes: readonly number[], value: T): void {
    let node = 0;
    for (const one of classes) {
      node = this.#steps.add(node, one) + 1;
      if (node === this.#values.length) this.#values.push(undefined);
    }
    if (node > 0) (this.#values[node] ??= []).push(value);
  }

  /** Calls `found` with each sequence that starts at a position, short to long. */
  from(
    classes: ArrayLike<number>,
    start: number,
    end: number,
    found: (end: number, values: readonly T[]) => void,
  ): void {
    let node = 0;
    for (let at = start; at < end; at++) {
      node = this.#steps.find(node, classes[at] as number) + 1;
      if (node === 0) return;
      const values = this.#values[node];
      if (values) found(at + 1, values);
    }
  }
}
