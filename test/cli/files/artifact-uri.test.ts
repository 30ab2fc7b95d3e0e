import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { expect, it } from "vitest";
import { artifactUri } from "../../../src/cli/files/artifact-uri.js";

const cwd = resolve("/home/me");

it.each([
  ["a.txt", "a.txt"],
  ["./docs//a b%.txt", "docs/a%20b%25.txt"],
  ["專精.txt", "%E5%B0%88%E7%B2%BE.txt"],
  ["..a/#b?.txt", "..a/%23b%3F.txt"],
  [resolve("/home/me/a.txt"), "a.txt"],
  ["../b c.txt", pathToFileURL(resolve("/home/b c.txt")).href],
])("turns %s into a URI", (file, uri) => {
  expect(artifactUri(file, cwd)).toBe(uri);
});
