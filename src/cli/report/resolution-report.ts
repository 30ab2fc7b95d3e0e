import type { Candidate, Resolution } from "../../resolve/resolve.js";
import type { Colors } from "../colors.js";
import { onOneLine, shortLine } from "./display.js";

const shownCandidates = 3;

/** The verdict on a term and the candidates behind it, for a person. */
export function resolutionReport({ term, verdict, reason, candidates }: Resolution, colors: Colors): string {
  const { bold, dim, green, red, yellow } = colors;
  const paint = { accept: green, review: yellow, reject: red }[verdict];
  const shown = candidates.slice(0, shownCandidates).map((candidate) => candidateRows(candidate, colors));
  return `${bold(onOneLine(term))}\n  ${paint(verdict)} ${dim(`· ${shortLine(reason)}`)}\n${shown.join("")}`;
}

function candidateRows({ concept, canonical, form, method, score, parts }: Candidate, { cyan, dim }: Colors): string {
  const shares = Object.entries(parts)
    .filter(([name]) => name !== "score")
    .map(([name, value]) => `${name} ${value.toFixed(2)}`);
  const nearest = dim(`${method}: ${shortLine(`“${form}”`)} · ${shares.join(", ")}`);
  return `  ${score.toFixed(2)}  ${cyan(concept)}  ${canonical}\n        ${nearest}\n`;
}
