import { pointerKeys } from "../dictionary/json-pointer.js";

/** Where the parts of a concept stand in the glossary, as offsets of its text. */
export interface ConceptSpots {
  readonly at: number;
  readonly canonical: number;
  readonly id?: number | undefined;
  readonly abbreviation?: number | undefined;
  readonly source: readonly number[];
  readonly admitted: readonly number[];
  readonly variants: readonly number[];
}

/** From JSON pointers into a dictionary to offsets of the glossary it was read from. */
export class Spots {
  readonly #concepts: ConceptSpots[] = [];

  add(spots: ConceptSpots): void {
    this.#concepts.push(spots);
  }

  /** The offset of what a pointer leads to, or of the nearest thing around it that has one. */
  offsetOf(pointer: string): number | undefined {
    const [list, index, key = "", item] = pointerKeys(pointer);
    if (list !== "concepts" || index === undefined) return 0;
    const spots = this.#concepts[Number(index)];
    if (!spots) return undefined;
    const spot = Object.hasOwn(spots, key) ? spots[key as keyof ConceptSpots] : undefined;
    if (typeof spot === "object") return spot[Number(item ?? 0)] ?? spots.at;
    return spot ?? spots.at;
  }
}
