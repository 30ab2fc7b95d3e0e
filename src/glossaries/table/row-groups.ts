import { excerpt } from "../../dictionary/excerpt.js";
import type { Entry, Fault } from "../draft.js";

/** An entry that rows are still added to. */
interface Group {
  entry: Entry;
  readonly targets: Set<string>;
  told: boolean;
}

/** Puts rows together that speak of one meaning: those of one id, else those of one source term. */
export class RowGroups {
  readonly faults: Fault[] = [];
  readonly #groups = new Map<string | number, Group>();

  add(entry: Entry): void {
    const key = entry.id
      ? `id ${entry.id.text}`
      : entry.source[0]
        ? `source ${entry.source[0].text}`
        : this.#groups.size;
    const group = this.#groups.get(key);
    const targets = entry.terms.map(keyOf);
    if (!group) this.#groups.set(key, { entry, targets: new Set(targets), told: false });
    else this.#join(group, entry, targets);
  }

  entries(): readonly Entry[] {
    return Array.from(this.#groups.values(), ({ entry }) => entry);
  }

  #join(group: Group, row: Entry, targets: readonly string[]): void {
    const { entry } = group;
    const fresh = row.terms.filter((term) => !group.targets.has(keyOf(term)));
    if (fresh.length === 0 && row.terms.length > 0 && sameSource(entry, row)) this.#repeated(row);
    if (fresh.length > 0) this.#tellRivals(group, row);
    for (const target of targets) group.targets.add(target);
    group.entry = {
      ...entry,
      terms: [...entry.terms, ...fresh],
      source: [...entry.source, ...row.source],
      subjectField: joined(entry.subjectField, row.subjectField, "; "),
      definition: joined(entry.definition, row.definition, "\n"),
      note: joined(entry.note, row.note, "\n"),
      references: distinct([...(entry.references ?? []), ...(row.references ?? [])]),
      ...((entry.provisional || row.provisional) && { provisional: true }),
    };
  }

  #repeated({ at, source, terms }: Entry): void {
    const message = `${excerpt(source[0]?.text ?? terms[0]?.text ?? "")} stands in an earlier row with the same target.`;
    this.faults.push({ code: "repeated-entry", message, at });
  }

  #tellRivals(group: Group, row: Entry): void {
    const rivals = [...group.entry.terms, ...row.terms].filter(({ status, abbreviation }) => !status && !abbreviation);
    if (rivals.length < 2 || group.entry.terms.some(({ status }) => status === "preferred")) return;
    const targets = rivals
      .slice(0, 3)
      .map(({ text }) => excerpt(text))
      .join(" and ");
    const message = `${excerpt(row.source[0]?.text ?? "The entry")} has the targets ${targets}.`;
    this.faults.push({ code: "several-targets", message, at: row.terms[0]?.at ?? row.at });
  }
}

function keyOf({ text, abbreviation }: Entry["terms"][number]): string {
  return abbreviation ? `${text}\0` : text;
}

function sameSource(entry: Entry, row: Entry): boolean {
  return row.source.every(({ text }) => entry.source.some((known) => known.text === text));
}

function joined(before: string | undefined, after: string | undefined, mark: string): string | undefined {
  if (!before || !after) return before || after;
  return before.split(mark).includes(after) || before === after ? before : before + mark + after;
}

function distinct<T>(values: readonly T[]): readonly T[] {
  return [...new Map(values.map((value) => [JSON.stringify(value), value])).values()];
}
