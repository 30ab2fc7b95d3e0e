import { excerpt } from "../dictionary/excerpt.js";
import { createIssue, type Issue, type Place } from "../issues/issue.js";
import { sourceKey } from "./rules/sources.js";
import { type RuleSettings, settingOf } from "./severities.js";

/** A source term, how it was rendered, and where. */
export interface Pair {
  /** The source term. */
  readonly source: string;
  /** Its rendering. */
  readonly target: string;
  /** Where the pair stands. */
  readonly place?: Place;
}

/** What {@link validatePairs} returns. */
export interface PairsResult {
  /** Everything found, in the order in which terms first appear. */
  readonly issues: readonly Issue[];
  /** Counts for a person. */
  readonly summary: {
    /** Pairs read. */
    readonly pairs: number;
    /** Distinct source terms. */
    readonly sources: number;
    /** Distinct renderings. */
    readonly targets: number;
    /** Source terms that are rendered in several ways. */
    readonly inconsistent: number;
    /** Renderings that stand for several source terms. */
    readonly shared: number;
    /** Pairs that lack a side. */
    readonly incomplete: number;
  };
}

/** Says which source terms are rendered in several ways, and which renderings stand for several source terms. */
export function validatePairs(pairs: Iterable<Pair>, rules: RuleSettings = {}): PairsResult {
  const bySource = new Usage();
  const byTarget = new Usage();
  const incomplete: Issue[] = [];
  let count = 0;
  for (const { source, target, place = {} } of pairs) {
    count++;
    if (/\S/.test(source) && /\S/.test(target)) {
      bySource.add(source, target, place);
      byTarget.add(target, source, place);
    } else if (/\S/.test(source + target)) {
      const [lacking, other] = /\S/.test(source) ? ["target", source] : ["source", target];
      incomplete.push(createIssue("incomplete-pair", { message: `${excerpt(other)} has no ${lacking}.`, place }));
    }
  }
  const inconsistent = bySource
    .several()
    .map((term) => severalIssue("inconsistent-translation", "is rendered as", term));
  const shared = byTarget.several().map((term) => severalIssue("shared-translation", "stands for", term));
  const issues = [...inconsistent, ...shared, ...incomplete].flatMap((issue) => {
    const setting = settingOf(issue.code, rules);
    return setting === "off" ? [] : [{ ...issue, severity: setting }];
  });
  const summary = {
    pairs: count,
    sources: bySource.size,
    targets: byTarget.size,
    inconsistent: inconsistent.length,
    shared: shared.length,
    incomplete: incomplete.length,
  };
  return { issues, summary };
}

/** A term with the terms that stand opposite it. */
interface UsedTerm {
  readonly text: string;
  readonly opposites: Map<string, { readonly text: string; readonly places: Place[] }>;
}

/** Terms and what stands opposite them. Case, width and spaces do not make another term. */
class Usage {
  readonly #terms = new Map<string, UsedTerm>();

  get size(): number {
    return this.#terms.size;
  }

  add(text: string, opposite: string, place: Place): void {
    const term = this.#terms.get(sourceKey(text)) ?? { text: text.trim(), opposites: new Map() };
    this.#terms.set(sourceKey(text), term);
    const key = sourceKey(opposite);
    const known = term.opposites.get(key);
    if (known) known.places.push(place);
    else term.opposites.set(key, { text: opposite.trim(), places: [place] });
  }

  several(): UsedTerm[] {
    return [...this.#terms.values()].filter(({ opposites }) => opposites.size > 1);
  }
}

const shownOpposites = 8;
const shownPlaces = 3;

/** The opposites of a term with counts and places, the commonest first. */
function severalIssue(
  code: "inconsistent-translation" | "shared-translation",
  verb: string,
  { text, opposites }: UsedTerm,
): Issue {
  const ranked = [...opposites.values()].sort((a, b) => b.places.length - a.places.length);
  const shown = ranked.slice(0, shownOpposites).map(({ text: other, places }) => {
    const where = places.slice(0, shownPlaces).flatMap(({ line }) => (line === undefined ? [] : [line]));
    const lines = where.length > 0 ? `, line ${where.join(", ")}${places.length > shownPlaces ? ", …" : ""}` : "";
    return `${excerpt(other)} (${places.length}×${lines})`;
  });
  const rest = ranked.length > shownOpposites ? ` and ${ranked.length - shownOpposites} more` : "";
  const [usual, other] = ranked;
  return createIssue(code, {
    message: `${excerpt(text)} ${verb} ${shown.join(", ")}${rest}.`,
    place: other?.places[0] ?? {},
    ...(code === "inconsistent-translation" && usual && { expected: [usual.text] }),
  });
}
