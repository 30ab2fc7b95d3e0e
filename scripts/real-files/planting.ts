import { createNormalizer } from "../../src/index.js";

/** Terms that no real file has, and what they become: as plain as can be, and what formats must escape, quote or wrap. */
const terms = {
  plain: [["small giant", "little giant"]],
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
    concepts: [...terms.plain, ...terms.hard].map(([variant, canonical], at) => ({
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

/** Between two plain words, whatever they are to the format: prose, code, a comment, a key. */
const places = /(?<=(?:^|\s)[a-z]{3,}) (?=[a-z]{3,}(?:[\s,.]|$))/gm;

/** Plants terms at up to so many places, evenly over the source. */
export function plant(source: string, planting: Planting, most: number): { source: string; plants: readonly Plant[] } {
  const all = Array.from(source.matchAll(places), ({ index }) => index);
  const chosen = all.filter((_, at) => at % Math.ceil(all.length / most) === 0);
  const plants = chosen.map((_, at) => {
    const [variant, canonical] = terms[planting][at % terms[planting].length] as readonly [string, string];
    return { marker: `q${letters(at)}q`, variant, canonical };
  });
  let planted = "";
  let from = 0;
  for (const [at, place] of chosen.entries()) {
    const { marker, variant } = plants[at] as Plant;
    planted += `${source.slice(from, place)} ${variant} ${marker} `;
    from = place + 1;
  }
  return { source: planted + source.slice(from), plants };
}

/** A number as letters: `q12q` would look like an identifier to a reader of some formats. */
function letters(number: number): string {
  return [...number.toString(26)].map((digit) => String.fromCharCode(97 + Number.parseInt(digit, 26))).join("");
}

/** A text with some plants as they should be. */
export function repaired(text: string, plants: readonly Plant[]): string {
  const wanted = new Map(
    plants.map(({ marker, variant, canonical }) => [`${variant} ${marker}`, `${canonical} ${marker}`]),
  );
  return text.replace(
    /(small giant|professional and special|research bureau nine|remark on the open door|my fair country) q[a-z]+q/g,
    (found) => wanted.get(found) ?? found,
  );
}
