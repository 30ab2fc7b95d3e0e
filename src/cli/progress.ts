import { type Params, SingleBar } from "cli-progress";
import type { Output } from "./io.js";

/** How far a run has come, for a person who waits. */
export interface Progress {
  /** So many bytes, or a whole file, have been done. */
  advance(bytes: number, files: number): void;
  /** Makes room for a line of text; the next advance shows the bar again. */
  hide(): void;
  /** Ends the showing and takes the bar away. */
  stop(): void;
}

/** How much is to be done; of what streams in the size is not known. */
export interface Work {
  readonly bytes: number;
  readonly files: number;
}

/** What is over sooner needs no bar. */
const patience = 1000;

export const noProgress: Progress = { advance() {}, hide() {}, stop() {} };

/** A bar on a terminal that appears once the work takes its time. */
export function showProgress(output: Output, work: Work): Progress {
  const bar = new SingleBar({
    stream: asStream(output),
    format: (_options, params, { files }) => progressLine(params, files as number, work),
    ...{ fps: 8, clearOnComplete: true, hideCursor: null, linewrap: true, forceRedraw: true, gracefulExit: false },
  });
  const began = Date.now();
  const done = { bytes: 0, files: 0 };
  let running = false;
  return {
    advance(bytes, files) {
      done.bytes += bytes;
      done.files += files;
      if (running) bar.update(done.bytes, { files: done.files });
      else if (Date.now() - began >= patience) {
        running = true;
        bar.start(work.bytes, done.bytes, { files: done.files });
      }
    },
    hide() {
      if (running) void output.write("\r\x1B[K");
    },
    stop() {
      if (running) bar.stop();
      running = false;
    },
  };
}

/** For example `███████░░░░░  58 %  116/200 files  12.4/21.3 MB  3.1 MB/s  3 s left`. */
export function progressLine(
  { value, startTime, progress }: Pick<Params, "value" | "startTime" | "progress">,
  files: number,
  work: Work,
): string {
  const width = 20;
  const filled = Math.round(Math.min(1, progress) * width);
  const seconds = Math.max(0.001, (Date.now() - startTime) / 1000);
  const left = value > 0 ? Math.ceil((seconds * Math.max(0, work.bytes - value)) / value) : undefined;
  return [
    `${"█".repeat(filled)}${"░".repeat(width - filled)}`,
    `${Math.floor(Math.min(1, progress) * 100)} %`,
    `${files}/${work.files} ${work.files === 1 ? "file" : "files"}`,
    `${megabytes(value)}/${megabytes(work.bytes)} MB`,
    `${megabytes(value / seconds)} MB/s`,
    ...(left === undefined ? [] : [`${duration(left)} left`]),
  ].join("  ");
}

function megabytes(bytes: number): string {
  return (bytes / 1_000_000).toFixed(1);
}

function duration(seconds: number): string {
  if (seconds < 60) return `${seconds} s`;
  const minutes = Math.ceil(seconds / 60);
  return minutes < 60 ? `${minutes} min` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}

/** As much of a stream as the bar needs. */
function asStream(output: Output): NodeJS.WritableStream {
  const write = (text: string) => {
    void output.write(text);
    return true;
  };
  return { isTTY: true, columns: output.columns ?? 80, write } as unknown as NodeJS.WritableStream;
}
