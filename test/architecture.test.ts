import { readdirSync, readFileSync } from "node:fs";
import { isBuiltin } from "node:module";
import { dirname, join, posix, relative } from "node:path";
import ts from "typescript";
import { describe, expect, it } from "vitest";

/** Folders of `src` by floor: imports go down only, and folders of one floor do not see each other. */
const floors: Record<string, number> = {
  text: 0,
  issues: 0,
  similarity: 1,
  dictionary: 2,
  resolve: 3,
  match: 4,
  rewrite: 5,
  compiled: 5,
  dictionaries: 6,
  glossaries: 6,
  bilingual: 6,
  ".": 7,
  documents: 8,
  evaluation: 8,
  validate: 8,
  streams: 9,
  plugins: 9,
  cli: 10,
};

type Files = ReadonlyMap<string, string>;

function importsOf(source: string): string[] {
  return ts.preProcessFile(source).importedFiles.map((imported) => imported.fileName);
}

/** Imports that go up, sideways or out, as `file → target`. */
function misdirected(files: Files): string[] {
  return [...files].flatMap(([file, source]) =>
    importsOf(source)
      .filter((target) => target.startsWith(".") && !target.endsWith(".json"))
      .map((target) => posix.normalize(posix.join(posix.dirname(file), target)))
      .filter((target) => !goesDown(posix.dirname(file), posix.dirname(target)))
      .map((target) => `${file} → ${target}`),
  );
}

function goesDown(from: string, to: string): boolean {
  const [own, other] = [from.split("/")[0] as string, to.split("/")[0] as string];
  if (own === other) return true;
  const [floor, below] = [floors[own], floors[other]];
  return floor !== undefined && below !== undefined && below < floor;
}

/** Files that import a module that only others may. */
function intruders(
  files: Files,
  isForeign: (target: string) => boolean,
  mayImport: (file: string) => boolean,
): string[] {
  return [...files]
    .filter(([file, source]) => !mayImport(file) && importsOf(source).some(isForeign))
    .map(([file]) => file);
}

const root = join(import.meta.dirname, "../src");
const sources: Files = new Map(
  readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(".ts"))
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => [relative(root, path).replaceAll("\\", "/"), readFileSync(path, "utf8")]),
);

describe("architecture", () => {
  it("reads the whole of src", () => {
    expect(sources.size).toBeGreaterThan(40);
    expect([...sources.keys()].filter((file) => floors[dirname(file).split("/")[0] as string] === undefined)).toEqual(
      [],
    );
  });

  it("lets imports go down only", () => {
    expect(misdirected(sources)).toEqual([]);
  });

  it("catches an import that goes up, sideways or out", () => {
    const planted = new Map([
      ["text/a.ts", 'import { b } from "../match/b.js";'],
      ["issues/a.ts", 'import type { b } from "../text/b.js";'],
      ["match/a.ts", 'export { b } from "../text/b.js";\nimport { c } from "../../test/c.js";'],
    ]);
    expect(misdirected(planted)).toHaveLength(3);
  });

  it("keeps Fuse.js in one file, and Node in the command line and in its own streams", () => {
    const isNode = (target: string) => isBuiltin(target);
    expect(
      intruders(
        sources,
        (target) => target === "fuse.js",
        (file) => file === "resolve/recall.ts",
      ),
    ).toEqual([]);
    expect(intruders(sources, isNode, (file) => file.startsWith("cli/") || file === "streams/node.ts")).toEqual([]);
    expect(intruders(new Map([["text/a.ts", 'import fs from "node:fs";']]), isNode, () => false)).toHaveLength(1);
  });
});
