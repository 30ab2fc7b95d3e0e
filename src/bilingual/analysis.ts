import { type Accepted, type FixedPoint, standingIn } from "./fixed-points.js";
import { PhraseTrie } from "./phrase-trie.js";
import { type HanWords, readHanWords } from "./reading/han-words.js";
import { readSide, type Side } from "./reading/side.js";
import { isSimplified } from "./reading/simplify.js";
import { type Segment, segmentsOf } from "./segments/segments.js";
import { type Occurrence, sourceTerms } from "./source-terms.js";
import type { SourceForm, Term, Terms } from "./terms.js";

/** A segment with the terms of its source and what stands for them. */
export interface Passage extends Segment {
  readonly occurrences: readonly Occurrence[];
  readonly fixed: readonly FixedPoint[];
  readonly missing: ReadonlyMap<Term, number>;
}

/** A pair taken apart. */
export interface Analysis {
  readonly source: Side;
  readonly target: Side;
  readonly hanWords: HanWords;
  readonly passages: readonly Passage[];
  /** Terms of source text that no segment has. */
  readonly unaligned: readonly Occurrence[];
}

/** A source text and its terms. */
export interface SourceReading {
  readonly side: Side;
  readonly occurrences: readonly Occurrence[];
}

/** Takes pairs apart, for one dictionary. */
export class Analyst {
  readonly #sources = new PhraseTrie<SourceForm>();
  readonly #accepted = new PhraseTrie<Accepted>();

  constructor(readonly terms: Terms) {
    for (const form of terms.sources) this.#sources.add(form.classes, form);
    for (const term of terms.list) {
      for (const rendering of term.accepted) this.#accepted.add(rendering.classes, { term, rendering });
    }
  }

  /** Whether a text has source terms. */
  hasTerms(text: string): boolean {
    return this.readSource(text).occurrences.length > 0;
  }

  /** Whether a text has accepted renderings. */
  hasAccepted(text: string): boolean {
    const side = readSide(text, this.terms.target);
    for (let start = 0, found = false; start < side.length; start++) {
      this.#accepted.from(side.classes, start, side.length, () => (found = true));
      if (found) return true;
    }
    return false;
  }

  readSource(text: string): SourceReading {
    const side = readSide(text, this.terms.source);
    return { side, occurrences: sourceTerms(side, this.#sources, this.terms.source) };
  }

  analyse({ side: source, occurrences }: SourceReading, targetText: string): Analysis {
    const target = readSide(targetText, this.terms.target);
    const simplified = isSimplified(targetText);
    let next = 0;
    const passages = segmentsOf(source, target, occurrences, this.terms.target).map((segment) => {
      const own: Occurrence[] = [];
      for (; next < occurrences.length && (occurrences[next] as Occurrence).start < segment.source.end; next++) {
        const { start, end } = occurrences[next] as Occurrence;
        if (start >= segment.source.start && end <= segment.source.end) own.push(occurrences[next] as Occurrence);
      }
      return {
        ...segment,
        occurrences: own,
        ...standingIn(target, segment.target, own, this.#accepted, this.terms.target, simplified),
      };
    });
    const aligned = new Set(passages.flatMap((passage) => passage.occurrences));
    return {
      source,
      target,
      hanWords: readHanWords(target, this.terms.target),
      passages,
      unaligned: occurrences.filter((one) => !aligned.has(one)),
    };
  }
}
