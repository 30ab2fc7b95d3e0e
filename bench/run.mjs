import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { argv, exit, stdout } from "node:process";
import { drawCharts } from "./chart.mjs";
import { Contestant } from "./contestant.mjs";
import { machine } from "./machine.mjs";
import { readOptions } from "./options.mjs";
import { printTable } from "./print.mjs";
import { writeReport } from "./report.mjs";
import { saveResults } from "./results.mjs";

const taskNames = ["exact", "replace", "fuzzy", "resolve", "compile", "growth", "adversarial", "shipped", "repair"];

const options = readOptions(argv.slice(2));
const directory = mkdtempSync(join(tmpdir(), "canonym-bench-"));
let wrong = false;
try {
  for (const taskName of taskNames.filter(options.wantsTask)) {
    const task = await import(`./tasks/${taskName}.mjs`);
    for (const size of sizesOf(task)) {
      const rows = await runCase(taskName, task, size);
      printTable(task, size, rows);
      if (options.whole) saveResults({ task: taskName, size, rows, machine: machine() });
    }
  }
  if (options.whole) {
    await writeReport();
    drawCharts();
  }
} finally {
  rmSync(directory, { recursive: true });
}
exit(wrong ? 1 : 0);

/** The sizes asked for; of those a task has at all the usual ones otherwise. */
function sizesOf({ sizes, quickSizes }) {
  if (options.givenSizes) return sizes.filter((size) => options.wantsSize(String(size)));
  return options.quick ? quickSizes : sizes;
}

/** One task at one size: every system prepared, then rounds in turn. */
async function runCase(taskName, task, size) {
  const caseFile = join(directory, "case.json");
  writeFileSync(caseFile, JSON.stringify(task.makeCase(size, options)));
  const limits = { budget: options.quick ? 500 : 3000, atLeast: options.quick ? 100 : 300 };
  const contestants = [];
  for (const system of task.systems.filter(options.wantsSystem)) {
    stdout.write(`${taskName} ${size} ${system} \r`);
    const contestant = new Contestant(taskName, system, caseFile, limits);
    await contestant.prepare({ buildLimit: 30_000, checkLimit: options.patience * 1000 });
    contestants.push(contestant);
  }
  for (let round = 0; round < options.rounds; round++) {
    for (const contestant of contestants) if (!contestant.failure) await contestant.round();
  }
  for (const contestant of contestants) contestant.stop();
  return contestants.map((contestant) => toRow(contestant, task));
}

function toRow({ system, name, built, quality, rounds, failure }, { leastFound = 0 }) {
  const own = system === "canonym";
  if (own && (failure || quality.found < leastFound)) wrong = true;
  return { system, name, ...built, ...quality, ...(failure ? { failure } : { rounds, median: median(rounds) }) };
}

function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[sorted.length >> 1];
}
