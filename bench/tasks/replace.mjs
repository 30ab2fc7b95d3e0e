import { compareToReference } from "../reference.mjs";
import { textInTime } from "../text-in-time.mjs";
import { makeCase } from "./exact.mjs";

export { makeCase };
export const title = "Exact: find and replace every form by a term of its own";
export const unit = "MB/s";
export const sizes = [100, 1000, 10_000, 100_000];
export const quickSizes = [100, 1000];
export const baselines = ["canonym"];
/** Where canonym reads a plural further left than a listed form, it puts another term than the reference. */
export const leastFound = 0.99;
export const systems = ["canonym", "regexp-trie", "modern-ahocorasick", "flashtext"];

const termOf = (index) => `term${index}`;

export async function build(part, { forms }) {
  return { rewrite: await part.build(forms, termOf) };
}

/** The share of the expected terms that stand in the result, in small letters or with a capital. */
export async function check(job, { text, expected }, { budget }) {
  job.text = await textInTime(job.rewrite, text, budget);
  const terms = (await job.rewrite(job.text)).matchAll(/\bterm(\d+)\b/gi);
  const within = expected.filter(({ end }) => end <= job.text.length);
  return compareToReference(
    Array.from(terms, ([, index]) => ({ form: Number(index) })),
    within,
  );
}

/** One pass; returns the millions of characters it read. */
export async function pass(job) {
  await job.rewrite(job.text);
  return job.text.length / 1e6;
}
