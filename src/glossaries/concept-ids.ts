import { textRules } from "../dictionary/text-rules.js";
import type { Fault, PlacedText } from "./draft.js";

/** Gives concepts ids: their own where a dictionary allows them, else made from a term; never the same twice. */
export class ConceptIds {
  readonly faults: Fault[] = [];
  readonly #taken = new Map<string, number>();
  readonly #own = new Set<string>();

  take(own: PlacedText | undefined, term: string): string {
    // TBX ids are XML names, which cannot begin with a digit; the writer puts a low line before those.
    const wanted = own?.text.replace(/^_+(?=\d)/, "");
    const allowed = wanted !== undefined && textRules.id(wanted) === undefined;
    const base = allowed ? wanted : slug(wanted ?? term);
    const id = this.#free(base);
    if (own && allowed && this.#own.has(wanted)) {
      const message = `\`${wanted}\` is already the id of an earlier entry; this one is called \`${id}\`.`;
      this.faults.push({ code: "repeated-id", message, at: own.at });
    }
    if (wanted !== undefined) this.#own.add(wanted);
    return id;
  }

  #free(base: string): string {
    const count = this.#taken.get(base);
    if (count === undefined) {
      this.#taken.set(base, 1);
      return base;
    }
    this.#taken.set(base, count + 1);
    return this.#free(`${base}-${count + 1}`);
  }
}

/** Words joined by hyphens, as ids are: `Address Bar (UI)` → `address-bar-ui`. */
export function slug(text: string): string {
  const words =
    text
      .normalize("NFKC")
      .toLowerCase()
      .match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}]*/gu) ?? [];
  const id = Array.from(words.join("-")).slice(0, 60).join("").replace(/-+$/, "");
  return id === "" || textRules.id(id) !== undefined ? "concept" : id;
}
