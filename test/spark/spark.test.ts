import { execFile } from "node:child_process";
import { createReadStream, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
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

/** By the clock, and by the processor in all processes together (0 where the system does not tell). */
interface Spent {
  readonly seconds: number;
  readonly cpu: number;
}

interface Kill {
  /** Bytes that a task had written when its process was killed. */
  readonly killed_at: number | null;
  readonly failed_tasks: number;
}

interface Proofs {
  readonly partitions: number;
  readonly alone: Spent;
  readonly lines: Proof & Spent;
  readonly frame: Proof & Spent;
  readonly killed: Proof & Kill;
  readonly unchecked: Proof & Kill;
}

const folder = mkdtempSync(join(tmpdir(), "canonym-spark-"));
const corpus = join(folder, "corpus.jsonl");
const cli = join(import.meta.dirname, "../../dist/cli.js");
let rows: number;
let proofs: Proofs;

beforeAll(async () => {
  await writeCorpus(corpus, { seed: 7, bytes: megabytes * 1e6 });
  rows = await countLines(corpus);
  proofs = await prove(await makeEnvironment());
}, 3_600_000);

afterAll(() => {
  if (proofs !== undefined) report();
  rmSync(folder, { recursive: true, force: true });
});

describe("canonym on two workers of Spark", () => {
  it("gives lines byte for byte as one process does, in their order", () => {
    expect(proofs.lines).toMatchObject({ rows, expected: rows, different: 0 });
    expect(readFileSync(join(folder, "alone.jsonl")).equals(readFileSync(corpus))).toBe(false);
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
  const args = [join(import.meta.dirname, "prove.py"), program, corpus, folder, String(partitions)];
  const env = { ...process.env, PYSPARK_PYTHON: python, SPARK_LOCAL_IP: "127.0.0.1" };
  // Spark logs every failed task with its traces.
  const { stdout } = await run(python, args, { env, maxBuffer: 1 << 28 });
  return JSON.parse(stdout.trim().split("\n").at(-1) as string) as Proofs;
}

function report(): void {
  const { alone, lines, frame, killed, unchecked } = proofs;
  const rate = ({ seconds, cpu }: Spent) =>
    `${seconds.toFixed(1)} s, ${(megabytes / seconds).toFixed(2)} MB/s, ${cpu.toFixed(1)} s of processors`;
  const beside = (spent: Spent) => `${rate(spent)}, ${(alone.seconds / spent.seconds).toFixed(2)} times one process`;
  console.log(
    [
      `${megabytes} MB, ${rows} rows, ${proofs.partitions} partitions, 2 workers of one core`,
      `one process        ${rate(alone)}`,
      `Spark, lines       ${beside(lines)}`,
      `Spark, table       ${beside(frame)}`,
      `a process killed   after ${killed.killed_at} bytes, ${killed.failed_tasks} task failed, ${killed.rows} rows`,
      `without checkCode  ${unchecked.rows} rows, ${unchecked.failed_tasks} tasks failed`,
    ].join("\n"),
  );
}
