import type { Analysis, Passage } from "./analysis.js";
import { FormEvidence } from "./evidence/form.js";
import { type Mass, termMasses } from "./evidence/mass.js";
import { isNounPlace } from "./evidence/noun-place.js";
import type { LikenessCache } from "./evidence/word-likeness-cache.js";
import { closedWords } from "./passage-words.js";
import { Joint } from "./reading/side.js";
import type { Statistics } from "./statistics/statistics.js";
import type { Rendering, Term, Terms } from "./terms.js";

/** What speaks for a rendering; each is in [0, 1]. */
export interface Evidence {
  /** Likeness to an accepted or known rendering. */
  readonly lexical: number;
  /** Association over the batch: these words stand where the term is missing. */
  readonly learnt: number;
  /** Word alignment in the segment. */
  readonly aligned: number;
}

/** Words of the target that may stand for a missing term. */
export interface Proposal {
  readonly term: Term;
  /** In words of the target, half-open. */
  readonly start: number;
  readonly end: number;
  readonly score: number;
  readonly evidence: Evidence;
  /** The listed rendering that it is likest to, if to any. */
  readonly rendering?: Rendering;
}

/** Numbers that the score is made with; chosen on the development set, docs/design.md has what each is worth. */
const weigh = {
  /** Less is not worth a look. */
  floor: 0.1,
  /** What a word that nothing explains counts in the alignment's precision; one that is explained counts 1. */
  unexplained: 0.35,
  /** What is lost where a neighbour beyond an edge belongs inside. */
  edge: 0.2,
  /** What is lost where a script without spaces is cut inside what belongs together. */
  cut: 0.2,
  /** Support from form or alignment that association must have. */
  support: 0.3,
  /** What is left of a single word for which alignment alone speaks: such are wrong as often as right below 0.6. */
  lone: 0.72,
  /** Form or association that counts as company. */
  company: 0.25,
  /** What is lost at the other end of the segment. */
  distance: 0.25,
  /** What is left where the context asks for a verb. */
  verb: 0.5,
  /** The score of a source term that was not translated. */
  foreign: 0.5,
} as const;

/** What proposals are made from. */
export interface Knowledge {
  readonly terms: Terms;
  readonly statistics: Statistics;
  readonly likeness: LikenessCache;
}

/** Every run of free words that may stand for a missing term of the segment. */
export function proposalsFor(analysis: Analysis, passage: Passage, knowledge: Knowledge): Proposal[] {
  const closed = closedWords(passage);
  const masses = termMasses(analysis, passage, knowledge.statistics, knowledge.terms, closed);
  return [...masses].flatMap(([term, mass]) => new Search(analysis, passage, knowledge, closed, term, mass).run());
}

/** The search for renderings of one term in one segment. */
class Search {
  readonly #found: Proposal[] = [];
  readonly #form: FormEvidence;
  /** Where the term stands in the source, 0 to 1. */
  readonly #places: readonly number[];
  readonly #from: number;
  readonly #to: number;

  constructor(
    readonly analysis: Analysis,
    readonly passage: Passage,
    readonly knowledge: Knowledge,
    readonly closed: Uint8Array,
    readonly term: Term,
    readonly mass: Mass,
  ) {
    const { source, target, occurrences } = passage;
    [this.#from, this.#to] = [target.start, target.end];
    const listed = [...term.accepted, ...term.variants];
    this.#form = new FormEvidence(analysis.target, target, listed, knowledge.terms.target, knowledge.likeness);
    this.#places = occurrences
      .filter((one) => one.term === term)
      .map((one) => (one.start + one.end - 2 * source.start) / 2 / (source.end - source.start));
  }

  run(): Proposal[] {
    for (let start = this.#from; start < this.#to; start++) {
      if (!this.#mayStart(start)) continue;
      if (this.#isForeign(start)) this.#proposeUntranslated(start);
      else this.#extend(start);
    }
    return this.#found;
  }

  /** The source term itself, in a passage that was not translated. */
  #proposeUntranslated(start: number): void {
    const { classes } = this.analysis.target;
    for (const { classes: own } of this.term.untranslated) {
      const end = start + own.length;
      if (end > this.#to || own.some((one, at) => one !== classes[start + at] || this.closed[start + at - this.#from]))
        continue;
      this.#found.push({
        term: this.term,
        start,
        end,
        score: weigh.foreign,
        evidence: { lexical: 1, learnt: 0, aligned: 0 },
      });
    }
  }

  /** No run starts with a word of grammar, unless a hyphen ties it to the next: `on-site`; and none starts behind that. */
  #mayStart(at: number): boolean {
    if (this.closed[at - this.#from]) return false;
    return this.#isFunctional(at)
      ? this.#isTied(at)
      : !(at > this.#from && this.#isFunctional(at - 1) && this.#isTied(at - 1));
  }

  #isTied(at: number): boolean {
    const { text, words } = this.analysis.target;
    const end = words.end[at] as number;
    return text.charAt(end) === "-" && at + 1 < this.#to && words.start[at + 1] === end + 1;
  }

  #isOpen(at: number): boolean {
    return this.closed[at - this.#from] === 0 && !this.#isFunctional(at);
  }

  /** Whether a word was not translated: a Chinese one, say, where only English terms are accepted. */
  #isForeign(at: number): boolean {
    return (
      !this.term.unspaced && this.knowledge.terms.target.unspaced[this.analysis.target.classes[at] as number] === 1
    );
  }

  #isFunctional(at: number): boolean {
    return this.knowledge.terms.target.functional[this.analysis.target.classes[at] as number] === 1;
  }

  /** Word after word from a start, as far as a rendering may reach. */
  #extend(start: number): void {
    const { grams } = this.knowledge.statistics.association;
    let [inside, outcome, load, gram] = [0, 0, 0, 0];
    const limit = Math.min(this.#to, start + this.term.longest + 3);
    for (let last = start; last < limit && this.#mayReach(start, last); last++) {
      const here = last - this.#from;
      const own = this.mass.own[here] as number;
      if (gram >= 0) gram = grams.find(gram, this.analysis.target.classes[last] as number);
      inside += own;
      outcome += this.mass.outcome[here] as number;
      if (this.#isFunctional(last)) continue;
      load += Math.min(1, Math.max(own, this.mass.others[here] as number, weigh.unexplained));
      this.#propose(start, last + 1, this.#alignment(inside / load, outcome), gram);
    }
  }

  #mayReach(start: number, last: number): boolean {
    if (this.closed[last - this.#from]) return false;
    const joint = last === start ? Joint.Plain : (this.analysis.target.joints[last] as Joint);
    return joint < Joint.Comma || (joint === Joint.Comma && this.term.comma);
  }

  /** Harmonic mean of how much of the run comes from the term and how much of the term has become the run. */
  #alignment(precision: number, outcome: number): number {
    const recall = Math.min(1, outcome * this.#places.length);
    return precision + recall > 0 ? Math.min(1, (2 * precision * recall) / (precision + recall)) : 0;
  }

  #propose(start: number, end: number, aligned: number, gram: number): void {
    const { score: lexical, rendering } = this.#form.of(start, end);
    const associated = this.knowledge.statistics.association.between(this.term.index, gram);
    const learnt = associated * Math.min(1, (aligned + lexical) / weigh.support);
    const doubt = (1 - 0.97 * lexical ** 2) * (1 - 0.85 * aligned) * (1 - 0.85 * learnt ** 2);
    const lone = end - start === 1 && Math.max(lexical, learnt) < weigh.company;
    const score = (1 - doubt) * this.#fit(start, end, gram) * (lone ? weigh.lone : 1);
    if (score < weigh.floor) return;
    const evidence = { lexical, learnt, aligned };
    this.#found.push({ term: this.term, start, end, score, evidence, ...(rendering && { rendering }) });
  }

  /** How well a run sits where it stands, whatever it means. */
  #fit(start: number, end: number, gram: number): number {
    const place = (start + end - 2 * this.#from) / 2 / (this.#to - this.#from);
    const distance = Math.min(...this.#places.map((one) => Math.abs(one - place)));
    const edges =
      (1 - weigh.edge * this.#pull(start - 1, start)) *
      (1 - weigh.edge * this.#pull(end, end)) *
      (1 - weigh.cut * this.#cut(end, gram));
    const noun = !this.knowledge.terms.target.english || isNounPlace(this.analysis.target, start, end);
    const doubts = noun ? 1 : weigh.verb;
    return (1 - weigh.distance * distance) * edges * doubts;
  }

  /** Without spaces: how much the end of a run cuts through a word, since the batch goes on alike wherever it stands. */
  #cut(end: number, gram: number): number {
    if (!this.term.unspaced) return 0;
    const { grams } = this.knowledge.statistics.association;
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

  /** How much a neighbour belongs inside: it is free, nothing stands between, and nothing else explains it. */
  #pull(neighbour: number, joint: number): number {
    if (neighbour < this.#from || neighbour >= this.#to || !this.#isOpen(neighbour)) return 0;
    if (this.analysis.target.joints[joint] !== Joint.Plain) return 0;
    return Math.max(0, 1 - (this.mass.others[neighbour - this.#from] as number));
  }
}
