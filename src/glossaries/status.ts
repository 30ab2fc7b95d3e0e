import type { Status } from "./draft.js";

const words: Readonly<Record<Status, string>> = {
  preferred: "preferred standardized standardised recommended mandatory main canonical use usethis 首选 推荐",
  admitted:
    "admitted allowed approved accepted acceptable alternative legal regulated synonym permitted valid final translated 允许 同义",
  deprecated:
    "deprecated superseded obsolete forbidden prohibited rejected notrecommended disallowed banned avoid donotuse dontuse notapproved unapproved notallowed wrong incorrect variant archaic blacklisted negative 弃用 禁用 废弃 禁止",
};

const table = new Map(
  Object.entries(words).flatMap(([status, spellings]) => spellings.split(" ").map((word) => [word, status as Status])),
);

/**
 * The status that a word stands for, in all the ways it is spelt: `preferredTerm-admn-sts`, `preferredTermadmnsts`,
 * `Preferred term`, `preferred`. Undefined if it is none that is known.
 */
export function readStatus(word: string): Status | undefined {
  const letters = word.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
  return table.get(letters.replace(/(?:term)?(?:admnsts)?$/, "")) ?? table.get(letters);
}

/** Whether a cell says yes, as in a column `forbidden`; undefined if it says neither yes nor no. */
export function readTruth(word: string): boolean | undefined {
  if (/^(?:true|yes|y|x|1|on|✓|✔|是)$/i.test(word.trim())) return true;
  return /^(?:|false|no|n|0|off|-|否)$/i.test(word.trim()) ? false : undefined;
}
