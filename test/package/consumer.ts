import { execFileSync, spawn } from "node:child_process";
import { mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** What a process left behind. */
export interface Outcome {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** A project of somebody else's, in a folder of its own, that has installed the packed canonym and nothing else. */
export class Consumer {
  readonly folder = realpathSync(mkdtempSync(join(tmpdir(), "canonym-")));
  /** Paths in the tarball. */
  readonly packed: readonly string[];

  constructor() {
    const packing = npm(["pack", "--json", "--ignore-scripts", "--pack-destination", this.folder], process.cwd());
    const [tarball] = JSON.parse(packing) as [{ filename: string; files: { path: string }[] }];
    this.packed = tarball.files.map(({ path }) => path);
    this.write("package.json", JSON.stringify({ private: true }));
    npm(["install", "--no-audit", "--no-fund", "--prefer-offline", `./${tarball.filename}`], this.folder);
  }

  /** Writes a file of the project and returns its path. */
  write(name: string, text: string): string {
    const path = join(this.folder, name);
    writeFileSync(path, text);
    return path;
  }

  /** Runs Node on a script of the project. */
  node(args: readonly string[], input = ""): Promise<Outcome> {
    return run(process.execPath, args, { cwd: this.folder, input });
  }

  /** Runs the installed command as a shell would find it. */
  canonym(args: readonly string[], input = ""): Promise<Outcome> {
    const name = process.platform === "win32" ? "canonym.cmd" : "canonym";
    return run(join(this.folder, "node_modules", ".bin", name), args, { cwd: this.folder, input });
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** On Windows npm and installed commands are batch files, which only a shell starts. */
const shell = process.platform === "win32";

function npm(args: readonly string[], cwd: string): string {
  return execFileSync("npm", args, { cwd, shell, encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });
}

function run(
  command: string,
  args: readonly string[],
  { cwd, input }: { cwd: string; input: string },
): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd, shell: command.endsWith(".cmd") });
    let stdout = "";
    let stderr = "";
    child.stdout.setEncoding("utf8").on("data", (chunk) => (stdout += chunk));
    child.stderr.setEncoding("utf8").on("data", (chunk) => (stderr += chunk));
    child.on("error", reject).on("close", (status) => resolve({ status, stdout, stderr }));
    // A command that stops early closes its input; that is its right.
    child.stdin.on("error", () => {}).end(input);
  });
}
