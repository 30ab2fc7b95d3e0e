import { makeNews } from "../data/news.mjs";

export const title = "Shipped dictionaries, everything on, news prose";
export const unit = "MB/s";
export const sizes = [1e6];
export const quickSizes = [2e5];
export const baselines = ["shipped-find"];
export const systems = ["shipped-find", "shipped-normalize"];

export function makeCase(size) {
  return { text: makeNews(size) };
}

/** What is timed here, in a fresh process, is the creation of the normalizer. */
export async function build(part) {
  return { run: await part.build() };
}

export function check(job, { text }) {
  job.text = text;
  const start = performance.now();
  const { length } = job.run(text);
  return { matches: length, firstPassMilliseconds: performance.now() - start };
}

/** One pass; returns the millions of characters it read. */
export function pass(job) {
  job.run(job.text);
  return job.text.length / 1e6;
}
