import type { Analysis } from "../analysis.js";
import type { Lexis } from "../reading/lexis.js";
import { Joint } from "../reading/side.js";
import type { Run } from "../segments/units.js";
import type { Grams } from "../statistics/grams.js";
import type { Term } from "../terms.js";
import { isTitle } from "../write/title-marks.js";
import { isNounPlace } from "./noun-place.js";
import { weigh } from "./weights.js";

/** How far the beginning of a title is looked for, in code units. */
const longestTitle = 40;

/** Tells how well runs of words sit where they stand, whatever they mean. */
export class Fit {
  readonly #isTitle: boolean;
  readonly #from: number;
  readonly #to: number;

  /**
   * @param closed - by word of the segment: whether it is taken
   * @param others - by word of the segment: how far the rest of the source explains it
   * @param places - where the term stands in the source, 0 to 1
   */
  constructor(
    readonly analysis: Analysis,
    segment: Run,
    readonly lexis: Lexis,
    readonly grams: Grams,
    readonly closed: Uint8Array,
    readonly term: Term,
    readonly others: Float64Array,
    readonly places: readonly number[],
  ) {
    [this.#from, this.#to] = [segment.start, segment.end];
    this.#isTitle = isTitle(term.concept.canonical);
  }

  /** How well a run sits, 0 to 1; `gram` is its number among the batch's sequences, below 0 if it has none. */
  of(start: number, end: number, gram: number): number {
    const edges =
      (1 - weigh.edge * this.#pull(start - 1, start)) *
      (1 - weigh.edge * this.#pull(end, end)) *
      (1 - weigh.cut * this.#cut(end, gram)) *
      (1 - weigh.split * this.#splits(start)) *
      (1 - weigh.split * this.#splits(end)) *
      (1 - weigh.title * this.#cutsTitle(start, end)) *
      (1 - weigh.grammar * this.#grammar(start, 0)) *
      (1 - weigh.grammar * this.#grammar(end - 1, -1));
    const noun = !this.lexis.english || isNounPlace(this.analysis.target, start, end);
    const doubts = noun ? 1 : weigh.verb;
    return (1 - weigh.distance * this.distance(start, end)) * edges * doubts;
  }

  /** How far the place of a run is from that of the term, in shares of the segment. */
  distance(start: number, end: number): number {
    const place = (start + end - 2 * this.#from) / 2 / (this.#to - this.#from);
    return Math.min(...this.places.map((one) => Math.abs(one - place)));
  }

  /** Without spaces: how much the end of a run cuts through a word, since the batch goes on alike wherever it stands. */
  #cut(end: number, gram: number): number {
    if (!this.term.unspaced) return 0;
    const { grams } = this;
    if (
      gram < 0 ||
      end >= this.#to ||
      this.closed[end - this.#from] ||
      this.analysis.target.joints[end] !== Joint.Plain
    )
      return 0;
    const longer = grams.find(gram, this.analysis.target.classes[end] as number);
    return longer < 0 ? 0 : Math.max(0, ((grams.counts[longer] as number) - 1) / (grams.counts[gram] as number));
  }

  /** 1 where an edge of a run goes through what is one word without spaces. */
  #splits(edge: number): number {
    const { target, hanWords } = this.analysis;
    if (edge <= this.#from || edge >= this.#to || hanWords.starts[edge] || target.joints[edge] !== Joint.Plain)
      return 0;
    return this.closed[edge - this.#from] || this.closed[edge - 1 - this.#from] ? 0 : 1;
  }

  /** 1 where a run that may stand for a title is a part of one in marks. */
  #cutsTitle(start: number, end: number): number {
    if (!this.#isTitle) return 0;
    const { text, words, joints } = this.analysis.target;
    const before = text.slice(Math.max(0, (words.start[start] as number) - longestTitle), words.start[start]);
    if (before.lastIndexOf("《") <= before.lastIndexOf("》")) return 0;
    return before.endsWith("《") && (end >= this.#to || joints[end] !== Joint.Plain) ? 0 : 1;
  }

  /** 1 where a run begins or ends with a word of grammar that is none of a listed rendering. */
  #grammar(at: number, end: 0 | -1): number {
    if (!this.analysis.hanWords.grammar[at]) return 0;
    const own = this.analysis.target.classes[at];
    return this.term.accepted.some(({ classes }) => classes.at(end) === own) ? 0 : 1;
  }

  /** How much a neighbour belongs inside: it is free, nothing stands between, and nothing else explains it. */
  #pull(neighbour: number, joint: number): number {
    if (neighbour < this.#from || neighbour >= this.#to || !this.#isOpen(neighbour)) return 0;
    if (this.analysis.target.joints[joint] !== Joint.Plain) return 0;
    return Math.max(0, 1 - (this.others[neighbour - this.#from] as number));
  }

  #isOpen(at: number): boolean {
    const own = this.analysis.target.classes[at] as number;
    return this.closed[at - this.#from] === 0 && this.lexis.functional[own] !== 1;
  }
}
