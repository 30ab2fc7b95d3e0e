import { makeForms } from "../data/forms.mjs";
import { plantAll } from "../data/plant.mjs";
import { makeProse } from "../data/prose.mjs";
import { Random } from "../data/random.mjs";
import { compareToReference, referenceMatches } from "../reference.mjs";
import { textInTime } from "../text-in-time.mjs";

export const title = "Exact: find whole words, case-insensitive, leftmost-longest";
export const unit = "MB/s";
export const sizes = [100, 1000, 10_000, 100_000, 1_000_000];
export const quickSizes = [100, 1000, 10_000];
export const baselines = ["limit-hash", "canonym"];
export const leastFound = 1;
export const systems = [
  "limit-sum",
  "limit-fold",
  "limit-hash",
  "canonym",
  "regexp-trie",
  "regexp-alternation",
  "modern-ahocorasick",
  "monyone-aho-corasick",
  "flashtext",
  "ahocorasick",
  "compromise",
  "nlpjs-ner",
  "prh",
];

/** Prose with about one planted form per kilobyte, and what stands in it. */
export function makeCase(size, { quick }) {
  const forms = makeForms(size);
  const random = new Random(size);
  const paragraphs = makeProse(quick ? 500_000 : 2_000_000);
  const { text, planted } = plantAll(paragraphs, 1000, random, () => ({ phrase: random.pick(forms) }));
  const expected = referenceMatches(text, forms);
  if (expected.length < planted.length) throw new Error("The reference misses what was planted.");
  return { forms, text, expected };
}

export async function build(part, { forms }) {
  return { find: await part.build(forms), limit: part.limit };
}

/** Checks the answers against the reference, on as much text as is timed. */
export async function check(job, { text, expected }, { budget }) {
  job.text = await textInTime(job.find, text, budget);
  const found = await job.find(job.text);
  if (job.limit) return {};
  return compareToReference(
    found,
    expected.filter(({ end }) => end <= job.text.length),
  );
}

/** One pass; returns the millions of characters it read. */
export async function pass(job) {
  await job.find(job.text);
  return job.text.length / 1e6;
}
