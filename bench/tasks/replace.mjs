import { textInTime } from "../text-in-time.mjs";
import { makeCase } from "./exact.mjs";

export { makeCase };
export const title = "Exact: find and replace every form by a term of its own";
export const unit = "MB/s";
export const sizes = [100, 1000, 10_000, 100_000];
export const quickSizes = [100, 1000];
export const baselines = ["canonym"];
export const systems = ["canonym", "regexp-trie", "modern-ahocorasick", "flashtext"];

const termOf = (index) => `term${index}`;

export async function build(part, { forms }) {
  return { rewrite: await part.build(forms, termOf) };
}

/** The share of the expected terms that stand in the result, in their order. */
export async function check(job, { text, expected }, { budget }) {
  job.text = await textInTime(job.rewrite, text, budget);
  const terms = (await job.rewrite(job.text)).match(/\bterm\d+\b/g) ?? [];
  const due = expected.filter(({ end }) => end <= job.text.length).map(({ form }) => termOf(form));
  let at = 0;
  let inOrder = 0;
  for (const term of due) {
    const next = terms.indexOf(term, at);
    if (next < 0 || next > at + 50) continue;
    inOrder++;
    at = next + 1;
  }
  return { found: due.length === 0 ? 1 : inOrder / due.length, replaced: terms.length };
}

/** One pass; returns the millions of characters it read. */
export async function pass(job) {
  await job.rewrite(job.text);
  return job.text.length / 1e6;
}
