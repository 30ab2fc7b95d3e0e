import { writeFileSync } from "node:fs";
import { round } from "./print.mjs";
import { loadResults } from "./results.mjs";

const file = new URL("./RESULTS.md", import.meta.url);

const preface = `# What was measured

Written by \`npm run bench\`; \`results.json\` beside it has every round. Every system ran in a process of its own, rounds in
turn; a figure is the median of its rounds. MB are millions of characters (UTF-16 code units). Answers were compared with
a slow reference before anything was timed. “–” is a system that did not finish; the reason stands below the table.
Absolute figures move with the machine, the ratios hardly.
`;

/** Writes RESULTS.md from the saved results. */
export async function writeReport() {
  const { cases } = loadResults();
  const sections = [];
  for (const name of new Set(cases.map(({ task }) => task))) {
    const task = await import(`./tasks/${name}.mjs`);
    const own = cases.filter((one) => one.task === name);
    sections.push(
      section(
        task,
        task.sizes.flatMap((size) => own.filter((one) => one.size === size)),
      ),
    );
  }
  const machines = [...new Set(cases.map((one) => one.machine))].join("; ");
  writeFileSync(file, [preface, `Machine: ${machines}.\n`, ...sections].join("\n"));
}

function section({ title, unit }, cases) {
  const systems = [...new Map(cases.flatMap(({ rows }) => rows.map(({ system, name }) => [system, name])))];
  const rowOf = (one, system) => one.rows.find((row) => row.system === system);
  const speeds = systems.map(([system, name]) => [name, ...cases.map((one) => speed(rowOf(one, system)))]);
  const failures = cases.flatMap(({ size, rows }) =>
    rows.filter(({ failure }) => failure).map(({ name, failure }) => `- ${name}, ${label(size)}: ${failure}`),
  );
  return [
    `## ${title}\n`,
    table([unit, ...cases.map(({ size }) => label(size))], speeds),
    failures.join("\n"),
    ratios(cases),
    ...cases.map(details),
  ]
    .filter((part) => part !== "")
    .join("\n");
}

function speed(row) {
  return row?.median === undefined ? "–" : round(row.median);
}

/** canonym beside the limit and beside the fastest other package. */
function ratios(cases) {
  const lines = cases.flatMap(({ size, rows }) => {
    const own = rows.find(({ system }) => system === "canonym")?.median;
    const limit = rows.find(({ system }) => system === "limit-hash")?.median;
    const peers = rows.filter(({ system, median }) => median && !/^(?:limit|canonym)/.test(system));
    const [best] = peers.sort((a, b) => b.median - a.median);
    if (own === undefined || best === undefined) return [];
    const ofLimit = limit === undefined ? "" : `${round(own / limit)} of the limit, `;
    return [
      `- ${label(size)}: canonym at ${ofLimit}${round(own / best.median)} times the fastest other (${best.name})`,
    ];
  });
  return lines.length === 0 ? "" : `\n${lines.join("\n")}\n`;
}

/** Building, memory and what was found, one table a size. */
function details({ size, rows }) {
  const measured = rows.filter(({ milliseconds }) => milliseconds !== undefined);
  const flat = measured.map((row) => ({ ...figures(row) }));
  const columns = [...new Set(flat.flatMap(Object.keys))];
  const lines = flat.map((row, at) => [measured[at].name, ...columns.map((column) => row[column] ?? "")]);
  return `\n### ${label(size)}\n\n${table(["", ...columns], lines)}`;
}

function figures({ milliseconds, megabytes, recall, system, name, rounds, median, failure, wrong, ...quality }) {
  const all = { "built in ms": milliseconds, "holds MB": megabytes, ...quality, ...recall };
  return Object.fromEntries(Object.entries(all).map(([key, value]) => [readable(key), round(value)]));
}

function readable(key) {
  return key.replace(/(?<=[a-z])[A-Z]|(?<=t)\d/g, (letter) => ` ${letter.toLowerCase()}`);
}

function label(size) {
  return typeof size === "number" ? size.toLocaleString("en") : size;
}

function table([first, ...heads], rows) {
  const lines = [[first, ...heads], ["---", ...heads.map(() => "---:")], ...rows];
  return `${lines.map((cells) => `| ${cells.join(" | ")} |`).join("\n")}\n`;
}
