import { excerpt } from "../../dictionary/excerpt.js";
import type { Entry, Fault, PlacedText, Term } from "../draft.js";
import { readReplacement } from "./read-replacement.js";

interface Group {
  readonly rights: readonly Term[];
  readonly lefts: Term[];
  readonly note: string | undefined;
}

/** Puts the rules of a file together by what they write: each replacement is an entry, what it replaces its variants. */
export class RuleGroups {
  readonly faults: Fault[] = [];
  readonly #groups = new Map<string, Group>();

  /** Makes sure that there is an entry for terms to write, the best first. @returns its key */
  rights(texts: readonly PlacedText[], note?: string): string {
    const key = texts.map(({ text }) => text).join("\n");
    const rights = texts.map((text, index): Term => ({ ...text, status: index === 0 ? "preferred" : "admitted" }));
    if (!this.#groups.has(key)) this.#groups.set(key, { rights, lefts: [], note });
    return key;
  }

  /** Adds a literal text to what is replaced. */
  literal(key: string, { text, at }: PlacedText, conditions?: Term["conditions"]): void {
    this.#add(key, { text, at, status: "deprecated", ...(conditions && { conditions }) });
  }

  /** Adds a rule that replaces what a regular expression matches; a fault if no pattern can say it. */
  replacing(texts: readonly PlacedText[], from: PlacedText, conditions?: Term["conditions"], note?: string): void {
    const reading = readReplacement(
      from.text,
      texts.map(({ text }) => text),
    );
    if ("error" in reading) {
      const message = `${excerpt(from.text)}: ${reading.error}`;
      this.faults.push({ code: "inexpressible-regex", message, at: from.at });
      return;
    }
    const kept = reading.insensitive ? undefined : conditions;
    for (const { pattern, rights } of reading.rules) {
      const key = this.rights(
        rights.map((text, index) => ({ text, at: texts[index]?.at ?? from.at })),
        note,
      );
      const term = { text: pattern, at: from.at, status: "deprecated" as const, pattern: true };
      this.#add(key, kept ? { ...term, conditions: kept } : term);
    }
  }

  /** A second suggestion that is another rule's first is that rule's. */
  entries(): readonly Entry[] {
    const groups = [...this.#groups.values()];
    const firsts = new Set(groups.map(({ rights }) => rights[0]?.text.toLowerCase()));
    return groups.map(({ rights, lefts, note }): Entry => {
      const own = rights.filter(({ text }, index) => index === 0 || !firsts.has(text.toLowerCase()));
      return { at: rights[0]?.at ?? 0, terms: [...own, ...lefts], source: [], note };
    });
  }

  #add(key: string, term: Term): void {
    const group = this.#groups.get(key);
    if (!group?.rights.some(({ text }) => text === term.text)) group?.lefts.push(term);
  }
}
