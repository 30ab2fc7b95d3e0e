import { Column } from "../dictionary/column.js";

/** Gathers numbers by key; a number that comes twice in a row under one key counts once. */
export class Grouper {
  readonly #keys = new Column();
  readonly #values = new Column();
  readonly #last: Int32Array;

  /** @param count - number of keys */
  constructor(count: number) {
    this.#last = new Int32Array(count).fill(-1);
  }

  /** Puts a number, not negative, under a key. */
  add(key: number, value: number): void {
    if (this.#last[key] === value) return;
    this.#last[key] = value;
    this.#keys.push(key);
    this.#values.push(value);
  }

  /** All numbers, key after key, in the order given; and where each key's start, with one more at the end. */
  grouped(): { readonly start: Int32Array; readonly values: Int32Array } {
    const [keys, values] = [this.#keys.values(), this.#values.values()];
    const count = this.#last.length;
    const start = new Int32Array(count + 1);
    for (const key of keys) start[key + 1] = (start[key + 1] as number) + 1;
    for (let key = 0; key < count; key++) start[key + 1] = (start[key + 1] as number) + (start[key] as number);
    const next = start.slice();
    const sorted = new Int32Array(values.length);
    for (let at = 0; at < values.length; at++) {
      const key = keys[at] as number;
      sorted[next[key] as number] = values[at] as number;
      next[key] = (next[key] as number) + 1;
    }
    return { start, values: sorted };
  }
}
