import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { indefiniteArticle } from "../../../src/text/english/article.js";

const an = `hour|honest broker|honorable member|heir|apple|idea|important step|unimportant matter|
uninformed guess|unidentified object|urban area|usher|umbrella|only child|SME|SMEs|SRDI enterprise|
MIIT notice|NPC deputy|R&D centre|S&T plan|EU rule|AI model|LED|X-ray|F-16|A-share|e-commerce firm|
mRNA vaccine|MSc|L.A. firm|8|80|800th|8,000|11|11th|18-point plan|11,000|18,500|1850 law|
“innovative” firm|$8 million fund|École|IMPORTANT|innovative|epidemic`;

const a = `little giant|university|unique case|union|unit|uniform|united front|unanimous vote|use|usual case|
utility|uranium mine|European|Eurasian|one-off|one|once|Ukraine|Uyghur|house|historic step|new era|
NATO|NASA|FIFA|UNESCO|UN|UK firm|U.S. firm|PhD|GDP figure|CPC member|PRC|U-turn|B share|1|10|110|
180|1,800|1,100|100|4G|5G network|NEW INFRASTRUCTURE|“small” firm|specialized firm|`;

function rows(list: string): string[] {
  return list.split("|").map((one) => one.replaceAll("\n", ""));
}

describe("indefiniteArticle", () => {
  it.each(rows(an))("writes an %s", (following) => {
    expect(indefiniteArticle(following)).toBe("an");
  });

  it.each(rows(a))("writes a %s", (following) => {
    expect(indefiniteArticle(following)).toBe("a");
  });

  it("looks past punctuation before the first word, and takes any text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        expect(indefiniteArticle(`“(${text}`)).toBe(indefiniteArticle(text));
      }),
      { numRuns: 1000 },
    );
  });
});
