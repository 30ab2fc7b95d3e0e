import type { Normalizer } from "../../normalizer.js";
import type { Files } from "../files/files.js";
import type { FileTask, Job, LinesTask, Treated, TreatedLines } from "./job.js";
import { treatFile } from "./treat-file.js";
import { treatLines } from "./treat-lines.js";

/** Who works on the files of a run. */
export interface Workers {
  /** How many tasks keep all of them busy. */
  readonly width: number;
  treat(task: FileTask): Promise<Treated>;
  treatLines(task: LinesTask): Promise<TreatedLines>;
  close(): Promise<void>;
}

/** Works in this thread, one task after the other. */
export function inThisThread(normalizer: () => Promise<Normalizer>, job: Job, files: Files): Workers {
  return {
    width: 1,
    treat: async (task) => treatFile(task, job, normalizer, files),
    treatLines: async (task) => treatLines(task, job, await normalizer()),
    close: async () => {},
  };
}
