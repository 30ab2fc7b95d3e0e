import { cedictGlosses } from "./cedict.mjs";
import { Random } from "./random.mjs";
import { toAmerican } from "./spelling.mjs";
import { wordnetCompounds } from "./wordnet.mjs";

const severalWords = /^[a-z]+(?: [a-z]+){1,5}$/;

/**
 * Distinct forms of two to six words in small letters: glosses of a Chinese dictionary first, then WordNet's compounds,
 * and beyond those (some 120,000) the beginnings of some put before others. A smaller list is not a prefix of a larger
 * one: each is a sample of the whole.
 */
export function makeForms(count, seed = 1) {
  const random = new Random(seed);
  const real = distinct([...cedictGlosses(), ...wordnetCompounds()].map((form) => form.toLowerCase()));
  if (count <= real.length) return random.shuffle(real).slice(0, count);
  return combined(real, count, random);
}

function distinct(forms) {
  const byKey = new Map();
  for (const form of forms) {
    if (severalWords.test(form) && !byKey.has(formKey(form))) byKey.set(formKey(form), form);
  }
  return [...byKey.values()];
}

function combined(real, count, random) {
  const byKey = new Map(real.map((form) => [formKey(form), form]));
  const short = real.filter((form) => form.split(" ").length <= 3);
  while (byKey.size < count) {
    const beginning = random.pick(real).split(" ").slice(0, 2).join(" ");
    const form = `${beginning} ${random.pick(short)}`;
    if (!byKey.has(formKey(form))) byKey.set(formKey(form), form);
  }
  return random.shuffle([...byKey.values()]);
}

/** Forms that differ only in number or in British and American spelling are one, and so may be some others. */
function formKey(form) {
  return form.split(" ").map(wordKey).join(" ");
}

const irregular = new Map(
  (
    "feet/foot teeth/tooth geese/goose mice/mouse lice/louse children/child phenomena/phenomenon criteria/criterion " +
    "metre/meter metres/meter kilometre/kilometer kilometres/kilometer centimetre/centimeter decimetre/decimeter " +
    "millimetre/millimeter litre/liter litres/liter cheque/check orthopaedics/orthopedics orthopaedic/orthopedic"
  )
    .split(" ")
    .map((pair) => pair.split("/")),
);

function wordKey(word) {
  return toAmerican(irregular.get(word) ?? word)
    .replace(/(?:ies|ie|ves|ve|es|is|s|e)$/, (ending) => ({ i: "y", v: "f" })[ending[0]] ?? "")
    .replace(/men$/, "man")
    .replaceAll("our", "or")
    .replaceAll("is", "iz")
    .replace(/(.)\1/g, "$1");
}
