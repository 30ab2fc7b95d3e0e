import { disk } from "../../src/cli/files/disk.js";
import type { Files } from "../../src/cli/files/files.js";
import type { Io, Output } from "../../src/cli/io.js";
import { run } from "../../src/cli/run.js";
import { createNormalizer } from "../../src/index.js";

/** What a run of the program sees. */
export interface Surroundings {
  readonly stdin?: string | Uint8Array;
  readonly stdinIsTTY?: boolean;
  /** A real folder to run in, instead of files in memory. */
  readonly folder?: string;
  /** Path → content; what is written lands here too. */
  readonly files?: Record<string, string | Uint8Array>;
  readonly env?: Record<string, string>;
  readonly columns?: number;
  readonly isTTY?: boolean;
  /** The reader of stdout goes away after so many writes. */
  readonly closesAfter?: number;
  /** Paths that cannot be written. */
  readonly locked?: readonly string[];
}

/** Runs the program on files in memory (and the real ones of the repository). */
export async function runProgram(argv: readonly string[], surroundings: Surroundings = {}) {
  const { stdin = "", stdinIsTTY = false, env = {}, columns, isTTY = false, closesAfter } = surroundings;
  const files = new Map(
    Object.entries(surroundings.files ?? {}).map(([path, content]) => [`/home/${path}`, bytes(content)]),
  );
  const written: string[] = [];
  const [out, err] = [output(isTTY, columns, closesAfter), output(isTTY, columns)];
  const io: Io = {
    stdin: { isTTY: stdinIsTTY, [Symbol.asyncIterator]: () => halves(bytes(stdin)) },
    stdout: out.output,
    stderr: err.output,
    cwd: surroundings.folder ?? "/home",
    env,
  };
  const store = surroundings.folder === undefined ? memory(files, written, surroundings.locked ?? []) : disk;
  const code = await run(argv, io, { createNormalizer, files: store });
  const readBytes = (path: string) => files.get(`/home/${path}`) ?? new Uint8Array();
  const read = (path: string) => Buffer.from(readBytes(path)).toString();
  return {
    code,
    stdout: out.bytes().toString(),
    stderr: err.bytes().toString(),
    bytes: out.bytes(),
    read,
    readBytes,
    written,
  };
}

function bytes(content: string | Uint8Array): Uint8Array {
  return typeof content === "string" ? Buffer.from(content) : content;
}

/** Cut in the middle, be that inside a character. */
async function* halves(content: Uint8Array): AsyncGenerator<Uint8Array> {
  yield content.subarray(0, content.length >> 1);
  yield content.subarray(content.length >> 1);
}

function output(isTTY: boolean, columns: number | undefined, closesAfter = Number.POSITIVE_INFINITY) {
  const parts: Buffer[] = [];
  const sink: Output = {
    isTTY,
    columns,
    get closed() {
      return parts.length >= closesAfter;
    },
    async write(text) {
      if (text.length > 0 && parts.length < closesAfter) parts.push(Buffer.from(text));
    },
  };
  return { output: sink, bytes: () => Buffer.concat(parts) };
}

function memory(files: Map<string, Uint8Array>, written: string[], locked: readonly string[]): Files {
  const read = async (path: string) => {
    const content = files.get(path) ?? (await shipped(path));
    if (content === undefined) throw Object.assign(new Error(`ENOENT: ${path}`), { code: "ENOENT" });
    return content;
  };
  return {
    read,
    async *stream(path) {
      yield* halves(await read(path));
    },
    async about(path) {
      const content = await read(path).catch(() => undefined);
      return content && { kind: "file", size: content.length, identity: path, stamp: `${path}:${content.length}` };
    },
    find: async () => [],
    sweep: async () => {},
    async write(path, content) {
      const name = path.replace("/home/", "");
      if (locked.includes(name)) throw Object.assign(new Error("EACCES"), { code: "EACCES" });
      files.set(path, content);
      written.push(name);
    },
  };
}

async function shipped(path: string): Promise<Uint8Array | undefined> {
  const { readFile } = await import("node:fs/promises");
  return path.includes("/dictionaries/") ? readFile(path) : undefined;
}
