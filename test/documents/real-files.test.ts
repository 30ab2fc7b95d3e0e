import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { findFiles } from "../../scripts/real-files/find-files.js";
import { sum, tryFile } from "../../scripts/real-files/trial.js";

const largest = 10_000;
const mostPlants = 12;
/** Markdown is read at a tenth of the speed of the rest: of its files every so-manieth is tried. `npm run real-files` tries all. */
const stride: Readonly<Record<string, number>> = { markdown: 16 };

describe("files of the installed packages", () => {
  const files = [...findFiles(join(import.meta.dirname, "../../node_modules"), largest)].map(
    ([format, paths]) => [format, paths.filter((_, at) => at % (stride[format] ?? 1) === 0)] as const,
  );

  it("are many", () => {
    expect(files.flatMap(([, paths]) => paths).length).toBeGreaterThan(500);
  });

  it.each(files)(
    "%s: nothing changes where no term is, and what is planted in prose is all that does",
    (format, paths) => {
      const { faults, read } = sum(paths.map((path) => tryFile(path, format, mostPlants)));
      expect(faults).toEqual([]);
      expect(read).toBeGreaterThan(0);
    },
  );

  it("tells a term that a reader sees from one in code, keys and comments", () => {
    const { seen, shielded } = sum(
      files.flatMap(([format, paths]) => paths.slice(0, 40).map((path) => tryFile(path, format, mostPlants))),
    );
    expect(seen).toBeGreaterThan(100);
    expect(shielded).toBeGreaterThan(20);
  });
});
