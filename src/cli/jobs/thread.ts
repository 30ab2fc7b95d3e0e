import Tinypool from "tinypool";
import { createNormalizer } from "../../normalizer.js";
import { disk } from "../files/disk.js";
import type { FileTask, LinesTask } from "./job.js";
import type { ThreadData } from "./pool.js";
import { treatFile } from "./treat-file.js";
import { treatLines } from "./treat-lines.js";

// What a thread of the pool runs: the pool calls the functions by name.

const { job, options } = Tinypool.workerData as ThreadData;
const normalizer = createNormalizer(options);

export async function treat(task: FileTask): Promise<unknown> {
  const treated = await treatFile(task, job, async () => normalizer, disk);
  return withoutCopy(treated, treated.content);
}

export async function treatSomeLines(task: LinesTask): Promise<unknown> {
  const treated = await treatLines(task, job, normalizer);
  return withoutCopy(treated, treated.bytes);
}

/** The value for the main thread: of its bytes, if they fill their memory, the memory itself goes there. */
function withoutCopy(value: object, bytes: Uint8Array | undefined): unknown {
  const owns = bytes !== undefined && bytes.length > 0 && bytes.length === bytes.buffer.byteLength;
  if (!owns) return value;
  return Tinypool.move({ [Tinypool.transferableSymbol]: bytes.buffer, [Tinypool.valueSymbol]: value } as never);
}
