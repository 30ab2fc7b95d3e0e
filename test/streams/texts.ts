import fc from "fast-check";

/** A dictionary of guards that look far, of an abbreviation, and of replacements that meet. */
export const dictionary = {
  id: "far",
  title: "Far-looking guards",
  language: "en",
  evidence: ["yuan", "Guangdong", "cadre"],
  concepts: [
    {
      id: "giant",
      canonical: "little giant",
      abbreviation: "LG",
      variants: [{ text: "small giant", when: { domain: true } }],
    },
    {
      id: "srdi",
      canonical: "specialized, refined, distinctive and innovative",
      abbreviation: "SRDI",
      variants: ["specialized and new"],
    },
    { id: "talk", canonical: "chat", variants: [{ text: "conversation", when: { near: ["tea"] } }] },
    { id: "lab", canonical: "workshop", variants: ["atelier"] },
    { id: "shop", canonical: "great hall", variants: ["big workshop"] },
  ],
};

const words =
  "alpha beta gamma delta one two three yuan Guangdong tea conversation atelier big atelier small giant specialized and new (LG) little giant".split(
    " ",
  );
const rare =
  "yuan|Guangdong|cadre|small giant|specialized and new|SRDI|big atelier|conversation about tea|little giant (LG)|SRDI (SRDI)".split(
    "|",
  );
const word = fc.oneof(
  { weight: 200, arbitrary: fc.constantFrom("alpha", "beta", "gamma", "delta.", "omega,", "专精特新") },
  { weight: 1, arbitrary: fc.constantFrom(...rare) },
);
const busy = fc.constantFrom(
  ...words,
  "`",
  "``",
  "http://x.org/small",
  "İ",
  "😀",
  "<code>small giant</code>",

  "{x}",
);

const prose = fc.array(word, { minLength: 20, maxLength: 120, size: "max" }).map((list) => list.join(" "));
const noise = fc.array(busy, { maxLength: 25, size: "max" }).map((list) => list.join(" "));
const special = fc.constantFrom(
  "```\nsmall giant\n\nsmall giant\n```",
  "~~~ js\nspecialized and new\n~~~",
  "canonym-ignore-start small giant\n\nsmall giant canonym-ignore-end",
  "canonym-ignore-end specialized and new",
  "specialized and new canonym-ignore-line specialized and new",
  "<pre>\n\nspecialized and new",
  "</pre>",
  "<script>\n\nspecialized and new\n\n</script>",
  "- specialized\n- and new",
);
const paragraph = fc.oneof(
  { weight: 24, arbitrary: prose },
  { weight: 1, arbitrary: noise },
  { weight: 1, arbitrary: special },
);
const gap = fc.constantFrom("\n\n", "\n\n", "\n\n", "\n", "\r\n\r\n", "\n \t\n", "\n\n\n");

/** Texts of several thousand words: longer than what a judgement may rest on, so that streams must cut them. */
export const longText = fc
  .array(fc.tuple(paragraph, gap), { minLength: 30, maxLength: 70, size: "max" })
  .map((parts) => parts.flat().join(""));

/** The pieces of a text, cut at the given fractions of it, surrogate pairs and `\r\n` not spared. */
export function pieces(text: string, cuts: readonly number[]): string[] {
  const at = [...cuts.map((cut) => Math.floor(cut * text.length)), 0, text.length].sort((a, b) => a - b);
  return at.slice(1).map((end, index) => text.slice(at[index], end));
}
