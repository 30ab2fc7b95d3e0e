import type { Dictionary } from "../dictionary/model.js";
import { CanonymError } from "../issues/canonym-error.js";
import type { Issue } from "../issues/issue.js";
import type { Match } from "../match/match.js";
import { createNormalizer, type Normalizer } from "../normalizer.js";
import type { Resolution } from "../resolve/resolve.js";
import { prune } from "./prune.js";

/** What the engine made of a text. */
export interface Run {
  readonly text: string;
  readonly output: string;
  readonly matches: readonly Match[];
  /** Whether the replacements came to rest. */
  readonly settled: boolean;
}

/** The real engine, counting what it is asked and checking that each output stands when it is run again. */
export class Engine {
  /** How many texts were run. */
  texts = 0;
  /** Texts whose output does not stand. */
  readonly unstable: Run[] = [];
  readonly #normalizer: Normalizer;

  constructor(normalizer: Normalizer) {
    this.#normalizer = normalizer;
  }

  /** Normalizes a text. */
  run(text: string): Run {
    const { text: output, matches, issues } = this.#normalizer.normalize(text);
    const run = { text, output, matches, settled: !issues.some(({ code }) => code === "unsettled-text") };
    this.texts++;
    if (output !== text && this.#normalizer.normalize(output).text !== output) this.unstable.push(run);
    return run;
  }

  resolve(term: string): Resolution {
    return this.#normalizer.resolve(term);
  }

  /** Warnings about the dictionary. */
  get issues(): readonly Issue[] {
    return this.#normalizer.issues;
  }
}

/** An engine over as much of a dictionary as it takes. */
export interface OpenedEngine {
  readonly engine?: Engine;
  /** What it refused, and its warnings; pointers are those of the dictionary. */
  readonly issues: readonly Issue[];
  /** Pointers of the forms and concepts that it was made without. */
  readonly dropped: ReadonlySet<string>;
}

const mostRounds = 8;

/** Makes an engine; what it refuses is reported and left out until it refuses nothing. */
export function openEngine(dictionary: Dictionary): OpenedEngine {
  const issues = new Map<string, Issue>();
  const dropped = new Set<string>();
  let current = dictionary;
  let original = (pointer: string) => pointer;
  for (let round = 0; round < mostRounds; round++) {
    const normalizer = attempt(current);
    const told = normalizer.issues.map((issue) => moved(issue, original));
    for (const issue of told) issues.set(`${issue.code} ${issue.place.pointer}`, issue);
    if (!(normalizer instanceof CanonymError))
      return { engine: new Engine(normalizer), issues: [...issues.values()], dropped };
    const culprits = normalizer.issues.flatMap(({ place }) => (place.pointer === undefined ? [] : [place.pointer]));
    if (culprits.length === 0) break;
    const parts = culprits.map(partToDrop);
    for (const part of parts) dropped.add(original(part));
    const [pruned, before] = [prune(current, parts), original];
    original = (pointer) => before(pruned.original(pointer));
    current = pruned.value;
  }
  return { issues: [...issues.values()], dropped };
}

function attempt(dictionary: Dictionary): Normalizer | CanonymError {
  try {
    return createNormalizer({ dictionaries: [dictionary] });
  } catch (error) {
    if (error instanceof CanonymError) return error;
    throw error;
  }
}

function moved(issue: Issue, original: (pointer: string) => string): Issue {
  const { pointer } = issue.place;
  return pointer === undefined ? issue : { ...issue, place: { ...issue.place, pointer: original(pointer) } };
}

/** The smallest part of a dictionary that can be left out for the value at a pointer: a form, else the concept. */
export function partToDrop(pointer: string): string {
  const part = /^\/concepts\/\d+\/(?:admitted|variants|source|examples|references|allow|styles)\/[^/]+/.exec(pointer);
  const optional = /^\/concepts\/\d+\/(?!id$|canonical$)[^/]+$/.exec(pointer);
  const concept = /^\/concepts\/\d+/.exec(pointer);
  return part?.[0] ?? optional?.[0] ?? concept?.[0] ?? pointer;
}
