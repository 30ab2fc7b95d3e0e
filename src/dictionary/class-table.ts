import type { Strings } from "./lexicon-tables.js";

/** Numbers for the keys of word classes. */
export interface ClassTable {
  /** Number of classes, with the two reserved ones: no word of the dictionary, and a captured word. */
  readonly size: number;
  /** The key of a class. */
  keyOf(id: number): string;
  /** The class of a key, 0 if there is none. */
  find(key: string): number;
  /** The class of a key, made if need be. */
  define(key: string): number;
}

/** A class table that grows. */
export function growingClasses(): ClassTable & { readonly keys: readonly string[] } {
  const keys = ["", "{}"];
  const ids = new Map<string, number>();
  return {
    keys,
    get size() {
      return keys.length;
    },
    keyOf: (id) => keys[id] as string,
    find: (key) => ids.get(key) ?? 0,
    define(key) {
      let id = ids.get(key);
      if (id === undefined) {
        id = keys.push(key) - 1;
        ids.set(key, id);
      }
      return id;
    },
  };
}

/** A class table over stored keys, found by stored slots; nothing is made for it, nothing is added to it. */
export function storedClasses(strings: Strings, keys: Int32Array, slots: Int32Array): ClassTable {
  const keyOf = (id: number) => strings.at(keys[id] as number);
  const find = (key: string) => slots[slotOf(key, slots, keyOf)] as number;
  return { size: keys.length, keyOf, find, define: find };
}

/** The slots by which {@link storedClasses} finds keys. */
export function classSlots(keys: readonly string[]): Int32Array {
  let length = 1024;
  while (length < keys.length * 2) length *= 2;
  const slots = new Int32Array(length);
  for (let id = 2; id < keys.length; id++) {
    slots[slotOf(keys[id] as string, slots, (other) => keys[other] as string)] = id;
  }
  return slots;
}

function slotOf(key: string, slots: Int32Array, keyOf: (id: number) => string): number {
  const mask = slots.length - 1;
  for (let slot = hashOf(key) & mask; ; slot = (slot + 1) & mask) {
    const id = slots[slot] as number;
    if (id === 0 || keyOf(id) === key) return slot;
  }
}

/** FNV-1a over UTF-16 code units; the high bits are mixed in for the mask. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash ^ (hash >>> 15);
}
