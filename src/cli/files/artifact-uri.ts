import { isAbsolute, relative, resolve, sep } from "node:path";
import { pathToFileURL } from "node:url";

/** A file as a URI: relative to the working folder if it lies in it, percent-encoded, with forward slashes. */
export function artifactUri(file: string, cwd: string): string {
  const path = relative(cwd, resolve(cwd, file));
  const outside = isAbsolute(path) || path === ".." || path.startsWith(`..${sep}`);
  return outside ? pathToFileURL(resolve(cwd, file)).href : path.split(sep).map(encodeURIComponent).join("/");
}
