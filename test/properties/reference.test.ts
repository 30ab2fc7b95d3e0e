import fc from "fast-check";
import { expect, it } from "vitest";
import { compile } from "../../src/dictionary/compile.js";
import { mergeDictionaries } from "../../src/dictionary/merge.js";
import { parsePattern } from "../../src/dictionary/pattern.js";
import type { Dictionary, FormEntry } from "../../src/index.js";
import { findTerms } from "../../src/match/find.js";
import { Starts } from "../../src/match/starts.js";
import { americanSpelling } from "../../src/text/english/american-spelling.js";
import { singular } from "../../src/text/english/singular.js";
import { Gap } from "../../src/text/gap.js";
import { readWords } from "../../src/text/read-words.js";
import { WordTable } from "../../src/text/word-table.js";
import { Words } from "../../src/text/words.js";
import { dictionaries, normalizerOf, texts } from "./generators.js";

interface Word {
  readonly start: number;
  readonly end: number;
  readonly key: string;
  readonly gap: number;
}

function wordsOf(text: string): Word[] {
  const table = new WordTable();
  const words = readWords(text, table);
  return Array.from({ length: words.length }, (_, at) => ({
    start: words.start[at] as number,
    end: words.end[at] as number,
    key: singular(americanSpelling(table.words[words.type[at] as number] as string)),
    gap: words.gap[at] as number,
  }));
}

/** Whether what stands before a word of the text may stand there in the form. */
function mayStand(text: Word, form: readonly Word[], at: number): boolean {
  const conjunction = [form[at - 1]?.key, form[at]?.key].some((key) => key === "and" || key === "or");
  const own = form[at]?.gap ?? 0;
  if (text.gap & Gap.Break) return false;
  if (text.gap & Gap.Comma && !(own & Gap.Comma) && !conjunction) return false;
  if (text.gap & Gap.Dash && !(own & (Gap.Dash | Gap.Hyphen))) return false;
  return ![Gap.Quote, Gap.Hard].some((kind) => text.gap & kind && !(own & kind));
}

function stands(text: readonly Word[], start: number, form: readonly Word[]): boolean {
  return form.every(
    (word, at) => text[start + at]?.key === word.key && (at === 0 || mayStand(text[start + at] as Word, form, at)),
  );
}

/** Every form against every word: leftmost, then longest. No trie, no classes, no typed arrays. */
function naive(dictionary: Dictionary, text: string): { start: number; end: number; concepts: Set<string> }[] {
  const forms = dictionary.concepts.flatMap(({ id, canonical, admitted = [], variants = [] }) => {
    const entries = [...admitted, ...variants].map((entry) => (typeof entry === "string" ? entry : entry.text));
    const expansions = entries.flatMap(
      (entry) =>
        parsePattern(entry)
          .pattern?.expansions()
          .map((pieces) => pieces.join("")) ?? [],
    );
    return [canonical, ...expansions].map((form) => ({ id, words: wordsOf(form) }));
  });
  const words = wordsOf(text);
  const found: { start: number; end: number; concepts: Set<string> }[] = [];
  for (let at = 0; at < words.length; at++) {
    const holding = forms.filter((form) => stands(words, at, form.words));
    const longest = Math.max(0, ...holding.map((form) => form.words.length));
    if (longest === 0) continue;
    const concepts = new Set(holding.filter((form) => form.words.length === longest).map((form) => form.id));
    found.push({ start: words[at]?.start ?? 0, end: words[at + longest - 1]?.end ?? 0, concepts });
    at += longest - 1;
  }
  return found;
}

const bare = (entry: FormEntry) => (typeof entry === "string" ? entry : entry.text);

it("the exact matcher finds what a loop over all forms and words finds", () => {
  const unguarded = dictionaries.map((dictionary) => ({
    ...dictionary,
    evidence: [],
    concepts: dictionary.concepts.map((one) => ({
      ...one,
      admitted: one.admitted?.map(bare) ?? [],
      variants: one.variants?.map(bare) ?? [],
    })),
  }));
  fc.assert(
    fc.property(unguarded, texts, (dictionary, text) => {
      fc.pre(normalizerOf(dictionary, { fuzzy: false }) !== undefined);
      const { lexicon } = compile(mergeDictionaries([dictionary]));
      const reader = { lexicon, starts: new Starts(lexicon), protect: false, words: new Words(), spare: new Words() };
      const { reading, findings } = findTerms(text, { reader });
      const spans = findings.map(({ start, end }) => [reading.words.start[start], reading.words.end[end - 1]]);
      const expected = naive(dictionary, text);
      expect(spans).toEqual(expected.map(({ start, end }) => [start, end]));
      for (const [at, { expansion }] of findings.entries())
        expect(expected[at]?.concepts).toContain(expansion.form.concept.id);
    }),
    { numRuns: 1500 },
  );
});
