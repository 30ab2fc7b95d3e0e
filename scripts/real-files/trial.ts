import { readFileSync } from "node:fs";
import { type FormatName, normalizeDocument } from "../../src/documents/index.js";
import { applyEdits } from "../../src/index.js";
import { protectedSpans } from "../../src/text/protect.js";
import { overlapsAny } from "../../src/text/span.js";
import { openParts, withPart } from "./docx-parts.js";
import { find, normalizer, type Plant, type Planting, plant, repaired } from "./planting.js";
import { visibleTexts } from "./visible-texts.js";

/** What was found about one file, or about many. */
export interface Trial {
  /** Whether the format could read it and a parser of another make could, so that terms were planted. */
  readonly read: number;
  /** Planted terms that the reader of the document sees, all of them fixed unless `review` or `faults` say otherwise. */
  readonly seen: number;
  /** Of those, terms that were left to a person, since the format has no place for the new text. */
  readonly review: number;
  /** Planted terms in code, keys, comments and the like, none of them touched. */
  readonly shielded: number;
  /** What went wrong. */
  readonly faults: readonly string[];
}

const nothing: Trial = { read: 0, seen: 0, review: 0, shielded: 0, faults: [] };

/** The sum of trials. */
export function sum(trials: readonly Trial[]): Trial {
  return trials.reduce(
    (total, one) => ({
      read: total.read + one.read,
      seen: total.seen + one.seen,
      review: total.review + one.review,
      shielded: total.shielded + one.shielded,
      faults: [...total.faults, ...one.faults],
    }),
    nothing,
  );
}

/**
 * Tries a file: without terms its bytes must come back as they are; of planted terms exactly those that a reader sees
 * must be fixed, and nothing else may differ.
 */
export function tryFile(path: string, format: FormatName, mostPlants: number): Trial {
  const bytes = readFileSync(path);
  const faults: string[] = [];
  const idle = normalizeDocument(bytes, { normalizer, format });
  if (idle.bytes !== bytes) faults.push("a run without terms changed bytes");
  const source = sourceOf(bytes, format);
  if (source === undefined || idle.issues.some(({ severity }) => severity === "error")) return { ...nothing, faults };
  const trials = (["plain", "wrapped", "hard"] as const).map((planting) => {
    try {
      return tryPlanting({ bytes, source, format, language: languageOf(source, format) }, planting, mostPlants);
    } catch (error) {
      // The other parser does not take the file, or not with what was planted: nothing to compare with.
      if (error instanceof Unreadable) return nothing;
      throw error;
    }
  });
  const { read, ...total } = sum(trials);
  return {
    ...total,
    read: Math.min(read, 1),
    faults: [...faults, ...total.faults].map((fault) => `${path}: ${fault}`),
  };
}

class Unreadable extends Error {}

interface Subject {
  readonly bytes: Uint8Array;
  readonly source: string;
  readonly format: FormatName;
  readonly language: string;
}

function tryPlanting({ bytes, source, format, language }: Subject, planting: Planting, most: number): Trial {
  const { source: before, plants } = plant(source, planting, most);
  const textsBefore = visible(before, format, language);
  if (plants.length === 0) return { ...nothing, read: 1 };
  const seen = plants.filter((one) => textsBefore.some((text) => isSeen(text, one)));
  const options = { normalizer, format, language };
  const result =
    format === "docx"
      ? normalizeDocument(withPart(bytes, before), options)
      : normalizeDocument(new TextEncoder().encode(before), options);
  const after = sourceOf(result.bytes as Uint8Array, format) ?? "";
  const review = result.matches.filter(({ action }) => action === "review").length;
  const faults: string[] = [];
  if (format !== "docx" && applyEdits(before, result.edits) !== after) faults.push("the edits do not give the text");
  if (planting === "plain") faults.push(...differences(repaired(before, seen), after));
  else {
    const told = (texts: readonly string[]) => repaired(texts.join("\n"), seen).replace(/\s+/g, " ");
    const textsAfter = visible(after, format, language);
    faults.push(...differences(told(textsBefore), told(textsAfter)));
    const left = seen.filter((one) => textsAfter.some((text) => find(text, one))).length;
    if (left !== review) faults.push(`${left} ${planting} terms left, ${review} of them reported`);
  }
  if (normalizeDocument(result.bytes as Uint8Array, options).bytes !== result.bytes)
    faults.push("a second run changes bytes");
  return { read: 1, seen: seen.length, review, shielded: plants.length - seen.length, faults };
}

function isSeen(text: string, one: Plant): boolean {
  const span = find(text, one);
  return span !== undefined && !overlapsAny(protectedSpans(text), span);
}

function visible(source: string, format: FormatName, language: string): string[] {
  try {
    return (visibleTexts[format] as NonNullable<(typeof visibleTexts)[FormatName]>)(
      source.replace(/^\uFEFF/, ""),
      language,
    );
  } catch (error) {
    throw new Unreadable((error as Error).message);
  }
}

/** The text of a file, if it is one that another parser here can read. */
function sourceOf(bytes: Uint8Array, format: FormatName): string | undefined {
  if (visibleTexts[format] === undefined) return undefined;
  if (format === "docx") return openParts(bytes);
  return new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
}

/** Translations are tried in the language that they are in. */
function languageOf(source: string, format: FormatName): string {
  const tags: Partial<Record<FormatName, RegExp>> = {
    po: /"Language: *([a-z]+)/i,
    xliff: /\b(?:target-language|trgLang)="([a-z]+)/i,
  };
  return tags[format]?.exec(source)?.[1]?.toLowerCase() ?? "en";
}

/** Where two texts part, as a fault. */
function differences(wanted: string, got: string): string[] {
  if (wanted === got) return [];
  let at = 0;
  while (wanted[at] === got[at]) at++;
  const around = (text: string) => JSON.stringify(text.slice(Math.max(0, at - 60), at + 60));
  return [`wanted ${around(wanted)}, got ${around(got)}`];
}
