import fc from "fast-check";
import { expect, it } from "vitest";
import { readWords } from "../../src/text/read-words.js";
import { WordTable } from "../../src/text/word-table.js";

/** Reads word by word, without what is done for plain words. */
class SlowTable extends WordTable {
  override readRun(_text: string, from: number): number {
    return from;
  }

  override internNumber(text: string, start: number, end: number): number {
    return this.intern(text, start, end);
  }
}

function read(text: string, table: WordTable) {
  const words = readWords(text, table);
  const all = Array.from({ length: words.length }, (_, at) => ({
    start: words.start[at],
    end: words.end[at],
    word: table.words[words.type[at] as number],
    gap: words.gap[at],
  }));
  return { all, marks: words.marks };
}

const pieces = fc.constantFrom(
  ..."a|B|The|Mr|St|enterprises|internationalization|a-very-long-word-of-letters|x1|1|2020|007|10000|12345|1s|’s|'s|'S|s'|’|'".split(
    "|",
  ),
  ...'. |, |; | |  |-|--| - |.|. . |! |?|) | (|[|]|"|\n|\n\n|\r\n|\t|:|: |/|&|+|_|é|ß|ﬁ|中|\u00ad|\u200b|\u0301|😀|𝟏|１|．'.split(
    "|",
  ),
);

it("reads plain words and what stands between them as it reads all others", () => {
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 24 }), (parts) => {
      const text = parts.join("");
      expect(read(text, new WordTable())).toEqual(read(text, new SlowTable()));
    }),
    { numRuns: 3000 },
  );
});
