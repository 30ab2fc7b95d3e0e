import { stdout } from "node:process";

/** Shows a case as it was measured. */
export function printTable({ title, unit, baselines }, size, rows) {
  stdout.write(`\n${title}: ${size}\n`);
  const medianOf = (system) => rows.find((row) => row.system === system)?.median;
  for (const row of rows) {
    const { system, name, milliseconds, megabytes, median, failure, rounds, ...quality } = row;
    const value = failure ? "–" : `${round(median)} ${unit}`;
    const ratios = baselines.map((baseline) => `${round(median / medianOf(baseline))} of ${baseline}`);
    const built = milliseconds === undefined ? "" : `built ${round(milliseconds)} ms, ${round(megabytes)} MB`;
    const figures = Object.entries(quality).map(([key, figure]) => `${key} ${show(figure)}`);
    stdout.write(
      `  ${name.padEnd(28)} ${value.padStart(14)}  ${failure ?? ratios.join(", ")}; ${[built, ...figures].join(", ")}\n`,
    );
  }
}

function show(figure) {
  return typeof figure === "number" ? round(figure) : JSON.stringify(figure);
}

export function round(value) {
  return Number.isFinite(value) ? String(Number(value.toPrecision(3))) : "–";
}
