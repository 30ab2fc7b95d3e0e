import { glob } from "tinyglobby";

/** {@link Files.find} on the disk: hidden files and what lies in node_modules only where the pattern says so. */
export async function findFiles(folder: string, pattern: string): Promise<readonly string[]> {
  const paths = await glob(pattern, {
    cwd: folder,
    dot: false,
    expandDirectories: false,
    followSymbolicLinks: false,
    ignore: pattern.includes("node_modules") ? [] : ["**/node_modules/**"],
  });
  return paths.sort(byCodeUnits);
}

function byCodeUnits(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
