import { makeForms } from "./forms.mjs";
import { noiseKinds } from "./noise.mjs";
import { makeProse } from "./prose.mjs";
import { Random } from "./random.mjs";

/** Inputs made to hurt: each gives forms and a text. */
export const adversarialInputs = {
  "a word of 10 MB": () => ({ forms: makeForms(1000), text: manyOf(1e7, (random) => letter(random), "") }),
  "a million quotes": () => ({ forms: makeForms(1000), text: '"'.repeat(1e6) }),
  "a million curly quotes": () => ({ forms: makeForms(1000), text: "“a ".repeat(333_333) }),
  "a form of 5,000 words": () => {
    const words = makeProse(50_000)
      .join(" ")
      .toLowerCase()
      .match(/[a-z]+/g)
      .slice(0, 5000);
    return {
      forms: [...makeForms(1000), words.join(" ")],
      text: Array(40).fill(words.slice(0, -1).join(" ")).join("\n"),
    };
  },
  "100k forms with one prefix": () => {
    const prefix = "the great hall of the people of";
    const endings = makeForms(100_000);
    return { forms: endings.map((ending) => `${prefix} ${ending}`), text: `${prefix} nothing but `.repeat(25_000) };
  },
  "a a a a": () => ({
    forms: Array.from({ length: 60 }, (_, at) =>
      Array(at + 2)
        .fill("a")
        .join(" "),
    ).concat(`${"a ".repeat(80)}b`),
    text: "a ".repeat(500_000),
  }),
  "every word one edit away": () => {
    const forms = makeForms(10_000);
    const words = forms.flatMap((form) => form.split(" ")).filter((word) => word.length > 4);
    return { forms, text: manyOf(80_000, (random) => noiseKinds.typo1([random.pick(words)], random)[0], " ") };
  },
};

/** The prose that an adversarial input is compared with. */
export function plainProse() {
  return makeProse(1e6, 9).join("\n\n");
}

function manyOf(count, make, separator) {
  const random = new Random(count);
  return Array.from({ length: count }, () => make(random)).join(separator);
}

function letter(random) {
  return String.fromCharCode(97 + random.below(26));
}
