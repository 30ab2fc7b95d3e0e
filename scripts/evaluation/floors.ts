import { readFileSync } from "node:fs";

/** A measured number that must not fall below its floor, or rise over it where less is better. */
export interface Figure {
  /** Where and what, for example `gold/all/precision`. */
  readonly name: string;
  readonly value: number;
}

/** Floor by figure. */
export type Floors = Readonly<Record<string, number>>;

/** Where floors are recorded. */
export const floorsFile = new URL("../../test/gold/floors.json", import.meta.url);

/** What `--record` leaves between a figure and its floor: a point of a hundred. */
const slack = 0.01;

/** The recorded floors. */
export function readFloors(): Floors {
  return JSON.parse(readFileSync(floorsFile, "utf8"));
}

/** Whether a figure misses its floor, or has none. Of edits in innocent prose, less is better. */
export function isMissed({ name, value }: Figure, floors: Floors): boolean {
  const floor = floors[name];
  if (floor === undefined) return true;
  return isCeiling(name) ? value > floor : value < floor;
}

/** The floors lifted to a point below the figures; none is lowered, and ceilings stay. */
export function recordedFloors(old: Floors, figures: readonly Figure[]): Floors {
  const measured = figures
    .filter(({ name }) => !isCeiling(name) || old[name] === undefined)
    .map(({ name, value }) => [name, isCeiling(name) ? value : lifted(value, old[name])] as const);
  return { ...old, ...Object.fromEntries(measured) };
}

function lifted(value: number, old = 0): number {
  return Math.max(old, Math.floor((value - slack) * 1000) / 1000);
}

function isCeiling(name: string): boolean {
  return name.startsWith("prose/");
}
