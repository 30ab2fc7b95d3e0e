import { excerpt } from "../dictionary/excerpt.js";
import type { Concept, FormEntry } from "../dictionary/model.js";
import { parsePattern } from "../dictionary/pattern.js";
import type { Entry, Fault, PlacedText, Term } from "./draft.js";
import { escapePattern } from "./literal.js";
import type { ConceptSpots } from "./spots.js";

const longestForm = 2000;

/** The concept of an entry, without its id, and where its parts stand; a fault if it has no term to use. */
export function draftConcept(
  entry: Entry,
  faults: Fault[],
): { concept: Omit<Concept, "id">; spots: ConceptSpots } | undefined {
  const terms = entry.terms.filter((term) => isUsable(term, faults));
  const canonical = chooseCanonical(terms);
  if (!canonical) {
    faults.push(leftOut(entry));
    return undefined;
  }
  const abbreviation = terms.find((term) => term !== canonical && term.abbreviation && term.status !== "deprecated");
  const rest = terms.filter((term) => term !== canonical && term !== abbreviation);
  const seen = new Set([escapePattern(canonical.text)]);
  const admitted = forms(rest.filter(isRight), seen, faults);
  const variants = forms(
    rest.filter((term) => !isRight(term)),
    seen,
    faults,
  );
  const source = distinct(entry.source);
  return {
    concept: {
      canonical: canonical.text,
      ...(abbreviation && { abbreviation: abbreviation.text }),
      ...(source.length > 0 && { source: source.map(({ text }) => text) }),
      ...particulars(entry),
      ...(admitted.entries.length > 0 && { admitted: admitted.entries }),
      ...(variants.entries.length > 0 && { variants: variants.entries }),
    },
    spots: {
      at: entry.at,
      id: entry.id?.at,
      canonical: canonical.at,
      abbreviation: abbreviation?.at,
      source: source.map(({ at }) => at),
      admitted: admitted.spots,
      variants: variants.spots,
    },
  };
}

function particulars({ subjectField, definition, note, provisional, references }: Entry): Partial<Concept> {
  return {
    ...(subjectField && { subjectField }),
    ...(definition && { definition }),
    ...(note && { note }),
    ...(provisional && { status: "provisional" as const }),
    ...(references && references.length > 0 && { references }),
  };
}

function isRight({ status }: Term): boolean {
  return status !== "deprecated";
}

function isUsable({ text, at, status }: Term, faults: Fault[]): boolean {
  if (/[\p{L}\p{N}]/u.test(text) && text.length <= longestForm) return true;
  if (text.trim() === "") return false;
  const fault = text.length > longestForm ? `has more than ${longestForm} characters` : "has no letter or digit";
  if (status !== undefined)
    faults.push({ code: "malformed-entry", message: `The term ${excerpt(text)} ${fault}.`, at });
  return false;
}

/** What is preferred, else what has no status, else what is admitted; a short form last. */
function chooseCanonical(terms: readonly Term[]): Term | undefined {
  const candidates = terms.filter(({ pattern, conditions }) => !pattern && conditions === undefined);
  const full = candidates.filter(({ abbreviation }) => !abbreviation);
  return (
    candidates.find(({ status }) => status === "preferred") ??
    full.find(({ status }) => status === undefined) ??
    full.find(isRight) ??
    candidates.find(isRight)
  );
}

function leftOut({ at, terms, source }: Entry): Fault {
  const about = source[0]?.text ?? terms[0]?.text ?? "";
  const named = about.trim() === "" ? "The entry" : `The entry of ${excerpt(about)}`;
  const only = terms.find(({ text }) => text.trim() !== "");
  const why = only === undefined ? "no target term" : `no target term to use, only ${excerpt(only.text)}`;
  return { code: "entry-left-out", message: `${named} has ${why}.`, at };
}

function forms(terms: readonly Term[], seen: Set<string>, faults: Fault[]) {
  const entries: FormEntry[] = [];
  const spots: number[] = [];
  for (const { text, at, pattern, conditions } of terms) {
    const form = pattern ? text : escapePattern(text);
    const key = conditions === undefined ? form : form + JSON.stringify(conditions);
    const { error } = pattern ? parsePattern(form) : {};
    if (seen.has(key)) {
      faults.push({ code: "repeated-entry", message: `The term ${excerpt(text)} stands in its entry already.`, at });
    } else if (error) faults.push({ code: "inexpressible-regex", message: error.message, at });
    else {
      entries.push(conditions === undefined ? form : { text: form, ...conditions });
      spots.push(at);
    }
    seen.add(key);
  }
  return { entries, spots };
}

function distinct(texts: readonly PlacedText[]): readonly PlacedText[] {
  const wanted = texts.filter(({ text }) => text !== "");
  if (wanted.length < 2) return wanted;
  return [...new Map(wanted.toReversed().map((placed) => [placed.text, placed])).values()].toReversed();
}
