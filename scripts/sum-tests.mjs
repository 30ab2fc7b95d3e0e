/**
 * Sums the reports of Vitest's JSON reporter: `node scripts/sum-tests.mjs BROKEN REPORT…` prints
 * "N passed, N failed" and exits with 1 if a test failed, a report is missing or a step (of BROKEN) went wrong.
 */
import { readFileSync } from "node:fs";

const [broken, ...files] = process.argv.slice(2);
const reports = files.map(readReport);
const passed = sum(reports.map((report) => report.numPassedTests));
const failedTests = sum(reports.map((report) => report.numFailedTests));
// A step that runs failing tests is broken too; a broken step without a failing test must still count.
const failed = Math.max(failedTests, Number(broken), reports.every((report) => report.success) ? 0 : 1);

console.log(`${passed} passed, ${failed} failed`);
if (failed > 0) process.exitCode = 1;

function readReport(file) {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch (error) {
    console.error(`No report in ${file}: ${error.message}`);
    return { success: false, numPassedTests: 0, numFailedTests: 0 };
  }
}

function sum(numbers) {
  return numbers.reduce((total, number) => total + number, 0);
}
