import { resourceUsage } from "node:process";
import { makePairs } from "../data/pairs.mjs";

export const title = "Repairs guided by the source: documents of 2,000 words × terms of the dictionary";
export const unit = "MB/s";
export const sizes = ["10 × 200", "10 × 800", "10 × 3200", "30 × 800", "100 × 800"];
export const quickSizes = ["3 × 800", "10 × 800"];
export const baselines = ["repair-batch"];
export const systems = ["repair-batch", "repair-model"];

export function makeCase(size) {
  const [documents, terms] = size.split(" × ").map(Number);
  return makePairs(documents, terms);
}

/** What is timed here is the reading of the dictionary, and the learning where it is done beforehand. */
export async function build(part, data) {
  return { repair: await part.build(data) };
}

/** How often terms stand as the dictionary has them, before and after; and the most that the process ever held. */
export function check({ repair }, { pairs, dictionary }) {
  const start = process.cpuUsage();
  const results = repair(pairs);
  const cpuSeconds = process.cpuUsage(start).user / 1e6;
  return {
    cpuSeconds,
    edits: results.reduce((sum, { edits }) => sum + edits.length, 0),
    before: share(
      pairs.map(({ source, target }) => ({ source, text: target })),
      dictionary,
    ),
    after: share(
      pairs.map(({ source }, at) => ({ source, text: results[at].text })),
      dictionary,
    ),
    peakMegabytes: resourceUsage().maxRSS / 1e3,
  };
}

function share(texts, { concepts }) {
  let [sum, count] = [0, 0];
  for (const { source, text } of texts) {
    const lower = text.toLowerCase();
    for (const { canonical, source: forms } of concepts) {
      const wanted = source.split(forms[0]).length - 1;
      if (wanted === 0) continue;
      sum += Math.min(1, (lower.split(canonical.toLowerCase()).length - 1) / wanted);
      count++;
    }
  }
  return sum / count;
}

/** One pass; returns the millions of characters of both sides. */
export function pass({ repair }, { pairs }) {
  repair(pairs);
  return pairs.reduce((sum, { source, target }) => sum + source.length + target.length, 0) / 1e6;
}
