import { createRequire } from "node:module";
import { leftmostLongest } from "./leftmost-longest.mjs";

const { ExtractorEnum } = createRequire(import.meta.url)("@nlpjs/ner");

export const name = "@nlpjs/ner";

/** It compares every pair of words of what it is given, so it is given one sentence at a time. */
export const exact = {
  build(forms) {
    const { extractor, rule } = extractorOf(forms);
    extractor.buildRuleDict(rule);
    return (text) => extract(text, (sentence) => extractor.extractFromRule(sentence, rule, undefined, 1));
  },
};

function extractorOf(forms) {
  const rules = forms.map((form, index) => ({ option: `f${index}`, texts: [form] }));
  return { extractor: new ExtractorEnum(), rule: { name: "term", type: "enum", rules } };
}

function extract(text, edgesOf) {
  return [...text.matchAll(/[^.\n]+/g)].flatMap(({ 0: sentence, index }) =>
    leftmostLongest(
      edgesOf(sentence).map(({ start, end, option }) => ({
        start: index + start,
        end: index + end + 1,
        form: Number(option.slice(1)),
      })),
    ),
  );
}

export const fuzzy = {
  build(forms) {
    const { extractor, rule } = extractorOf(forms);
    return (text) => extract(text, (sentence) => extractor.extractFromRule(sentence, rule, undefined, 0.8));
  },
};
