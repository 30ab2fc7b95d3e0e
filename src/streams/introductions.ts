import type { Match } from "../match/match.js";

/** More different abbreviations than this one concept does not have. */
const mostPerConcept = 8;

// So many words that nothing before them is evidence for what stands behind them.
const distance = `${"0 ".repeat(1000)}\n\n`;

/**
 * Abbreviations that the text has introduced, to be told to a normalizer that sees only what follows: a preface of one
 * “canonical (ABBR)” each does, far enough before the text to be no evidence in it.
 */
export class Introductions {
  readonly #lines = new Map<string, Map<string, number>>();

  /** Notes what a match introduces. `behind` is what follows it; `at` where it stands in the stream. */
  note({ concept, canonical, replacement, surface, action }: Match, behind: string, at: number): void {
    const written =
      action === "replace" && replacement !== surface ? /\(([^()]+)\)$/.exec(replacement)?.[1] : undefined;
    const abbreviation = /^\s?[(（]([A-Z][\w&-]{1,15})/.exec(behind)?.[1] ?? written;
    if (abbreviation === undefined) return;
    const lines = this.#lines.get(concept) ?? new Map<string, number>();
    this.#lines.set(concept, lines);
    const line = `${canonical} (${abbreviation})`;
    if (!lines.has(line) && lines.size < mostPerConcept) lines.set(line, at);
  }

  /** The preface that stands for what is introduced before a position of the stream; empty if nothing is. */
  prefaceBefore(position: number): string {
    const lines = [...this.#lines.values()].flatMap((own) => [...own].filter(([, at]) => at < position));
    return lines.length === 0 ? "" : `${lines.map(([line]) => line).join("\n\n")}\n\n${distance}`;
  }
}
