import Tinypool from "tinypool";
import type { NormalizerOptions } from "../../options.js";
import type { Job } from "./job.js";
import type { Workers } from "./workers.js";

/** What each thread is started with. */
export interface ThreadData {
  readonly job: Job;
  /** `compiled` lies in memory that all threads share. */
  readonly options: NormalizerOptions;
}

/** Works in several threads. */
export function inThreads(count: number, data: ThreadData): Workers {
  const pool = new Tinypool({
    filename: new URL("./cli-thread.js", import.meta.url).href,
    ...{ minThreads: count, maxThreads: count, workerData: data },
  });
  return {
    // A second task for each: while one's result is written, the thread has the next.
    width: count * 2,
    treat: (task) => pool.run(task, { name: "treat" }),
    treatLines: (task) => pool.run(task, { name: "treatSomeLines" }),
    close: () => pool.destroy(),
  };
}
