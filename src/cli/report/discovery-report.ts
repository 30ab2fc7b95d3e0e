import type { Discovery, Excerpt, FoundRendering } from "../../bilingual/index.js";
import type { Colors } from "../colors.js";
import type { NearMiss } from "../discover/near-misses.js";
import { onOneLine, shortLine } from "./display.js";

const shownRenderings = 6;

/** How terms are rendered, for a person: those with other renderings, then what may want an entry. */
export function* discoveryReport({ terms, proposals }: Discovery, colors: Colors): Generator<string> {
  const { bold, cyan, dim } = colors;
  const uneven = terms.filter(({ renderings }) => renderings.some(({ standing }) => standing !== "accepted"));
  yield `${bold(`${terms.length} terms, ${uneven.length} of them rendered otherwise, too`)}\n\n`;
  for (const { concept, canonical, source, occurrences, missing, renderings } of uneven) {
    const lost = missing > 0 ? `, ${missing} without a rendering` : "";
    yield `${bold(onOneLine(canonical))}  ${onOneLine(source.join(", "))}  ${cyan(concept)} ${dim(`· ${occurrences}×${lost}`)}\n`;
    yield* renderingRows(renderings, colors);
  }
  if (proposals.length === 0) return;
  yield `${bold(`${proposals.length} without an entry, rendered in several ways`)}\n\n`;
  for (const { source, canonical, occurrences, renderings } of proposals) {
    yield `${bold(onOneLine(source))} ${dim(`· ${occurrences}× · proposed:`)} ${onOneLine(canonical)}\n`;
    yield* renderingRows(renderings, colors);
  }
}

function* renderingRows(renderings: readonly FoundRendering[], colors: Colors): Generator<string> {
  const { dim, green, red, yellow } = colors;
  for (const { text, standing, count, score, sure, example } of renderings.slice(0, shownRenderings)) {
    const paint = standing === "accepted" ? green : sure ? red : yellow;
    const label = standing === "accepted" ? "accepted" : `${standing}${sure ? "" : "?"}`;
    yield `  ${String(count).padStart(4)}×  ${score.toFixed(2)}  ${paint(shortLine(`“${text}”`))} ${dim(label)}\n`;
    if (standing !== "accepted") yield `               ${dim(shortLine(inLine(example.target)))}\n`;
  }
  const rest = renderings.length - shownRenderings;
  yield rest > 0 ? `         ${dim(`and ${rest} more`)}\n\n` : "\n";
}

/** What is like a known term, but not like enough, for a person. */
export function* nearMissReport(nearMisses: readonly NearMiss[], colors: Colors): Generator<string> {
  const { bold, cyan, dim, yellow } = colors;
  let concept = "";
  for (const one of nearMisses) {
    if (one.concept !== concept) yield `${concept && "\n"}${bold(onOneLine(one.canonical))}  ${cyan(one.concept)}\n`;
    concept = one.concept;
    const surface = yellow(shortLine(`“${one.text}”`));
    yield `  ${String(one.count).padStart(4)}×  ${one.score.toFixed(2)}  ${surface} ${dim(`${one.verdict} · like ${shortLine(`“${one.form}”`)}`)}\n`;
    for (const place of one.places) {
      yield `               ${dim(`${onOneLine(place.file)}:${place.line}  ${shortLine(inLine(place))}`)}\n`;
    }
  }
}

function inLine({ before, surface, after }: Excerpt): string {
  return `${before.slice(-30)}[${surface}]${after}`;
}
