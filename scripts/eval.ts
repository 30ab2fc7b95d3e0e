/**
 * Measures the shipped dictionaries: `npm run eval` prints what they do on the project's own gold texts, in ordinary
 * English prose and, where it lies beside the checkout, on the corpus of real translations, and exits with 1 if a figure
 * is below the floor that test/gold/floors.json records, or with 2 if a dictionary or a gold file is wrong. `--misses` lists what was not found as well; `--record` makes
 * floors of the figures.
 */
import { writeFileSync } from "node:fs";
import { CanonymError, type Dictionary } from "../src/index.js";
import { type Figure, floorsFile, isMissed, readFloors, recordedFloors } from "./evaluation/floors.js";
import { corpusSection, goldSection, leaveOutSection, proseSection, type Section } from "./evaluation/sections.js";
import { corpus, ownGold, prose } from "./evaluation/sets.js";
import { table } from "./evaluation/table.js";
import { shippedDictionaries } from "./shipped-dictionaries.js";

const flags = new Set(process.argv.slice(2));
const floors = readFloors();
const figures: Figure[] = [];

try {
  measure(shippedDictionaries());
  if (flags.has("--record")) writeFileSync(floorsFile, `${JSON.stringify(recordedFloors(floors, figures), null, 2)}\n`);
  else report(figures.filter((figure) => isMissed(figure, floors)));
} catch (error) {
  if (!(error instanceof CanonymError)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}

function measure(dictionaries: readonly Dictionary[]): void {
  const beside = corpus();
  show(goldSection(dictionaries, ownGold()));
  show(proseSection(dictionaries, prose()));
  if (beside) {
    show(corpusSection(dictionaries, beside));
    show(leaveOutSection(dictionaries, beside.renderings));
  } else console.log("No corpus lies beside the checkout: only the project's own texts were measured.\n");
}

function show({ title, head, rows, figures: measured, findings, misses }: Section): void {
  figures.push(...measured);
  console.log(`${title}\n\n${table(head, rows)}`);
  for (const line of flags.has("--misses") ? [...findings, ...misses] : findings) console.log(`  ${line}`);
  if (findings.length > 0) console.log();
}

function report(missed: readonly Figure[]): void {
  for (const { name, value } of missed) {
    const floor = floors[name];
    console.error(
      floor === undefined ? `${name}: no floor is recorded` : `${name}: ${value}, but the floor is ${floor}`,
    );
  }
  if (missed.length > 0) process.exitCode = 1;
}
