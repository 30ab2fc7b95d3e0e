import { resolve } from "node:path";
import { CanonymError } from "../issues/canonym-error.js";
import { createIssue, type Issue } from "../issues/issue.js";
import { type CleanFiles, openCleanFiles } from "./cache/clean-files.js";
import type { Context } from "./context.js";
import { aboutFile } from "./examine.js";
import type { FileFlags } from "./file-flags.js";
import { readBytes, stdinName, waitingForText } from "./files/read-text.js";
import { inOrder } from "./jobs/in-order.js";
import type { Job, Treated } from "./jobs/job.js";
import type { Workers } from "./jobs/workers.js";
import { openWorkers } from "./open-workers.js";
import { noProgress, type Progress, showProgress } from "./progress.js";
import { writePieces } from "./reporter.js";
import { type SelectedFile, selectFiles } from "./select-files.js";

/** What a command wants of the files of its run. */
export interface Wishes extends Pick<Job, "view" | "content" | "whole"> {
  /** Files that the command reads itself. */
  readonly streams?: (name: string) => boolean;
}

/** A file whose turn has come: what became of it, or that the command is to read it itself. */
export type Turn = Treated | { readonly stream: string };

/** A run over many files: which they are, who works on them, what is known of them, and how far it has come. */
export class FileRun {
  readonly workers: Workers;
  readonly selected: readonly SelectedFile[];
  readonly progress: Progress;
  readonly #context: Context;
  readonly #wishes: Wishes;
  readonly #clean: CleanFiles | undefined;

  private constructor(
    context: Context,
    wishes: Wishes,
    parts: { selected: readonly SelectedFile[]; workers: Workers; clean: CleanFiles | undefined; progress: Progress },
  ) {
    this.#context = context;
    this.#wishes = wishes;
    this.#clean = parts.clean;
    this.selected = parts.selected;
    this.workers = parts.workers;
    this.progress = parts.progress;
  }

  /** @throws {@link CanonymError} if a dictionary, an option or a pattern is wrong */
  static async start(
    operands: readonly string[],
    context: Context,
    options: FileFlags,
    wishes: Wishes,
  ): Promise<FileRun> {
    const selected = await selectFiles(operands, context, options);
    const { format, field, onError } = options;
    const reading = { ...(format && { format }), ...(field && { field }), ...(onError && { onError }) };
    const { view, content, whole } = wishes;
    const clean = await openCleanFiles(context, options);
    const job: Job = { cwd: context.io.cwd, options: reading, view, content, whole, hashed: clean !== undefined };
    const single = selected.length < 2 && !selected.some(({ name }) => wishes.streams?.(name));
    const workers = await openWorkers(context, options, job, single ? 1 : (options.jobs ?? 1));
    const progress = await progressOf(selected, context, options, wishes);
    return new FileRun(context, wishes, { selected, workers, clean, progress });
  }

  /** The files, each when its turn comes; what went wrong is told before. */
  async *turns(): AsyncGenerator<Turn, void, undefined> {
    for await (const turn of inOrder(this.selected, this.workers.width, (file) => this.#turn(file))) {
      if ("stream" in turn) {
        yield turn;
        this.progress.advance(0, 1);
        continue;
      }
      const { issues, skipped } = turn.report;
      await this.tell(issues.filter(({ severity }) => severity === "error" || skipped));
      yield turn;
      this.#remember(turn);
      this.progress.advance(turn.size, 1);
    }
  }

  /** Writes to the standard output. */
  async show(pieces: Iterable<string>): Promise<void> {
    const { stdout } = this.#context.io;
    if (stdout.isTTY) this.progress.hide();
    await writePieces(stdout, pieces);
  }

  /** Tells a person about issues. */
  async tell(issues: readonly Issue[]): Promise<void> {
    if (issues.length > 0) this.progress.hide();
    await this.#context.tell(issues);
  }

  /** Lets everything go; what is known of the files now is kept for the next run. */
  async close(): Promise<void> {
    this.progress.stop();
    await this.workers.close();
    await this.#clean?.save();
  }

  async #turn({ name, found }: SelectedFile): Promise<Turn> {
    const { io, files } = this.#context;
    const path = resolve(io.cwd, name);
    if (name === "-" && io.stdin.isTTY) await this.#context.say(waitingForText);
    if (name !== "-" && io.stdout.identity !== undefined) {
      const isOutput = (await files.about(path))?.identity === io.stdout.identity;
      if (isOutput) return refused(name, this.#context, [outputIsInput(name)]);
    }
    if (this.#wishes.streams?.(name)) return { stream: name };
    try {
      if (name !== "-") return await this.workers.treat({ name, found, known: this.#clean?.hashOf(path) });
      return await this.workers.treat({ name, found, bytes: await readBytes(name, io, files) });
    } catch (error) {
      if (error instanceof CanonymError) return refused(name, this.#context, error.issues);
      throw error;
    }
  }

  #remember({ report, clean }: Treated): void {
    if (report.file !== stdinName) this.#clean?.remember(resolve(this.#context.io.cwd, report.file), clean);
  }
}

/**
 * What a command works on: the names given; without them, where files are looked through or only what has changed is
 * wanted, the files of the configuration or all that lie here; else the standard input.
 */
export function operandsOr(
  operands: readonly string[],
  { files, changed }: FileFlags,
  looks: boolean,
): readonly string[] {
  if (operands.length > 0) return operands;
  if (files && (looks || changed !== undefined)) return files;
  return [changed === undefined ? "-" : "."];
}

function refused(name: string, { io }: Context, issues: readonly Issue[]): Treated {
  const nothing = { text: "", normalized: "", matches: [], edits: [] };
  return { report: { ...aboutFile(name, io.cwd), ...nothing, issues }, shown: [], size: 0 };
}

function outputIsInput(name: string): Issue {
  const message = `\`${name}\` is also the standard output.`;
  return createIssue("output-is-input", { message, place: { file: name } });
}

/** A bar where a person watches, and no text is written to the same terminal. */
async function progressOf(
  selected: readonly SelectedFile[],
  { io, files }: Context,
  { quiet }: FileFlags,
  { content }: Wishes,
): Promise<Progress> {
  if (quiet || !io.stderr.isTTY || (content === "always" && io.stdout.isTTY)) return noProgress;
  const facts = await Promise.all(selected.map(({ name }) => files.about(resolve(io.cwd, name))));
  const bytes = facts.reduce((sum, one) => sum + (one?.size ?? 0), 0);
  return showProgress(io.stderr, { bytes, files: selected.length });
}
