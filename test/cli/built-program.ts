import { type ChildProcess, spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";
import { build } from "tsup";

/** What a process left behind. */
export interface Outcome {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** The program as it is shipped, but for the folder that it lies in: threads and signals are those of a real process. */
export class BuiltProgram {
  private constructor(readonly folder: string) {}

  static async make(): Promise<BuiltProgram> {
    // Below the package, so that it finds its dictionaries and dependencies.
    const parent = join(import.meta.dirname, "../../node_modules/.cache");
    mkdirSync(parent, { recursive: true });
    const program = new BuiltProgram(mkdtempSync(join(parent, "canonym-test-")));
    await build({
      entry: { cli: "src/cli/main.ts", "cli-thread": "src/cli/jobs/thread.ts" },
      ...{ config: false, silent: true, outDir: program.folder, format: "esm", splitting: true },
      ...{ target: "node20", platform: "node" },
    });
    return program;
  }

  start(argv: readonly string[], cwd: string, before = ""): ChildProcess {
    const command = [before, 'exec "$@"'].filter(Boolean).join("; ");
    return spawn("sh", ["-c", command, "sh", process.execPath, join(this.folder, "cli.js"), ...argv], { cwd });
  }

  /** Runs it to its end. `before` is what the shell does first. */
  async run(argv: readonly string[], cwd: string, { input = "", before = "" } = {}): Promise<Outcome> {
    const child = this.start(argv, cwd, before);
    child.stdin?.on("error", () => {}).end(input);
    return outcomeOf(child);
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** Waits for the end of a process. */
export function outcomeOf(child: ChildProcess): Promise<Outcome> {
  let [stdout, stderr] = ["", ""];
  child.stdout?.setEncoding("utf8").on("data", (chunk) => (stdout += chunk));
  child.stderr?.setEncoding("utf8").on("data", (chunk) => (stderr += chunk));
  return new Promise((resolve, reject) => {
    child.on("error", reject).on("close", (code, signal) => resolve({ code, signal, stdout, stderr }));
  });
}
