import { makeForms } from "../data/forms.mjs";
import { NoisyTerms } from "../data/noisy-terms.mjs";
import { makeProse } from "../data/prose.mjs";
import { Random } from "../data/random.mjs";
import { TooSlow } from "../text-in-time.mjs";

export const title = "Look-up: which form does this noisy term mean";
export const unit = "queries/s";
export const sizes = [1000, 10_000, 100_000];
export const quickSizes = [1000];
export const baselines = ["m31coding-fuzzy-search", "canonym"];
export const systems = [
  "canonym",
  "m31coding-fuzzy-search",
  "node-symspell",
  "minisearch",
  "ufuzzy",
  "fuzzysort",
  "fuse",
  "fuse-tokens",
  "fuzzball",
  "fast-fuzzy",
];

const kinds = [
  "typo1",
  "typo2",
  "inflection",
  "spelling",
  "dropped",
  "swapped",
  "typo1+inflection",
  "typo1+swapped",
  "dropped+typo1",
];

/** Queries asked to see how often the answer is right; those behind them are asked against the clock, and are new then. */
const mostChecked = 40_000;

/** Queries of every kind of noise and of mixtures, and some with hyphens for spaces. */
export function makeCase(size, { quick }) {
  const forms = makeForms(size);
  const random = new Random(size + 2);
  const noisy = new NoisyTerms(forms, makeProse(100_000, 6).join(" "), random);
  const possible = noisy.possible(kinds);
  const queries = Array.from({ length: quick ? 600 : 300_000 }, (_, at) => {
    const { phrase, form } = noisy.make(possible[at % possible.length]);
    return { query: at % 17 === 0 ? phrase.replaceAll(" ", "-") : phrase, form };
  });
  return { forms, queries };
}

export async function build(part, { forms }) {
  return { lookUp: await part.build(forms), next: 0 };
}

/** Accuracy on as many queries as there is time for: the form first, or among the first five. */
export function check(job, { queries }, { budget }) {
  const half = queries.slice(0, Math.min(mostChecked, queries.length / 2));
  const start = performance.now();
  let first = 0;
  let firstFive = 0;
  let asked = 0;
  for (const { query, form } of half) {
    const answers = job.lookUp(query);
    if (answers[0] === form) first++;
    if (answers.slice(0, 5).includes(form)) firstFive++;
    asked++;
    if (performance.now() - start > 4 * budget && asked >= 100) break;
    if (performance.now() - start > 60_000) throw new TooSlow(`${asked} queries a minute`);
  }
  job.queries = queries.slice(half.length);
  return { accuracyAt1: first / asked, accuracyAt5: firstFive / asked, asked };
}

/** One query that was not asked before, as long as there are any. */
export function pass(job) {
  job.lookUp(job.queries[job.next].query);
  job.next = (job.next + 1) % job.queries.length;
  return 1;
}
