import type { TerminologyScore } from "../../bilingual/index.js";
import type { Colors } from "../colors.js";
import { shortLine } from "./display.js";

const shownTerms = 10;

/** Both rates, and the terms that fare worst, for a person. */
export function scoreReport(
  { counted, success, consistency, terms }: TerminologyScore,
  { bold, cyan, dim }: Colors,
): string {
  const rates = [
    `${bold("term success")}  ${percent(success)} ${dim(`over ${counted} text-term pairs`)}`,
    `${bold("consistency")}   ${percent(consistency)}`,
  ];
  const worst = terms.filter((term) => term.success < 1).slice(0, shownTerms);
  const rows = worst.map(
    (term) => `${percent(term.success)}  ${cyan(term.concept)} ${dim(`· ${term.occurrences}× in the source`)}`,
  );
  return `${[...rates, ...(rows.length > 0 ? ["", ...rows.map(shortLine)] : [])].join("\n")}\n`;
}

function percent(rate: number): string {
  return `${(100 * rate).toFixed(1).padStart(5)} %`;
}
