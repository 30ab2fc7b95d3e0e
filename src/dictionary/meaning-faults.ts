import { excerpt } from "./excerpt.js";
import type { PlacedFault } from "./fault.js";
import type { Dictionary, Form, Guard } from "./model.js";
import { parsePattern } from "./pattern.js";
import type { ReadObject, ShapeReader } from "./shape-reader.js";

/** What is wrong between values that are each of the right shape: ids, guards, replacements. */
export function meaningFaults({ objects, faults }: ShapeReader): PlacedFault[] {
  const evidenceIsSound = !faults.some(({ pointer }) => pointer.startsWith("/evidence"));
  return [
    ...duplicateIds(objects),
    ...objects.flatMap(({ name, value, pointer, sound }) => {
      if (name === "guard" && sound) return emptyGuard(value, pointer);
      return name === "form" ? unknownCaptures(value, pointer) : [];
    }),
    ...(evidenceIsSound ? missingEvidence(objects) : []),
  ];
}

function* duplicateIds(objects: readonly ReadObject[]): Generator<PlacedFault> {
  const first = new Map<string, string>();
  for (const { name, value, pointer } of objects) {
    if (name !== "concept" || value.id === undefined) continue;
    const earlier = first.get(value.id);
    if (earlier === undefined) first.set(value.id, pointer);
    else {
      const message = `${excerpt(value.id)} is already the id of ${earlier}.`;
      yield { code: "duplicate-id", message, pointer: `${pointer}/id` };
    }
  }
}

function emptyGuard(guard: Partial<Guard>, pointer: string): PlacedFault[] {
  const conditions = Object.entries(guard);
  if (conditions.length === 0) return [{ code: "empty-guard", message: "The guard is empty.", pointer }];
  return conditions
    .filter(([, words]) => Array.isArray(words) && words.length === 0)
    .map(([key]) => ({ code: "empty-guard", message: `\`${key}\` lists no word.`, pointer: `${pointer}/${key}` }));
}

function unknownCaptures({ text, replace }: Partial<Form>, pointer: string): PlacedFault[] {
  const pattern = text !== undefined && replace !== undefined && parsePattern(text).pattern;
  if (!pattern) return [];
  const known = ["canonical", ...pattern.captures];
  return Array.from(replace.matchAll(/\{([^{}]*)\}/g), ([braces, name = ""]) => ({ braces, name }))
    .filter(({ name }) => !known.includes(name))
    .map(({ braces }) => ({
      code: "unknown-capture",
      message: `${excerpt(braces)} is no capture of ${excerpt(text)}.`,
      expected: known.map((name) => `{${name}}`),
      pointer: `${pointer}/replace`,
    }));
}

function missingEvidence(objects: readonly ReadObject[]): PlacedFault[] {
  const listed = objects.find(({ name }) => name === "dictionary")?.value as Partial<Dictionary> | undefined;
  const distinct = new Set(listed?.evidence).size;
  if (distinct >= 2) return [];
  return objects
    .filter(({ name, value }) => name === "guard" && (value as Guard).domain)
    .map(({ pointer }) => ({
      code: "no-evidence",
      message: `The guard asks for two evidence words; the dictionary lists ${distinct}.`,
      pointer: `${pointer}/domain`,
    }));
}
