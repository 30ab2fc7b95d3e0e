import { relative, resolve, sep } from "node:path";
import createIgnore from "ignore";
import { isDynamicPattern } from "tinyglobby";
import { CanonymError } from "../issues/canonym-error.js";
import { createIssue, type Issue } from "../issues/issue.js";
import { changedFiles } from "./changed-files.js";
import type { Context } from "./context.js";
import type { FileFlags } from "./file-flags.js";

/** A file to work on. */
export interface SelectedFile {
  /** As it was named, or as it was found; `-` is the standard input. */
  readonly name: string;
  /** Found by a pattern or in a folder: if it is not for canonym, nobody has said that it is. */
  readonly found: boolean;
}

/**
 * The files that names, folders and patterns mean: in the order given, those of a folder or pattern sorted, none twice.
 * @throws {@link CanonymError} if a folder or pattern has no file at all, or git cannot tell what has changed
 */
export async function selectFiles(
  operands: readonly string[],
  context: Context,
  { ignore, ignoreFrom, changed }: FileFlags,
): Promise<readonly SelectedFile[]> {
  const all = await expand(operands, context);
  const wanted = changed === undefined ? undefined : await changedFiles(changed === true ? "HEAD" : changed, context);
  const ignored = ignores(ignore, ignoreFrom ?? context.io.cwd);
  const seen = new Set<string>();
  return all.filter(({ name }) => {
    if (name === "-") return true;
    const path = resolve(context.io.cwd, name);
    if (seen.has(path) || ignored(path) || wanted?.has(path) === false) return false;
    seen.add(path);
    return true;
  });
}

async function expand(operands: readonly string[], context: Context): Promise<readonly SelectedFile[]> {
  const issues: Issue[] = [];
  const expanded = await Promise.all(
    operands.map(async (operand) => {
      const files = await expandOne(operand, context);
      if (files.length === 0) issues.push(noMatch(operand));
      return files;
    }),
  );
  if (issues.length > 0) throw new CanonymError(issues);
  return expanded.flat();
}

async function expandOne(operand: string, { io, files }: Context): Promise<readonly SelectedFile[]> {
  if (operand === "-") return [{ name: operand, found: false }];
  const facts = await files.about(resolve(io.cwd, operand));
  const below = operand.replace(/[\\/]+$/, "") || operand;
  if (facts?.kind === "folder") {
    const inside = await files.find(resolve(io.cwd, operand), "**");
    return inside.map((name) => ({ name: operand === "." ? name : `${below}/${name}`, found: true }));
  }
  if (facts || !isDynamicPattern(operand)) return [{ name: operand, found: false }];
  const matching = await files.find(io.cwd, sep === "\\" ? operand.replaceAll("\\", "/") : operand);
  return matching.map((name) => ({ name, found: true }));
}

function noMatch(operand: string): Issue {
  const message = `\`${operand}\` has no file.`;
  return createIssue("no-match", { message, place: { file: operand } });
}

/** Whether patterns leave a path out; they are relative to a folder, and say nothing of what lies outside. */
function ignores(patterns: readonly string[] | undefined, folder: string): (path: string) => boolean {
  if (patterns === undefined) return () => false;
  const rules = createIgnore().add(patterns);
  return (path) => {
    const inside = relative(folder, path).split(sep).join("/");
    return createIgnore.isPathValid(inside) && rules.ignores(inside);
  };
}
