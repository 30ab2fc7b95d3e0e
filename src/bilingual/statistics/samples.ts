import type { Sample } from "./sample.js";

/** Segments to learn from, one behind the other. */
export class Samples {
  readonly units: number[] = [];
  readonly unitPlaces: number[] = [];
  readonly words: number[] = [];
  readonly wordPlaces: number[] = [];
  /** By segment: the end of its units. */
  readonly unitEnds: number[] = [];
  /** By segment: the end of its words. */
  readonly wordEnds: number[] = [];

  /** Appends others. */
  append(others: Samples): void {
    const [units, words] = [this.units.length, this.words.length];
    pushAll(this.units, others.units);
    pushAll(this.unitPlaces, others.unitPlaces);
    pushAll(this.words, others.words);
    pushAll(this.wordPlaces, others.wordPlaces);
    for (const end of others.unitEnds) this.unitEnds.push(units + end);
    for (const end of others.wordEnds) this.wordEnds.push(words + end);
  }

  /** Adds a segment. */
  add({ units, unitPlaces, words, wordPlaces }: Sample): void {
    pushAll(this.units, units);
    pushAll(this.unitPlaces, unitPlaces);
    pushAll(this.words, words);
    pushAll(this.wordPlaces, wordPlaces);
    this.unitEnds.push(this.units.length);
    this.wordEnds.push(this.words.length);
  }
}

function pushAll(list: number[], more: ArrayLike<number>): void {
  for (let at = 0; at < more.length; at++) list.push(more[at] as number);
}
