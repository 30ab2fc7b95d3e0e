/** Lists of numbers by key, one behind the other in one array; each key's list is given once. */
export class Lists {
  /** Where the list of a key starts in {@link values}; 0 where none was given. */
  start = new Int32Array(1024);
  /** Where it ends. */
  end = new Int32Array(1024);
  values = new Int32Array(1024);
  #length = 1;

  /** Forgets all lists. */
  clear(): void {
    this.start.fill(0);
    this.#length = 1;
  }

  /** Whether a key has got its list. */
  has(key: number): boolean {
    return key < this.start.length && this.start[key] !== 0;
  }

  /** Whether the list of a key that has got one holds anything. */
  holds(key: number): boolean {
    return this.start[key] !== this.end[key];
  }

  /** Gives a key its list. */
  set(key: number, list: readonly number[]): void {
    if (key >= this.start.length) {
      this.start = extended(this.start, key * 2);
      this.end = extended(this.end, key * 2);
    }
    if (this.#length + list.length > this.values.length) {
      this.values = extended(this.values, (this.#length + list.length) * 2);
    }
    this.start[key] = this.#length;
    for (const value of list) this.values[this.#length++] = value;
    this.end[key] = this.#length;
  }
}

function extended(old: Int32Array<ArrayBuffer>, length: number): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(length);
  larger.set(old);
  return larger;
}
