import { createWriteStream, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { Dictionary } from "../../src/index.js";

const root = join(import.meta.dirname, "../..");

/** What the sentences say; `*` stands for a name, a number, a thing or a planted term. */
const frames = [
  "The workshop in {name} finished {number} {thing} before the autumn rain.",
  "Nobody in the office could say who had ordered the {thing}.",
  "According to the report, {term} stands at the centre of the plan for {name}.",
  "China and {name} signed an agreement on {thing} worth {number} million yuan.",
  "Officials in {name} said that {term} would guide their work for the next {number} years.",
  "A visitor from {name} asked what “{term}” means in practice.",
  "The second volume, printed in {name}, repeats the figures on page {number}.",
  "Chinese firms of {name} have spoken of {term} since the {number}th meeting.",
  "Farmers along the river sell {thing} at the market of {name} every {number} days.",
  "Her brother kept the keys; his letters from {name} are lost.",
  "The State Council met in Beijing to hear how {term} fares in {name}.",
  "In the evening the lamps were lit, and {number} guests sat down to eat.",
  "The province wants {term}, more {thing}, and better roads to {name}.",
  "It took {number} weeks to move the {thing} from {name} to the coast.",
  "Readers in {name} complained that the same idea had {number} different names.",
  "The committee praised {term} and put off the question of {thing}.",
];
const things = "bolts,looms,apple trees,solar panels,school desks,rail cars,fishing nets,tractors,maps,batteries".split(
  ",",
);
const syllables = "ka,lo,mi,ter,san,vel,dor,qua,ning,shu,bei,ran,fol,gert,ome,zhi,pau,lin".split(",");

/** Numbers from 0 to 1, always the same for a seed (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** The variants of the shipped dictionaries that are plain text. */
function plainVariants(): string[] {
  const files = readdirSync(join(root, "dictionaries")).filter((file) => !file.endsWith(".schema.json"));
  const dictionaries = files.map(
    (file) => JSON.parse(readFileSync(join(root, "dictionaries", file), "utf8")) as Dictionary,
  );
  return dictionaries
    .flatMap(({ concepts }) => concepts.flatMap(({ variants = [] }) => variants))
    .map((form) => (typeof form === "string" ? form : form.text))
    .filter((text) => !/[()[\]{}\\|]/.test(text));
}

/** Lines of JSON with text to clean, and beside it what a row of a table holds. */
function* rows(seed: number, bytes: number): Generator<string> {
  const random = randomFrom(seed);
  const below = (bound: number) => Math.floor(random() * bound);
  const pick = <T>(values: readonly T[]) => values[below(values.length)] as T;
  const variants = plainVariants();
  const slots: Record<string, () => string> = {
    name: () => {
      const name = Array.from({ length: 2 + below(3) }, () => pick(syllables)).join("");
      return name.charAt(0).toUpperCase() + name.slice(1);
    },
    number: () => String(2 + below(4000)),
    thing: () => pick(things),
    term: () => pick(variants),
  };
  const sentence = () => pick(frames).replace(/\{(\w+)\}/g, (_, slot: string) => (slots[slot] as () => string)());
  for (let id = 0, written = 0; written < bytes; id++) {
    const text = Array.from({ length: 3 + below(20) }, sentence).join(below(9) === 0 ? "\n\n" : " ");
    const row = {
      id,
      at: new Date(Date.UTC(2020, 0, 1) + below(1e8) * 1000).toISOString().replace("Z", `${100 + below(900)}Z`),
      score: random(),
      note: below(5) === 0 ? null : `“${sentence()}” \\ été 中国`,
      tags: Array.from({ length: below(4) }, slots.name as () => string),
      text,
    };
    const line = `${JSON.stringify(row)}\n`;
    written += Buffer.byteLength(line);
    yield line;
  }
}

/** Writes JSON Lines of about so many bytes, always the same for a seed, with variants of the shipped dictionaries. */
export async function writeCorpus(path: string, { seed, bytes }: { seed: number; bytes: number }): Promise<void> {
  await pipeline(Readable.from(rows(seed, bytes)), createWriteStream(path));
}
