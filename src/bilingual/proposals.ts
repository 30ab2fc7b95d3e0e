import type { Analysis, Passage } from "./analysis.js";
import { isAcronym, isAcronymOf } from "./evidence/acronym.js";
import { Fit } from "./evidence/fit.js";
import { FormEvidence } from "./evidence/form.js";
import { likelihood, type Signs, usualContext } from "./evidence/likelihood.js";
import { type Mass, termMasses } from "./evidence/mass.js";
import { weigh } from "./evidence/weights.js";
import type { LikenessCache } from "./evidence/word-likeness-cache.js";
import { closedWords } from "./passage-words.js";
import type { Proposal } from "./proposal.js";
import { Joint } from "./reading/side.js";
import type { Statistics } from "./statistics/statistics.js";
import type { Term, Terms } from "./terms.js";
import { openBrackets } from "./write/text-for.js";

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

/** Words owe so much to a term at least, where it is asked how much of that other segments bear out. */
const leastOwn = 0.05;

/** The search for renderings of one term in one segment. */
class Search {
  readonly #found: Proposal[] = [];
  readonly #form: FormEvidence;
  /** Where the term stands in the source, 0 to 1. */
  readonly #places: readonly number[];
  readonly #sourceText: string;
  readonly #fit: Fit;
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
    const { text, words } = analysis.source;
    this.#sourceText = text.slice(words.start[source.start], words.end[source.end - 1]);
    this.#places = occurrences
      .filter((one) => one.term === term)
      .map((one) => (one.start + one.end - 2 * source.start) / 2 / (source.end - source.start));
    const { grams } = knowledge.statistics.association;
    this.#fit = new Fit(analysis, target, knowledge.terms.target, grams, closed, term, mass.others, this.#places);
  }

  run(): Proposal[] {
    for (let start = this.#from; start < this.#to; start++) {
      if (!this.#mayStart(start)) continue;
      const foreign = this.#isForeign(start);
      if (foreign || this.term.unspaced) this.#proposeUntranslated(start);
      if (!foreign) this.#extend(start);
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
      const alone = this.term.unspaced && !this.#isForeignTo(start - 1, start) && !this.#isForeignTo(end, end);
      this.#found.push({
        term: this.term,
        start,
        end,
        rank: alone ? weigh.verbatim * (1 - weigh.distance * this.#fit.distance(start, end)) : weigh.foreign,
        score: alone ? weigh.verbatim : weigh.foreign,
        evidence: { lexical: 1, learnt: 0, aligned: 0 },
      });
    }
  }

  /** Whether a neighbour goes on with what was not translated. */
  #isForeignTo(neighbour: number, joint: number): boolean {
    const { classes, joints } = this.analysis.target;
    if (neighbour < this.#from || neighbour >= this.#to || joints[joint] !== Joint.Plain) return false;
    return this.knowledge.terms.target.unspaced[classes[neighbour] as number] !== 1;
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
    const { association } = this.knowledge.statistics;
    let [inside, borne, outcome, load, gram, others, most, size, length] = [0, 0, 0, 0, 0, 0, 0, 0, 0];
    /** The least association of what stands before a bracket. */
    let before = 1;
    const limit = Math.min(this.#to, start + this.term.longest + 3);
    for (let last = start; last < limit && this.#mayReach(start, last); last++) {
      const here = last - this.#from;
      const own = this.mass.own[here] as number;
      if (last > start && this.analysis.target.joints[last] === Joint.Wall) {
        before = Math.min(before, association.between(this.term.index, gram));
        gram = 0;
      }
      if (gram >= 0) gram = association.grams.find(gram, this.analysis.target.classes[last] as number);
      inside += own;
      borne += this.mass.borne[here] as number;
      outcome += this.mass.outcome[here] as number;
      if (this.#isFunctional(last)) continue;
      const other = this.mass.others[here] as number;
      load += Math.min(1, Math.max(own, other, weigh.unexplained));
      others += other;
      most = Math.max(most, other);
      if (last === start || this.analysis.hanWords.starts[last]) size++;
      length++;
      const unborne = 1 - Math.min(1, borne / Math.max(inside, leastOwn * length));
      const explained = { others: others / length, most, size, unborne };
      if (last === start && this.term.unspaced && !this.#isWord(last)) continue;
      if (!this.#isBalanced(start, last + 1)) continue;
      const associated = Math.min(before, association.between(this.term.index, gram));
      this.#propose(start, last + 1, this.#alignment(inside / load, outcome), associated, gram, explained);
    }
  }

  /** Whether a word is one by itself: a lone character of a script without spaces is a part of one, as a rule. */
  #isWord(at: number): boolean {
    const { target } = this.knowledge.terms;
    const own = this.analysis.target.classes[at] as number;
    return target.unspaced[own] !== 1 || this.term.accepted.some(({ classes }) => classes.length === 1);
  }

  #mayReach(start: number, last: number): boolean {
    if (this.closed[last - this.#from]) return false;
    const joint = last === start ? Joint.Plain : (this.analysis.target.joints[last] as Joint);
    if (joint === Joint.Wall) return this.#isBracket(last);
    return joint < Joint.Comma || (joint === Joint.Comma && this.term.comma);
  }

  /** Whether nothing but brackets stands before a word, and a Chinese term has some. */
  #isBracket(at: number): boolean {
    const { text, words } = this.analysis.target;
    const { unspaced, brackets } = this.term;
    return unspaced && brackets && /^\s*[()（）]+\s*$/.test(text.slice(words.end[at - 1], words.start[at]));
  }

  /** Whether the brackets of a run are in pairs, or its only open one is closed right behind it and in the term, too. */
  #isBalanced(start: number, end: number): boolean {
    if (!this.term.unspaced || !this.term.brackets) return true;
    const { text, words } = this.analysis.target;
    const to = words.end[end - 1] as number;
    const open = openBrackets(text.slice(words.start[start], to));
    return open === 0 || (open === 1 && /^[)）]/.test(text.slice(to)) && /[)）]$/.test(this.term.concept.canonical));
  }

  /** Harmonic mean of how much of the run comes from the term and how much of the term has become the run. */
  #alignment(precision: number, outcome: number): number {
    const recall = Math.min(1, outcome * this.#places.length);
    return precision + recall > 0 ? Math.min(1, (2 * precision * recall) / (precision + recall)) : 0;
  }

  #propose(
    start: number,
    end: number,
    aligned: number,
    associated: number,
    gram: number,
    explained: Pick<Signs, "others" | "most" | "size" | "unborne">,
  ): void {
    const { score: lexical, rendering } = this.#form.of(start, end);
    const learnt = associated * Math.min(1, (aligned + lexical) / weigh.support);
    const acronym = this.#areAcronyms(start, end);
    const doubt =
      (1 - 0.97 * lexical ** 2) * (1 - 0.85 * aligned) * (1 - 0.85 * learnt ** 2) * (acronym ? 1 - weigh.acronym : 1);
    const lone = !acronym && end - start === 1 && Math.max(lexical, learnt) < weigh.company;
    const rank = (1 - doubt) * this.#fit.of(start, end, gram) * (lone ? weigh.lone : 1);
    if (rank < weigh.floor) return;
    const signs = {
      ...explained,
      lexical,
      learnt,
      aligned,
      context: this.#context(start, end),
      paired: this.passage.paired,
      acronym,
    };
    const evidence = { lexical, learnt, aligned };
    const score = likelihood(signs);
    this.#found.push({ term: this.term, start, end, rank, score, evidence, ...(rendering && { rendering }) });
  }

  /** How much of what stands beside the term in the source stands beside the run. */
  #context(start: number, end: number): number {
    const { context } = this.mass;
    if (!context) return usualContext;
    let sum = 0;
    for (let at = Math.max(this.#from, start - 3); at < Math.min(this.#to, end + 3); at++) {
      if (at < start || at >= end) sum += context[at - this.#from] as number;
    }
    return sum;
  }

  /** Whether a run is an acronym that the source has not, and may be one for the term: its initials, or as strange as the term's own. */
  #areAcronyms(start: number, end: number): boolean {
    const { text, words } = this.analysis.target;
    const surface = text.slice(words.start[start], words.end[end - 1]);
    if (end - start > 1 || !isAcronym(surface) || this.#sourceText.includes(surface)) return false;
    return this.term.accepted.some(({ text: listed }) => isAcronym(listed) || isAcronymOf(surface, listed));
  }
}
