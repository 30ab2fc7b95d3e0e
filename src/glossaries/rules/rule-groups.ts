import { excerpt } from "../../dictionary/excerpt.js";
import type { Entry, Fault, PlacedText, Term } from "../draft.js";
import { regexToPattern } from "./regex-to-pattern.js";

/** Puts the rules of a file together by what they write: each replacement is an entry, what it replaces its variants. */
export class RuleGroups {
  readonly faults: Fault[] = [];
  readonly #groups = new Map<
    string,
    { at: number; rights: readonly Term[]; lefts: Term[]; note: string | undefined }
  >();

  /** Makes sure that there is an entry for terms to write, the best first. */
  rights(texts: readonly PlacedText[], at: number, note?: string): string {
    const key = texts.map(({ text }) => text).join("\n");
    const rights = texts.map((text, index): Term => ({ ...text, status: index === 0 ? "preferred" : "admitted" }));
    if (!this.#groups.has(key)) this.#groups.set(key, { at, rights, lefts: [], note });
    return key;
  }

  /** Adds a literal text to what is replaced. */
  literal(key: string, { text, at }: PlacedText, conditions?: Term["conditions"]): void {
    const group = this.#groups.get(key);
    if (group?.rights.some((right) => right.text === text)) return;
    group?.lefts.push({ text, at, status: "deprecated", ...(conditions && { conditions }) });
  }

  /** Adds what a regular expression matches; a fault if no pattern can say it. */
  regex(key: string, { text, at }: PlacedText, conditions?: Term["conditions"]): void {
    const { pattern, ...reading } = regexToPattern(text);
    if (pattern === undefined) {
      const why = "error" in reading ? reading.error : "";
      this.faults.push({ code: "inexpressible-regex", message: `${excerpt(text)}: ${why}`, at });
      return;
    }
    const insensitive = "insensitive" in reading && reading.insensitive;
    const kept = insensitive ? undefined : conditions;
    this.#groups
      .get(key)
      ?.lefts.push({ text: pattern, at, status: "deprecated", pattern: true, ...(kept && { conditions: kept }) });
  }

  /** A second suggestion that is another rule's first is that rule's. */
  entries(): readonly Entry[] {
    const groups = [...this.#groups.values()];
    const firsts = new Set(groups.map(({ rights }) => rights[0]?.text.toLowerCase()));
    return groups.map(({ at, rights, lefts, note }): Entry => {
      const own = rights.filter(({ text }, index) => index === 0 || !firsts.has(text.toLowerCase()));
      return { at, terms: [...own, ...lefts], source: [], note };
    });
  }
}
