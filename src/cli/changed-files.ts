import { execFile } from "node:child_process";
import { resolve } from "node:path";
import { promisify } from "node:util";
import { CanonymError } from "../issues/canonym-error.js";
import { createIssue } from "../issues/issue.js";
import type { Context } from "./context.js";

const maxBuffer = 1 << 28;

/**
 * The paths below the working folder that differ from a commit in git, and those that git does not know yet.
 * @throws {@link CanonymError} with `usage` where git is missing, this is no repository, or there is no such commit
 */
export async function changedFiles(commit: string, { io }: Context): Promise<ReadonlySet<string>> {
  // An answer to a commit that looks like a flag would be anybody's.
  const differing = ["diff", "--name-only", "-z", "--relative", "--diff-filter=d", "--end-of-options", commit, "--"];
  const unknown = ["ls-files", "-z", "--others", "--exclude-standard"];
  const answers = await Promise.all([differing, unknown].map((args) => git(args, io.cwd)));
  const names = answers.flatMap((answer) => answer.split("\0")).filter((name) => name !== "");
  return new Set(names.map((name) => resolve(io.cwd, name)));
}

async function git(args: readonly string[], cwd: string): Promise<string> {
  try {
    const { stdout } = await promisify(execFile)("git", args, { cwd, maxBuffer });
    return stdout;
  } catch (error) {
    const { stderr, message } = error as Error & { readonly stderr?: string };
    const reason = (stderr?.trim() || message).split("\n")[0];
    throw new CanonymError([
      createIssue("usage", {
        message: `\`--changed\` asks git, which says: ${reason}`,
        note: "Run it in a repository of git, and name a commit that it has.",
      }),
    ]);
  }
}
