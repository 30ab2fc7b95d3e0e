import { execFile, spawn } from "node:child_process";
import { createReadStream, createWriteStream, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { writeCorpus } from "./corpus.js";

const run = promisify(execFile);
const pyspark = "pyspark==4.0.4";
const megabytes = Number(process.env.CANONYM_SPARK_MB ?? 200);
const partitions = Math.max(4, Math.round(megabytes / 16));

/** What test/spark/prove.py found about one way to clean the corpus. */
interface Proof {
  /** Rows that came out, rows that one process gave, and places where the two differ. */
  readonly rows: number;
  readonly expected: number;
  readonly different: number;
}

interface Proofs {
  readonly lines: Proof & { readonly seconds: number };
  readonly frame: Proof & { readonly seconds: number };
  readonly killed: Proof & { readonly killed_at: number | null; readonly failed_tasks: number };
  readonly unchecked: Proof & { readonly killed_at: number | null; readonly failed_tasks: number };
}

const folder = mkdtempSync(join(tmpdir(), "canonym-spark-"));
const corpus = join(folder, "corpus.jsonl");
const alone = join(folder, "alone.jsonl");
const cli = join(import.meta.dirname, "../../dist/cli.js");
let rows: number;
let secondsAlone: number;
let proofs: Proofs;

beforeAll(async () => {
  await writeCorpus(corpus, { seed: 7, bytes: megabytes * 1e6 });
  rows = await countLines(corpus);
  const start = performance.now();
  await cleanAlone();
  secondsAlone = (performance.now() - start) / 1000;
  proofs = await prove(await makeEnvironment());
}, 3_600_000);

afterAll(() => {
  if (proofs !== undefined) report();
  rmSync(folder, { recursive: true, force: true });
});

describe("canonym on two workers of Spark", () => {
  it("gives lines byte for byte as one process does, in their order", () => {
    expect(proofs.lines).toMatchObject({ rows, expected: rows, different: 0 });
  });

  it("gives a table with the field cleaned and every other column as it was", () => {
    expect(proofs.frame).toMatchObject({ rows, expected: rows, different: 0 });
  });

  it("loses and doubles nothing when a process is killed midway, since Spark tries again", () => {
    expect(proofs.killed).toMatchObject({ rows, expected: rows, different: 0 });
    expect(proofs.killed.failed_tasks).toBeGreaterThan(0);
    expect(proofs.killed.killed_at).toBeGreaterThan(0);
  });

  it("would lose lines unheard if nobody asked for the exit code", () => {
    expect(proofs.unchecked.rows).toBeLessThan(rows);
    expect(proofs.unchecked.failed_tasks).toBe(0);
  });
});

async function countLines(path: string): Promise<number> {
  let lines = 0;
  for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
    for (const byte of chunk) if (byte === 10) lines++;
  }
  return lines;
}

async function cleanAlone(): Promise<void> {
  const child = spawn(process.execPath, [cli, "clean", "--quiet", "--format", "jsonl", "--field", "text"]);
  const ended = new Promise((resolve) => child.on("close", resolve));
  await Promise.all([
    pipeline(createReadStream(corpus), child.stdin),
    pipeline(child.stdout, createWriteStream(alone)),
  ]);
  expect(await ended).toBe(0);
  const head = (path: string) => readFileSync(path).subarray(0, 100_000);
  expect(head(alone).equals(head(corpus))).toBe(false);
}

/** A virtual environment with PySpark; gives its Python. */
async function makeEnvironment(): Promise<string> {
  const environment = join(folder, "venv");
  await run("python3", ["-m", "venv", environment]);
  const python = join(environment, "bin", "python");
  await run(python, ["-m", "pip", "install", "--quiet", "--disable-pip-version-check", pyspark]);
  return python;
}

async function prove(python: string): Promise<Proofs> {
  const program = [process.execPath, cli].map((word) => `'${word.replaceAll("'", `'"'"'`)}'`).join(" ");
  const args = [join(import.meta.dirname, "prove.py"), program, corpus, alone, folder, String(partitions)];
  const env = { ...process.env, PYSPARK_PYTHON: python, SPARK_LOCAL_IP: "127.0.0.1" };
  // Spark logs every failed task with its traces.
  const { stdout } = await run(python, args, { env, maxBuffer: 1 << 28 });
  return JSON.parse(stdout.trim().split("\n").at(-1) as string) as Proofs;
}

function report(): void {
  const rate = (seconds: number) => `${seconds.toFixed(1)} s, ${(megabytes / seconds).toFixed(2)} MB/s`;
  const { lines, frame, killed, unchecked } = proofs;
  console.log(
    [
      `${megabytes} MB, ${rows} rows, ${partitions} partitions, 2 workers of one core`,
      `one process        ${rate(secondsAlone)}`,
      `Spark, lines       ${rate(lines.seconds)} (${(secondsAlone / lines.seconds).toFixed(2)} times one process)`,
      `Spark, table       ${rate(frame.seconds)} (${(secondsAlone / frame.seconds).toFixed(2)} times one process)`,
      `a process killed   after ${killed.killed_at} bytes, ${killed.failed_tasks} task failed, ${killed.rows} rows`,
      `without checkCode  ${unchecked.rows} rows, ${unchecked.failed_tasks} tasks failed`,
    ].join("\n"),
  );
}
