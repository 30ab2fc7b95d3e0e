import { describe, expect, it } from "vitest";
import { formats } from "../../src/documents/formats.js";
import { type FormatName, type FormatOptions, normalizeDocument } from "../../src/documents/index.js";
import { applyEdits } from "../../src/index.js";
import { normalizer, planted } from "./planted.js";

const idle = { normalize: (text: string) => ({ text, matches: [], edits: [], issues: [] }) };

/** What a format does with one document. */
export interface Fixture {
  readonly name: string;
  readonly marked: string;
  readonly options?: FormatOptions;
  /** Whether a byte order mark may stand before it and its lines may end in `\r\n`. */
  readonly anyLineEnding?: boolean;
}

/** The contract that every format keeps, held over documents with planted terms. */
export function keepsTheContract(format: Exclude<FormatName, "docx">, fixtures: readonly Fixture[]): void {
  describe.each(fixtures)("$name", ({ marked, options = {}, anyLineEnding = true }) => {
    const forms = anyLineEnding ? [marked, marked.replaceAll("\n", "\r\n"), `\uFEFF${marked}`] : [marked];

    it.each(forms)("fixes what is planted and nothing else (%#)", (form) => {
      const { source, expected, spans } = planted(form);
      const result = normalizeDocument(source, { normalizer, format, ...options });
      expect(result.text).toBe(expected);
      expect(applyEdits(source, result.edits)).toBe(expected);
      const replaced = result.matches.filter(({ action }) => action === "replace");
      expect(replaced.map(({ start, end }) => ({ start, end }))).toEqual(spans);
      for (const { start, line, column } of replaced) expect({ line, column }).toEqual(positionOf(source, start));
      expect(result.issues.filter(({ severity }) => severity === "error")).toEqual([]);
    });

    it.each(forms)("is at rest after one run (%#)", (form) => {
      const { expected } = planted(form);
      const again = normalizeDocument(expected, { normalizer, format, ...options });
      expect(again.text).toBe(expected);
      expect(again.edits).toEqual([]);
    });

    it.each(forms)("gives bytes back as they came where nothing is found (%#)", (form) => {
      const bytes = new TextEncoder().encode(planted(form).source);
      const result = normalizeDocument(bytes, { normalizer: idle, format, ...options });
      expect(result.bytes).toBe(bytes);
      expect(new TextEncoder().encode(result.text)).toEqual(bytes);
    });

    it.each(forms)("maps each piece to its source (%#)", (form) => {
      const source = planted(form).source.replace(/^\uFEFF/, "");
      for (const segment of formats[format].read(source, options).records.flat()) {
        let at = segment.pieces[0]?.start ?? 0;
        for (const { text, start, end, kind } of segment.pieces) {
          expect(start).toBe(at);
          expect(end).toBeGreaterThanOrEqual(start);
          if (kind === "verbatim") expect(source.slice(start, end)).toBe(text);
          at = end;
        }
        expect(at).toBeLessThanOrEqual(source.length);
      }
    });
  });
}

/** Line and column, counted the slow way. */
function positionOf(source: string, offset: number): { line: number; column: number } {
  const lines = source
    .slice(0, offset)
    .replace(/^\uFEFF/, "")
    .split(/\r\n|\r|\n/);
  return { line: lines.length, column: (lines.at(-1) as string).length + 1 };
}
