import type { CommonOptions } from "./common-flags.js";
import type { Context } from "./context.js";
import type { Job } from "./jobs/job.js";
import { inThisThread, type Workers } from "./jobs/workers.js";
import { compileNormalizer, openNormalizer } from "./open-normalizer.js";

/**
 * Who works on the files of a run: this thread, or as many as there are jobs.
 * @throws {@link CanonymError} if a dictionary or an option is wrong
 */
export async function openWorkers(context: Context, options: CommonOptions, job: Job, jobs: number): Promise<Workers> {
  if (jobs > 1) {
    const { inThreads } = await import("./jobs/pool.js");
    return inThreads(jobs, { job, options: await compileNormalizer(context, options) });
  }
  const normalizer = await openNormalizer(context, options);
  return inThisThread(async () => normalizer, job, context.files);
}
