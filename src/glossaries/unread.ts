import type { Fault } from "./draft.js";

/** Counts what a reader meets and a dictionary has no place for; all of it is one fault. */
export class Unread {
  readonly #kinds = new Map<string, number>();
  #first = Number.POSITIVE_INFINITY;

  add(kind: string, at: number): void {
    this.#kinds.set(kind, (this.#kinds.get(kind) ?? 0) + 1);
    this.#first = Math.min(this.#first, at);
  }

  faults(): readonly Fault[] {
    if (this.#kinds.size === 0) return [];
    const listed = Array.from(this.#kinds, ([kind, count]) =>
      count > 1 ? `\`${kind}\` (${count} times)` : `\`${kind}\``,
    );
    const message = `A dictionary has no place for ${listed.join(", ")}.`;
    return [{ code: "not-read", message, at: this.#first }];
  }
}
