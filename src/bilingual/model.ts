import { CanonymError } from "../issues/canonym-error.js";
import { createIssue } from "../issues/issue.js";
import { checksum } from "./checksum.js";
import type { Lexis } from "./reading/lexis.js";
import { Association } from "./statistics/association.js";
import { inOrder, unitsOf } from "./statistics/counts.js";
import { Grams } from "./statistics/grams.js";
import { PairTable } from "./statistics/pair-table.js";
import type { Statistics } from "./statistics/statistics.js";
import { Translation } from "./statistics/translation.js";
import { UnitTable } from "./statistics/units.js";
import type { Terms } from "./terms.js";

/** What a repairer has learnt, as plain JSON data. To be kept and given back as it is, not to be read. */
export interface RepairModel {
  /** Tells it from other JSON. */
  readonly format: "canonym-repair-model";
  /** Of the format. */
  readonly version: 1;
  /** Of `body`, as it is written. */
  readonly checksum: string;
  /** JSON text. */
  readonly body: string;
}

/** Numbers refer to places in the lists of names; lists of records are flat. */
interface Body {
  readonly concepts: readonly string[];
  readonly sourceWords: readonly string[];
  readonly targetWords: readonly string[];
  /** First and second source word of each unit behind those of the concepts. */
  readonly units: readonly number[];
  /** Unit, target word, forward, backward. */
  readonly pairs: readonly number[];
  /** Beginning, target word, count. */
  readonly grams: readonly number[];
  readonly missing: readonly number[];
  /** Concept, gram, count. */
  readonly joint: readonly number[];
}

/** Writes what was learnt; words and units that only occurred in repaired pairs are left out. */
export function writeModel({ units, translation, association }: Statistics, terms: Terms): RepairModel {
  const { counts } = translation;
  const { words, forward, backward } = counts;
  const { grams, missing, joint } = association;
  const unitOf = unitsOf(counts);
  const lastWords = Array.from({ length: grams.size - 1 }, (_, at) => grams.lastOf(at + 1));
  const used = new Renumbering(terms.list.length + 1, unitOf);
  const sourceWords = new Renumbering(
    1,
    used.old.flatMap((unit) => [units.first[unit] ?? 0, units.second[unit] ?? 0]),
  );
  const targetWords = new Renumbering(1, [...words, ...lastWords]);
  const body: Body = {
    concepts: terms.list.map(({ concept }) => concept.id),
    pairs: rows(words.length, (at) => [
      used.numberOf(unitOf[at] as number),
      targetWords.numberOf(words[at] as number),
      decimal(forward[at]),
      decimal(backward[at]),
    ]),
    grams: rows(grams.size - 1, (at) => [
      grams.beginningOf(at + 1),
      targetWords.numberOf(lastWords[at] as number),
      grams.counts[at + 1],
    ]),
    missing,
    joint: rows(association.pairs.size, (at) => [association.pairs.lefts[at], association.pairs.rights[at], joint[at]]),
    units: used.old.flatMap((unit) => [
      sourceWords.numberOf(units.first[unit] as number),
      sourceWords.numberOf(units.second[unit] as number),
    ]),
    sourceWords: ["", ...sourceWords.old.map((word) => terms.source.names[word] as string)],
    targetWords: ["", ...targetWords.old.map((word) => terms.target.names[word] as string)],
  };
  const text = JSON.stringify(body);
  return { format: "canonym-repair-model", version: 1, checksum: checksum(text), body: text };
}

/** New numbers for those that are used, in their order, so that what is sorted stays so; those below `first` stay. */
class Renumbering {
  readonly old: readonly number[];
  readonly #numbers: ReadonlyMap<number, number>;

  constructor(first: number, used: Iterable<number>) {
    this.old = [...new Set(used)].filter((one) => one >= first).sort((a, b) => a - b);
    this.#numbers = new Map(this.old.map((one, at) => [one, first + at]));
  }

  numberOf(old: number): number {
    return this.#numbers.get(old) ?? old;
  }
}

function rows(count: number, row: (at: number) => readonly (number | undefined)[]): number[] {
  return Array.from({ length: count }, (_, at) => row(at)).flat() as number[];
}

function decimal(count: number | undefined): number {
  return Math.round((count ?? 0) * 1000) / 1000;
}

/**
 * Reads what was learnt, for the same dictionary or one that has changed: concepts that are gone are forgotten.
 * @throws {@link CanonymError} if it is not a model of this version, or was changed
 */
export function readModel(model: RepairModel, terms: Terms): Statistics {
  const { format, version, checksum: sum, body } = (model ?? {}) as { readonly [Key in keyof RepairModel]?: unknown };
  if (format !== "canonym-repair-model" || typeof body !== "string") damaged("It is not a model of a repairer.");
  if (version !== 1) damaged(`It is of version \`${String(version)}\`, not 1.`);
  if (sum !== checksum(body)) damaged("Its checksum does not fit its body.");
  return new ModelReader(JSON.parse(body) as Body, terms).read();
}

function damaged(message: string): never {
  throw new CanonymError([createIssue("damaged-model", { message })]);
}

/** Turns the numbers of a model into those of a dictionary at work. */
class ModelReader {
  readonly #terms: readonly number[];
  readonly #source: readonly number[];
  readonly #target: readonly number[];

  constructor(
    readonly body: Body,
    readonly terms: Terms,
  ) {
    const places = new Map(terms.list.map(({ concept, index }) => [concept.id, index]));
    this.#terms = body.concepts.map((id) => places.get(id) ?? -1);
    this.#source = interned(body.sourceWords, terms.source);
    this.#target = interned(body.targetWords, terms.target);
  }

  read(): Statistics {
    const units = new UnitTable(this.terms.source, this.terms.list.length);
    return { units, translation: this.#translation(this.#units(units)), association: this.#association() };
  }

  /** By unit of the model: the unit here, or -1. */
  #units(units: UnitTable): number[] {
    const { body } = this;
    const numbers = [0, ...this.#terms.map((index) => (index < 0 ? -1 : units.ofTerm(index)))];
    for (let at = 0; at < body.units.length; at += 2) {
      const [first, second] = [this.#source[body.units[at] as number], this.#source[body.units[at + 1] as number]];
      numbers.push(second ? units.ofPair(first as number, second) : units.ofWord(first as number));
    }
    return numbers;
  }

  #translation(units: readonly number[]): Translation {
    const [own, words, forward, backward]: [number[], number[], number[], number[]] = [[], [], [], []];
    const flat = this.body.pairs;
    for (let at = 0; at < flat.length; at += 4) {
      const unit = units[flat[at] as number] as number;
      if (unit < 0) continue;
      own.push(unit);
      words.push(this.#target[flat[at + 1] as number] as number);
      forward.push(flat[at + 2] as number);
      backward.push(flat[at + 3] as number);
    }
    return new Translation(inOrder({ units: own, words, forward, backward }));
  }

  #association(): Association {
    const { body } = this;
    const grams = new Grams();
    const numbers = [0];
    for (let at = 0; at < body.grams.length; at += 3) {
      const gram = grams.add(
        numbers[body.grams[at] as number] as number,
        this.#target[body.grams[at + 1] as number] as number,
      );
      grams.counts[gram] = body.grams[at + 2] as number;
      numbers.push(gram);
    }
    const missing = new Array<number>(this.terms.list.length).fill(0);
    for (const [at, index] of this.#terms.entries()) if (index >= 0) missing[index] = body.missing[at] as number;
    const pairs = new PairTable();
    const joint: number[] = [];
    for (let at = 0; at < body.joint.length; at += 3) {
      const index = this.#terms[body.joint[at] as number] as number;
      if (index < 0) continue;
      joint[pairs.add(index, numbers[body.joint[at + 1] as number] as number)] = body.joint[at + 2] as number;
    }
    return new Association(grams, missing, pairs, joint);
  }
}

function interned(names: readonly string[], lexis: Lexis): number[] {
  return names.map((name) => (name === "" ? 0 : lexis.classNamed(name)));
}
