import { pointerKeys } from "../dictionary/json-pointer.js";

/** A value without some of its parts, and the way back to where what is left stood before. */
export interface Pruned<T> {
  readonly value: T;
  /** The pointer that a pointer into the pruned value was before. */
  original(pointer: string): string;
}

/** Which keys go; of a key that stays, which keys inside it. */
type Cut = Map<string, Cut | "all">;

/** Indexes that are left of a list, and the cuts further in, by the keys left. */
interface Scar {
  readonly kept?: readonly number[];
  readonly inner: ReadonlyMap<string, Scar>;
}

/** Takes the values at JSON pointers out of a value; lists close up. What is not touched is shared, not copied. */
export function prune<T>(value: T, pointers: Iterable<string>): Pruned<T> {
  const cut: Cut = new Map();
  for (const pointer of pointers) mark(cut, pointerKeys(pointer));
  const { copy, scar } = without(value, cut);
  return { value: copy as T, original: (pointer) => retrace(pointer, scar) };
}

function mark(cut: Cut, [key, ...rest]: readonly string[]): void {
  if (key === undefined || cut.get(key) === "all") return;
  if (rest.length === 0) return void cut.set(key, "all");
  const inner = cut.get(key) ?? new Map();
  cut.set(key, inner);
  mark(inner as Cut, rest);
}

function without(value: unknown, cut: Cut): { copy: unknown; scar: Scar } {
  if (typeof value !== "object" || value === null) return { copy: value, scar: { inner: new Map() } };
  const inner = new Map<string, Scar>();
  const entries = Object.entries(value).filter(([key]) => cut.get(key) !== "all");
  const left = entries.map(([key, member], at): [string, unknown] => {
    const deeper = cut.get(key);
    if (!(deeper instanceof Map)) return [key, member];
    const pruned = without(member, deeper);
    inner.set(Array.isArray(value) ? String(at) : key, pruned.scar);
    return [key, pruned.copy];
  });
  if (!Array.isArray(value)) return { copy: Object.fromEntries(left), scar: { inner } };
  return { copy: left.map(([, member]) => member), scar: { kept: left.map(([key]) => Number(key)), inner } };
}

function retrace(pointer: string, scar: Scar): string {
  let at: Scar | undefined = scar;
  const keys = pointer.split("/").slice(1);
  return keys
    .map((key) => {
      const before = at?.kept?.[Number(key)];
      at = at?.inner.get(key.replaceAll("~1", "/").replaceAll("~0", "~"));
      return `/${before ?? key}`;
    })
    .join("");
}
