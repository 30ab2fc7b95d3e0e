import { memoryUsage } from "node:process";
import { makeForms } from "../data/forms.mjs";
import { plantAll } from "../data/plant.mjs";
import { makeProse } from "../data/prose.mjs";
import { Random } from "../data/random.mjs";

export const title = "Growth: speed against the length of the text, in characters (10,000 forms)";
export const unit = "MB/s";
export const sizes = [1e3, 1e4, 1e5, 1e6, 1e7, 1e8];
export const quickSizes = [1e3, 1e5, 1e6];
export const baselines = ["canonym"];
export const systems = ["canonym", "canonym-exact"];

const longestOwn = 1e7;

/** Prose with planted forms; beyond ten million characters it repeats itself. */
export function makeCase(size) {
  const forms = makeForms(10_000);
  const random = new Random(7);
  const paragraphs = makeProse(Math.min(size, longestOwn), 8);
  const { text } = plantAll(paragraphs, 1000, random, () => ({ phrase: random.pick(forms) }));
  return { forms, text, times: Math.max(1, size / longestOwn) };
}

export async function build(part, { forms, text, times }) {
  return { find: await part.build(forms), text: Array(times).fill(text).join("\n\n") };
}

export function check(job) {
  const before = memoryUsage().rss;
  const { length } = job.find(job.text);
  return {
    matches: length,
    processMegabytes: memoryUsage().rss / 1e6,
    grewMegabytes: (memoryUsage().rss - before) / 1e6,
  };
}

/** One pass; returns the millions of characters it read. */
export function pass(job) {
  job.find(job.text);
  return job.text.length / 1e6;
}
