import fc from "fast-check";
import { expect, it } from "vitest";
import { readWords } from "../../src/text/read-words.js";
import { shieldWords } from "../../src/text/shield-words.js";
import { joinSpans } from "../../src/text/span.js";
import { WordTable } from "../../src/text/word-table.js";
import type { Words } from "../../src/text/words.js";

function outline(words: Words): unknown[] {
  return Array.from({ length: words.length }, (_, at) => [
    words.start[at],
    words.end[at],
    words.type[at],
    words.gap[at],
  ]);
}

const pieces = fc.constantFrom(
  "ab",
  "c",
  "é",
  "'s",
  "’",
  "专",
  "3.5",
  "_x",
  " ",
  "  ",
  ", ",
  ". ",
  "\n",
  "\n\n",
  "-",
  "“",
);
const texts = fc.array(pieces, { maxLength: 40 }).map((list) => list.join(""));
const cuts = fc.array(fc.tuple(fc.nat(60), fc.integer({ min: 1, max: 9 })), { maxLength: 5 });

it("leaves out what reading the text around the spans leaves out", () => {
  fc.assert(
    fc.property(texts, cuts, (text, list) => {
      const spans = joinSpans(
        list
          .filter(([start]) => start < text.length)
          .map(([start, length]) => ({ start, end: Math.min(text.length, start + length) })),
      );
      const table = new WordTable();
      const shielded = shieldWords(text, readWords(text, table), spans, table);
      expect(outline(shielded)).toEqual(outline(readWords(text, table, spans)));
    }),
    { numRuns: 3000 },
  );
});
