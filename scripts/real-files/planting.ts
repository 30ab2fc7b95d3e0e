import { createNormalizer } from "../../src/index.js";

const giant = ["small giant", "little giant"] as const;

/** Terms that no real file has, and what they become: as plain as can be, over a line break, and what formats must escape or quote. */
const terms = {
  plain: [giant],
  wrapped: [giant],
  hard: [
    ["professional and special", "specialized, refined, distinctive and innovative"],
    ["research bureau nine", "R&D bureau"],
    ["remark on the open door", 'note: the "open" door'],
    ["my fair country", "<Fair> #1_*country*"],
  ],
} as const;

/** How terms are planted. */
export type Planting = keyof typeof terms;

/** Knows these terms and no other. */
export const normalizer = createNormalizer({
  dictionaries: {
    id: "planted",
    title: "Planted terms",
    language: "en",
    concepts: [giant, ...terms.hard].map(([variant, canonical], at) => ({
      id: `planted-${at}`,
      canonical,
      variants: [variant],
    })),
  },
  fuzzy: false,
});

/** A planted term: what stands in the source, what should, and the word behind it by which it is known. */
export interface Plant {
  readonly marker: string;
  readonly variant: string;
  readonly canonical: string;
}

/** Blanks or line breaks between two plain words, whatever these are to the format: prose, code, a comment, a key. */
const places = {
  plain: /(?<=(?:^|\s)[a-z]{3,}) (?=[a-z]{3,}(?:[\s,.]|$))/gm,
  wrapped: /(?<=(?:^|\s)[a-z]{3,})\r?\n[ \t]*(?=[a-z]{3,}(?:[\s,.]|$))/gm,
};

/** Plants terms at up to so many places, evenly over the source. */
export function plant(source: string, planting: Planting, most: number): { source: string; plants: readonly Plant[] } {
  const all = [...source.matchAll(planting === "wrapped" ? places.wrapped : places.plain)];
  const chosen = all.filter((_, at) => at % Math.ceil(all.length / most) === 0);
  const plants: Plant[] = [];
  let planted = "";
  let from = 0;
  for (const [at, { index, 0: space }] of chosen.entries()) {
    const [variant, canonical] = terms[planting][at % terms[planting].length] as readonly [string, string];
    const marker = `q${letters(at)}q`;
    plants.push({ marker, variant, canonical });
    planted += `${source.slice(from, index)} ${variant.replace(" ", space)} ${marker} `;
    from = index + space.length;
  }
  return { source: planted + source.slice(from), plants };
}

/** A number as letters: `q12q` would look like an identifier to a reader of some formats. */
function letters(number: number): string {
  return [...number.toString(26)].map((digit) => String.fromCharCode(97 + Number.parseInt(digit, 26))).join("");
}

/** A text with some plants as they should be. */
export function repaired(text: string, plants: readonly Plant[]): string {
  const known = new Map(plants.map((one) => [one.marker, one]));
  return text.replace(anyTerm, (found, variant: string, marker: string) => {
    const one = known.get(marker);
    return one?.variant === variant.replace(/\s+/, " ") ? `${one.canonical} ${marker}` : found;
  });
}

const variants = [giant, ...terms.hard].map(([variant]) => variant.replace(" ", "\\s+"));
const anyTerm = new RegExp(`(${variants.join("|")}) (q[a-z]+q)`, "g");

/** Where a planted term stands in a text as it was planted. */
export function find(text: string, { variant, marker }: Plant): { start: number; end: number } | undefined {
  const found = new RegExp(`${variant.replace(" ", "\\s+")} ${marker}`).exec(text);
  return found ? { start: found.index, end: found.index + found[0].length } : undefined;
}
