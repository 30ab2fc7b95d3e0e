import { describe, expect, it } from "vitest";
import { Gap } from "../../src/text/gap.js";
import { readWords } from "../../src/text/read-words.js";
import { WordTable } from "../../src/text/word-table.js";

function read(text: string): { words: string[]; gaps: number[] } {
  const table = new WordTable();
  const words = readWords(text, table);
  return {
    words: Array.from(words.type.subarray(0, words.length), (type) => table.words[type] as string),
    gaps: [...words.gap.subarray(1, words.length)],
  };
}

describe("words", () => {
  it.each([
    ["folds case", "Specialized NEW", ["specialized", "new"]],
    ["folds width", "ＳＲＤＩ　ｅｎｔｅｒｐｒｉｓｅ", ["srdi", "enterprise"]],
    ["folds ligatures, sharp s and dotted capital I", "ﬁrm Straße İstanbul", ["firm", "strasse", "istanbul"]],
    ["composes marks", "cafe\u0301", ["café"]],
    ["keeps accents apart", "résumé resume", ["résumé", "resume"]],
    ["leaves invisible characters out", "neu\u00adtral\u200bity", ["neutrality"]],
    ["makes each Han character a word", "专精特新 enterprise", ["专", "精", "特", "新", "enterprise"]],
    ["parts Latin from Han, Kana and Hangul", "与SRDI企业 アb 한c", ["与", "srdi", "企", "业", "ア", "b", "한", "c"]],
    ["keeps a mark with its Thai letter", "กิน", ["กิ", "น"]],
    ["keeps accented neighbours in the word", "erhält", ["erhält"]],
    ["reads & as and", "R&D & more", ["r", "and", "d", "and", "more"]],
    ["leaves entities and operators alone", "a &amp; b && c", ["a", "amp", "b", "c"]],
    ["sets a clitic apart", "China’s and Xi Jinping's", ["china", "'s", "and", "xi", "jinping", "'s"]],
    ["keeps other apostrophes", "don’t o'clock", ["don't", "o'clock"]],
    ["keeps identifiers whole", "little_giant", ["little_giant"]],
    ["survives lone surrogates", "a\ud800b\udc00", ["a", "b"]],
  ])("%s", (_, text, words) => {
    expect(read(text).words).toEqual(words);
  });

  it.each([
    ["a space", "a b", Gap.Space],
    ["several spaces and a line break", "a  \n b", Gap.Space],
    ["a hyphen", "a-b", Gap.Hyphen],
    ["a non-breaking hyphen", "a\u2011b", Gap.Hyphen],
    ["a spaced hyphen", "a - b", Gap.Space | Gap.Dash],
    ["an em dash", "a—b", Gap.Dash],
    ["a comma", "a, b", Gap.Space | Gap.Comma],
    ["a full-width comma", "a，b", Gap.Comma],
    ["an ideographic comma", "a、b", Gap.Comma],
    ["quotation marks", "a “b", Gap.Space | Gap.Quote],
    ["a colon", "a: b", Gap.Space | Gap.Hard],
    ["a bracket", "a (b", Gap.Space | Gap.Hard],
    ["a sentence end", "ab. B", Gap.Space | Gap.Hard | Gap.Break],
    ["a sentence end before a quotation", "ab.” “B", Gap.Space | Gap.Hard | Gap.Quote | Gap.Break],
    ["a question", "ab? b", Gap.Space | Gap.Hard | Gap.Break],
    ["a Chinese sentence end", "a。b", Gap.Hard | Gap.Break],
    ["an abbreviation", "Mr. Xi", Gap.Space | Gap.Hard],
    ["an initial", "U. S", Gap.Space | Gap.Hard],
    ["a period before lower case", "ab. c", Gap.Space | Gap.Hard],
    ["a decimal point", "3.5", Gap.Hard],
    ["a blank line", "a\n\nb", Gap.Space | Gap.Break | Gap.Paragraph],
    ["a blank line with CRLF", "a\r\n\r\nb", Gap.Space | Gap.Break | Gap.Paragraph],
    ["one CRLF", "a\r\nb", Gap.Space],
    ["a list item", "a\n- b", Gap.Space | Gap.Break | Gap.Dash],
    ["a tab", "a\tb", Gap.Hard],
  ])("sees %s", (_, text, gap) => {
    expect(read(text).gaps).toEqual([gap]);
  });

  it("gives true offsets whatever folding does", () => {
    const text = "İİ ﬁne ＡＢ";
    const words = readWords(text, new WordTable());
    const surfaces = Array.from({ length: words.length }, (_, at) => text.slice(words.start[at], words.end[at]));
    expect(surfaces).toEqual(["İİ", "ﬁne", "ＡＢ"]);
  });

  it("leaves shielded words out and parts what stands around them", () => {
    const text = "one two three";
    const table = new WordTable();
    const words = readWords(text, table, [{ start: 4, end: 7 }]);
    expect(Array.from(words.type.subarray(0, words.length), (type) => table.words[type])).toEqual(["one", "three"]);
    expect((words.gap[1] as number) & Gap.Break).not.toBe(0);
  });

  it("reads a word of a megabyte in one piece and forgets it", () => {
    const table = new WordTable();
    const words = readWords("x".repeat(1 << 20), table);
    expect([words.length, table.size]).toEqual([1, 1]);
  });
});
