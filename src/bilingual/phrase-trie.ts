/** Sequences of classes with what each stands for; looked up from the left. */
export class PhraseTrie<T> {
  readonly #next: Map<number, number>[] = [new Map()];
  readonly #values: T[][] = [[]];

  /** Adds a sequence. */
  add(classes: readonly number[], value: T): void {
    let node = 0;
    for (const one of classes) {
      let next = this.#next[node]?.get(one);
      if (next === undefined) {
        next = this.#next.push(new Map()) - 1;
        this.#values.push([]);
        this.#next[node]?.set(one, next);
      }
      node = next;
    }
    if (classes.length > 0) this.#values[node]?.push(value);
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
      const next = this.#next[node]?.get(classes[at] as number);
      if (next === undefined) return;
      node = next;
      const values = this.#values[node] as T[];
      if (values.length > 0) found(at + 1, values);
    }
  }
}
