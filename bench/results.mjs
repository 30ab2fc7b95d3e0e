import { existsSync, readFileSync, writeFileSync } from "node:fs";

const file = new URL("./results.json", import.meta.url);

/** Every case measured: `{ task, size, rows }`. */
export function loadResults() {
  return existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : { cases: [] };
}

/** Puts a case in the place of the one of the same task and size. */
export function saveResults(measured) {
  const others = loadResults().cases.filter(({ task, size }) => task !== measured.task || size !== measured.size);
  writeFileSync(file, `${JSON.stringify({ cases: [...others, measured] }, undefined, 1)}\n`);
}
