import { Random } from "./random.mjs";
import { wordnetSentences } from "./wordnet.mjs";

/** English prose of about `length` characters: WordNet's definitions and example sentences in paragraphs. */
export function makeProse(length, seed = 2) {
  const random = new Random(seed);
  const paragraphs = [];
  let written = 0;
  for (;;) {
    const sentences = random.shuffle(wordnetSentencesOnce());
    for (let at = 0; at + 8 <= sentences.length; ) {
      const size = 3 + random.below(6);
      const paragraph = sentences
        .slice(at, at + size)
        .map(asSentence)
        .join(" ");
      at += size;
      paragraphs.push(paragraph);
      written += paragraph.length + 2;
      if (written >= length) return paragraphs;
    }
  }
}

let known;

function wordnetSentencesOnce() {
  known ??= wordnetSentences();
  return known;
}

function asSentence(text) {
  const sentence = text[0].toUpperCase() + text.slice(1);
  return /[.!?]$/.test(sentence) ? sentence : `${sentence}.`;
}
