/** A list of 32-bit integers that grows: a column of a table. */
export class Column {
  /** Number of values. */
  length = 0;
  #values = new Int32Array(64);

  /** Appends a value and returns its place. */
  push(value: number): number {
    if (this.length === this.#values.length) {
      const larger = new Int32Array(this.length * 2);
      larger.set(this.#values);
      this.#values = larger;
    }
    this.#values[this.length] = value;
    return this.length++;
  }

  /** The value at a place. */
  at(place: number): number {
    return this.#values[place] as number;
  }

  /** The values so far, without what was kept for more. */
  values(): Int32Array {
    return this.#values.slice(0, this.length);
  }
}
