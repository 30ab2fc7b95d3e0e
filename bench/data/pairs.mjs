import { makeForms } from "./forms.mjs";
import { makeProse } from "./prose.mjs";
import { Random } from "./random.mjs";

const longestDocument = 12_000;
const functionWords = new Set(
  "a an the of to in on at by for with and or is are was were be it its that this as from".split(" "),
);

/**
 * Documents of about 12,000 characters (2,000 words) with their translations, and a dictionary of terms. The target is
 * English prose; the source writes each of its words of meaning in two Han characters of its own, in another order here
 * and there. About every fifteenth word is a term, of which three in ten stand as the dictionary has it, six in ten as
 * another phrase, always the same, and one in ten is left out.
 */
export function makePairs(documents, termCount, seed = 31) {
  const random = new Random(seed);
  const forms = random.shuffle(makeForms(termCount * 2));
  const terms = Array.from({ length: termCount }, (_, at) => ({
    source: hanOf(`term ${at}`, 2 + (at % 2)),
    canonical: forms[2 * at],
    other: forms[2 * at + 1],
  }));
  const prose = makeProse(documents * longestDocument, seed);
  const pairs = [];
  for (let at = 0; pairs.length < documents; ) {
    const written = [];
    for (let length = 0; length < longestDocument; at++) {
      written.push(paragraph(prose[at % prose.length], terms, random));
      length += written.at(-1).target.length + 2;
    }
    pairs.push({
      id: `d${pairs.length}`,
      source: written.map(({ source }) => source).join("\n\n"),
      target: written.map(({ target }) => target).join("\n\n"),
    });
  }
  return { pairs, dictionary: dictionaryOf(terms) };
}

function paragraph(text, terms, random) {
  const sentences = text.split(/(?<=[.!?]) /).map((sentence) => translated(sentence, terms, random));
  return {
    source: sentences.map(({ source }) => source).join(""),
    target: sentences.map(({ target }) => target).join(" "),
  };
}

function translated(sentence, terms, random) {
  const [source, target] = [[], []];
  for (const word of sentence.split(" ")) {
    const bare = word.toLowerCase().replace(/[^a-z]/g, "");
    if (random.below(15) === 0 && /^[a-z]+$/.test(word)) {
      const term = terms[Math.floor(terms.length * random.next() ** 2)];
      const chance = random.below(10);
      source.push(term.source);
      if (chance < 9) target.push(chance < 3 ? term.canonical : term.other);
    }
    if (bare !== "" && !functionWords.has(bare)) source.push(hanOf(bare, 1));
    target.push(word);
  }
  const at = random.below(source.length);
  if (at > 0) [source[at - 1], source[at]] = [source[at], source[at - 1]];
  return { source: `${source.join("")}。`, target: target.join(" ") };
}

/** Pairs of Han characters that stand for a text. */
function hanOf(text, pairs) {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193) >>> 0;
  let result = "";
  for (let at = 0; at < pairs * 2; at++) {
    result += String.fromCharCode(0x4e00 + (hash % 6000));
    hash = Math.imul(hash ^ (hash >>> 13), 0x5bd1e995) >>> 0;
  }
  return result;
}

function dictionaryOf(terms) {
  return {
    id: "pairs",
    language: "en",
    sourceLanguage: "zh",
    concepts: terms.map(({ canonical, source }, at) => ({ id: `t${at}`, canonical, source: [source] })),
  };
}
