import { makeForms } from "../data/forms.mjs";

export const title = "Making a dictionary ready, and what it holds in memory";
export const unit = "times/s";
export const sizes = [10_000, 50_000, 100_000, 1_000_000];
export const quickSizes = [10_000];
export const baselines = ["compile-exact"];
export const systems = ["compile-exact", "compile-fuzzy", "compile-to-bytes", "compile-load"];

export function makeCase(size) {
  return { forms: makeForms(size) };
}

export function prepare(part, { forms }) {
  return part.prepare(forms);
}

export async function build(part, _data, input) {
  const make = () => part.make(input);
  return { make, made: await make() };
}

/** Whether what was made works: it finds a form. */
export function check({ made }, { forms }) {
  if (made instanceof Uint8Array) return { bytes: made.byteLength };
  return { found: made.find(`It says ${forms[0]} there.`).length };
}

/** Makes it once more. */
export async function pass(job) {
  job.made = undefined;
  job.made = await job.make();
  return 1;
}
