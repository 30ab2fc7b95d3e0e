import { readFileSync } from "node:fs";
import { memoryUsage } from "node:process";

/** One system at one task, in a process of its own. It answers `build`, `check` and `round`. */
const [taskName, system, caseFile, options] = process.argv.slice(2);
const { budget, atLeast } = JSON.parse(options);
const task = await import(`./tasks/${taskName}.mjs`);
const data = JSON.parse(readFileSync(caseFile, "utf8"));
let job;

const answers = { build, check: () => task.check(job, data, { budget }), round };

process.on("message", async (question) => {
  try {
    process.send({ answer: await answers[question]() });
  } catch (error) {
    process.send({ error: `${error.constructor.name}: ${error.message.slice(0, 500)}` });
  }
});
process.send({ answer: "ready" });

/** Milliseconds, and megabytes held afterwards; the list of forms itself is the caller's and not counted. */
async function build() {
  const { name, [taskName]: part } = await import(`./systems/${system}.mjs`);
  const input = task.prepare?.(part, data);
  const before = heldMemory();
  const start = performance.now();
  job = await task.build(part, data, input);
  const milliseconds = performance.now() - start;
  return { name, milliseconds, megabytes: (heldMemory() - before) / 1e6 };
}

/** Amount per second over as many passes as fill the time. */
async function round() {
  const start = performance.now();
  let amount = 0;
  let elapsed = 0;
  do {
    amount += await task.pass(job, data);
    elapsed = performance.now() - start;
  } while (elapsed < atLeast);
  return (amount / elapsed) * 1000;
}

function heldMemory() {
  globalThis.gc();
  globalThis.gc();
  const { heapUsed, external } = memoryUsage();
  return heapUsed + external;
}
