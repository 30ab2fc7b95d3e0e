import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { formats } from "../../src/documents/formats.js";
import { type FormatName, formatOf, normalizeDocument } from "../../src/documents/index.js";
import type { Segment } from "../../src/documents/segment.js";
import { normalizer } from "./planted.js";

const largest = 60_000;

/** Real files of the installed packages, by format. */
function realFiles(): Map<FormatName, string[]> {
  const found = new Map<FormatName, string[]>();
  const root = join(import.meta.dirname, "../../node_modules");
  for (const entry of readdirSync(root, { recursive: true, withFileTypes: true })) {
    const format = entry.isFile() ? formatOf(entry.name) : undefined;
    if (format === undefined || format === "docx") continue;
    const path = join(entry.parentPath, entry.name);
    if (statSync(path).size <= largest) found.set(format, [...(found.get(format) ?? []), path]);
  }
  return found;
}

/** Plants a term in place of a space between two words, in up to three segments. */
function plant(
  source: string,
  segments: readonly Segment[],
): { readonly before: string; readonly after: string; readonly count: number } {
  const places = segments.flatMap(
    ({ pieces }) => pieces.find((piece) => piece.kind === "verbatim" && /[a-z]{3} [a-z]/.test(piece.text)) ?? [],
  );
  const step = Math.max(1, Math.floor(places.length / 3));
  const at = places
    .filter((_, index) => index % step === 0)
    .map((piece) => piece.start + piece.text.search(/[a-z]{3} [a-z]/) + 3)
    .sort((a, b) => a - b);
  const put = (term: string) => {
    let text = "";
    let from = 0;
    for (const place of at) {
      text += `${source.slice(from, place)} ${term} `;
      from = place + 1;
    }
    return text + source.slice(from);
  };
  return { before: put("small giant"), after: put("little giant"), count: at.length };
}

describe("files of the installed packages", () => {
  const files = realFiles();

  it("are many", () => {
    expect([...files.values()].flat().length).toBeGreaterThan(500);
  });

  it.each([...files].map(([format, paths]) => [format, paths] as const))(
    "%s: nothing changes where no term is, and what is planted is all that does",
    (format, paths) => {
      let planted = 0;
      for (const path of paths) {
        const bytes = readFileSync(path);
        const options = { normalizer, format, attributes: true };
        const { bytes: same, edits } = normalizeDocument(bytes, options);
        expect({ path, same: same === bytes, edits }).toEqual({ path, same: true, edits: [] });
        const source = bytes.toString();
        const reading = formats[format as keyof typeof formats].read(source, options);
        if (source.startsWith("\uFEFF")) continue;
        const { before, after, count } = plant(source, reading.records.flat());
        const result = normalizeDocument(before, options);
        expect({ path, text: result.text }).toEqual({ path, text: after });
        planted += count;
      }
      expect(planted).toBeGreaterThan(0);
    },
    120_000,
  );
});
