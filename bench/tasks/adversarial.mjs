import { adversarialInputs, plainProse } from "../data/adversarial.mjs";

export const title = "Inputs made to hurt";
export const unit = "MB/s";
export const sizes = Object.keys(adversarialInputs);
export const quickSizes = sizes;
export const baselines = ["canonym"];
export const systems = ["canonym", "canonym-exact"];

const pairs = 3;

export function makeCase(input) {
  return { ...adversarialInputs[input](), prose: plainProse() };
}

export async function build(part, { forms }) {
  return { find: await part.build(forms) };
}

/** How many times the time of prose a character takes, with the same forms; the least of some passes of each. */
export function check(job, { text, prose }) {
  job.text = text;
  let [hard, plain] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  for (let pair = 0; pair < pairs; pair++) {
    plain = Math.min(plain, timePerCharacter(job.find, prose));
    hard = Math.min(hard, timePerCharacter(job.find, text));
  }
  return { timesProse: hard / plain };
}

function timePerCharacter(find, text) {
  const start = performance.now();
  find(text);
  return (performance.now() - start) / text.length;
}

/** One pass; returns the millions of characters it read. */
export function pass(job) {
  job.find(job.text);
  return job.text.length / 1e6;
}
