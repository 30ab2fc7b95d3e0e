import { excerpt } from "../../dictionary/excerpt.js";
import type { Entry, Fault, Term } from "../draft.js";

/** An entry that rows are still added to. */
interface Group {
  readonly rows: Entry[];
  readonly terms: Term[];
  readonly targets: Set<string>;
  readonly sources: Set<string>;
  /** The terms that nothing is said of, as long as none is preferred: only one of them can be the canonical. */
  readonly rivals: Term[];
  hasPreferred: boolean;
}

/** Puts rows together that speak of one meaning: those of one id, else those of one source term. */
export class RowGroups {
  readonly #faults: Fault[] = [];
  readonly #groups = new Map<string | number, Group>();

  add(row: Entry): void {
    const key = row.id ? `id ${row.id.text}` : row.source[0] ? `source ${row.source[0].text}` : this.#groups.size;
    const known = this.#groups.get(key);
    const group = known ?? emptyGroup();
    if (!known) this.#groups.set(key, group);
    const fresh = row.terms.filter((term) => !group.targets.has(keyOf(term)));
    const same = row.source.every(({ text }) => group.sources.has(text));
    if (known && fresh.length === 0 && row.terms.length > 0 && same) this.#repeated(row);
    group.rows.push(row);
    group.terms.push(...fresh);
    const rival = fresh.find(isRival);
    group.hasPreferred ||= row.terms.some(({ status }) => status === "preferred");
    if (rival && !group.hasPreferred) group.rivals.push(rival);
    for (const term of fresh) group.targets.add(keyOf(term));
    for (const { text } of row.source) group.sources.add(text);
  }

  entries(): readonly Entry[] {
    return Array.from(this.#groups.values(), merged);
  }

  #repeated({ at, source, terms }: Entry): void {
    const message = `${excerpt(source[0]?.text ?? terms[0]?.text ?? "")} stands in an earlier row with the same target.`;
    this.#faults.push({ code: "repeated-entry", message, at });
  }

  /** What was found in all rows: repetitions, and per entry the targets that contend. */
  faults(): readonly Fault[] {
    return [...this.#faults, ...Array.from(this.#groups.values()).flatMap(contention)];
  }
}

function contention({ rows, rivals: [first, second, ...more] }: Group): Fault[] {
  if (!first || !second) return [];
  const source = excerpt(rows[0]?.source[0]?.text ?? "The entry");
  const between =
    more.length === 0 ? "" : `, ${[second, ...more.slice(0, -1)].map(({ text }) => excerpt(text)).join(", ")}`;
  const message = `${source} has the targets ${excerpt(first.text)}${between} and ${excerpt((more.at(-1) ?? second).text)}.`;
  return [{ code: "several-targets", message, at: second.at }];
}

function emptyGroup(): Group {
  return { rows: [], terms: [], targets: new Set(), sources: new Set(), rivals: [], hasPreferred: false };
}

function isRival({ status, abbreviation }: Term): boolean {
  return !status && !abbreviation;
}

function keyOf({ text, abbreviation }: Term): string {
  return abbreviation ? `${text}\0` : text;
}

function merged({ rows, terms }: Group): Entry {
  const [first] = rows as [Entry];
  if (rows.length === 1) return first;
  const references = rows.flatMap((row) => row.references ?? []);
  return {
    ...first,
    terms,
    source: rows.flatMap(({ source }) => source),
    subjectField: joined(
      rows.map((row) => row.subjectField),
      "; ",
    ),
    definition: joined(
      rows.map((row) => row.definition),
      "\n",
    ),
    note: joined(
      rows.map((row) => row.note),
      "\n",
    ),
    references: [...new Map(references.map((reference) => [JSON.stringify(reference), reference])).values()],
    ...(rows.some(({ provisional }) => provisional) && { provisional: true }),
  };
}

function joined(texts: readonly (string | undefined)[], mark: string): string | undefined {
  return [...new Set(texts.filter((text) => text !== undefined))].join(mark) || undefined;
}
