import { readFileSync } from "node:fs";
import { makeProse } from "./prose.mjs";
import { Random } from "./random.mjs";

const places = "Beijing Shanghai Hangzhou Chengdu Shenzhen Wuhan Xi'an Hefei Changsha Jinan".split(" ");
const offices = [
  "the municipal bureau of statistics",
  "the Ministry of Industry and Information Technology",
  "the provincial development and reform commission",
  "the State Council Information Office",
  "the local chamber of commerce",
];
const events = [
  "industrial output rose {n} percent year on year in the first half",
  "more than {n} companies signed letters of intent at the trade fair",
  "a new line between the two cities would open before the end of the year",
  "{n} projects with a total investment of {n} billion yuan had started work",
  "the number of new jobs in towns and cities reached {n} thousand",
  "exports of electric vehicles and batteries grew by {n} percent",
];

/** News of about so many characters: dispatches from templates, passages of the gold set, and plain prose between. */
export function makeNews(length, seed = 11) {
  const random = new Random(seed);
  const gold = goldPassages();
  const prose = random.shuffle(makeProse(length / 2, seed));
  const paragraphs = [];
  let written = 0;
  for (let at = 0; written < length; at++) {
    const paragraph = at % 4 === 0 ? random.pick(gold) : at % 2 === 0 ? prose[at % prose.length] : dispatch(random);
    paragraphs.push(paragraph);
    written += paragraph.length + 2;
  }
  return paragraphs.join("\n\n");
}

function goldPassages() {
  return ["passages", "negatives"].flatMap((file) =>
    readFileSync(new URL(`../../test/gold/${file}.jsonl`, import.meta.url), "utf8")
      .split("\n")
      .filter((line) => line !== "")
      .map((line) => JSON.parse(line).text),
  );
}

function dispatch(random) {
  const sentences = Array.from({ length: 2 + random.below(3) }, () => {
    const event = random.pick(events).replaceAll("{n}", () => String(2 + random.below(900)));
    return `On ${1 + random.below(28)} May, ${random.pick(offices)} said that ${event}.`;
  });
  return `${random.pick(places).toUpperCase()} – ${sentences.join(" ")}`;
}
