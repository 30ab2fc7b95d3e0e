import { makeForms } from "../data/forms.mjs";
import { isNearMiss } from "../data/near-miss.mjs";
import { noiseKinds } from "../data/noise.mjs";
import { NoisyTerms } from "../data/noisy-terms.mjs";
import { plantAll } from "../data/plant.mjs";
import { makeProse } from "../data/prose.mjs";
import { Random } from "../data/random.mjs";
import { textInTime } from "../text-in-time.mjs";

export const title = "Fuzzy: find misspelt and reworded forms in running text";
export const unit = "MB/s";
export const sizes = [100, 1000, 10_000, 100_000];
export const quickSizes = [100, 1000];
export const baselines = ["canonym-exact", "canonym"];
export const systems = [
  "canonym",
  "canonym-exact",
  "node-symspell",
  "m31coding-fuzzy-search",
  "nlpjs-ner",
  "fast-fuzzy",
  "fuzzball",
  "fuse",
];

/** Prose with about one noisy form in 700 characters, the kinds of noise in turn. */
export function makeCase(size, { quick }) {
  const forms = makeForms(size);
  const random = new Random(size + 1);
  const paragraphs = makeProse(quick ? 300_000 : 1_500_000, 5);
  const noisy = new NoisyTerms(forms, paragraphs.join(" "), random);
  const kinds = noisy.possible(Object.keys(noiseKinds));
  const { text, planted } = plantAll(paragraphs, 700, random, (count) => noisy.make(kinds[count % kinds.length]));
  return { forms, text, planted };
}

export async function build(part, { forms }) {
  return { find: await part.build(forms) };
}

/**
 * Recall by kind: a match that is accepted and names the form touches what was planted; of a substituted word a report
 * for review is enough. Precision: of what is accepted and not verbatim, the share that was planted, and the share that
 * was planted or is a near miss.
 */
export async function check(job, { forms, text, planted }, { budget }) {
  job.text = await textInTime(job.find, text, budget);
  const found = await job.find(job.text);
  const within = planted.filter(({ end }) => end <= job.text.length);
  const known = new Set();
  const byKind = Map.groupBy?.(within, ({ kind }) => kind) ?? groupByKind(within);
  const recall = {};
  for (const [kind, terms] of byKind) {
    const hits = terms.filter((term) => found.some((match) => isHit(match, term) && known.add(match)));
    recall[kind] = hits.length / terms.length;
  }
  return { ...precisions(found, known, forms, job.text), recall, planted: within.length };
}

function groupByKind(terms) {
  const groups = new Map();
  for (const term of terms) groups.set(term.kind, [...(groups.get(term.kind) ?? []), term]);
  return groups;
}

function isHit({ start, end, form, accepted = true }, term) {
  return form === term.form && start < term.end && end > term.start && (accepted || term.kind === "substituted");
}

function precisions(found, known, forms, text) {
  const surfaceOf = ({ start, end }) => text.slice(start, end).toLowerCase();
  const accepted = found.filter((match) => match.accepted !== false && surfaceOf(match) !== forms[match.form]);
  const right = accepted.filter((match) => known.has(match));
  const near = accepted.filter((match) => !known.has(match) && isNearMiss(surfaceOf(match), forms[match.form]));
  const wrong = accepted.filter((match) => !known.has(match) && !near.includes(match));
  return {
    accepted: accepted.length,
    precision: right.length / accepted.length,
    precisionWithNearMisses: (accepted.length - wrong.length) / accepted.length,
    wrong: wrong.slice(0, 5).map((match) => `${surfaceOf(match)} → ${forms[match.form]}`),
  };
}

/** One pass; returns the millions of characters it read. */
export async function pass(job) {
  await job.find(job.text);
  return job.text.length / 1e6;
}
