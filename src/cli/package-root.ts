import { existsSync, readFileSync } from "node:fs";

/** The folder of the package, with a slash at its end: the nearest above this module that has a package.json. */
export function packageRoot(): URL {
  let folder = new URL("./", import.meta.url);
  while (!existsSync(new URL("package.json", folder))) {
    const parent = new URL("../", folder);
    if (parent.href === folder.href) throw new Error(`No package.json above ${import.meta.url}`);
    folder = parent;
  }
  return folder;
}

/** The version that the package.json names. */
export function packageVersion(): string {
  return JSON.parse(readFileSync(new URL("package.json", packageRoot()), "utf8")).version;
}
