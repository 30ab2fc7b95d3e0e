import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { catalogue } from "../../scripts/catalogue/catalogue.js";
import { html } from "../../scripts/catalogue/html.js";
import { shippedDictionaries } from "../../scripts/shipped-dictionaries.js";
import type { Dictionary } from "../../src/index.js";

const shipped = shippedDictionaries();
const pages = catalogue(shipped);

const escaped = (text: string) => html`${text}`.source;

/** What a reader sees: the page without its tags, with characters in place of references. */
function visible(source: string): string {
  const body = source.slice(source.indexOf("<body>"), source.indexOf("<script>"));
  return body.replace(/<[^>]*>/g, "").replace(/&#(\d+);/g, (_, code) => String.fromCharCode(Number(code)));
}

const hostile = `"><script>alert(1)</script>&amp;'`;
const odd: Dictionary = {
  id: "odd.dictionary",
  title: hostile,
  description: hostile,
  language: "en",
  sourceLanguage: "zh",
  license: hostile,
  evidence: ["one", "two"],
  concepts: [
    {
      id: "odd.one",
      canonical: hostile,
      abbreviation: "O<1>",
      source: [hostile],
      subjectField: hostile,
      definition: hostile,
      note: hostile,
      status: "provisional",
      references: [
        { title: "script", url: "javascript:alert(1)" },
        { title: "file", url: "file:///etc/hosts" },
        { title: "web", url: `https://example.org/${hostile}`, date: "2024-05" },
      ],
      styles: { [hostile]: hostile },
      admitted: [hostile],
      variants: [
        { text: "a (b|c d) [e] {f} \\(g\\)", replace: "{canonical} {f}", fuzzy: false, case: "sensitive" },
        {
          text: "h",
          when: { quoted: false, followedBy: ["i", "j", "k"], domain: true },
          unless: { precededBy: ["l", "m"], near: [hostile] },
        },
      ],
      examples: [{ text: hostile, expect: "<b>" }, { text: "stays & stands" }],
    },
  ],
};
const oddPage = catalogue([odd]).get("odd.dictionary.html") as string;

describe("the catalogue", () => {
  it("has a page for each dictionary and an index, none too large for a phone", () => {
    expect([...pages.keys()]).toEqual([...shipped.map(({ id }) => `${id}.html`), "index.html"]);
    for (const [name, source] of pages) expect(Buffer.byteLength(source), name).toBeLessThan(1_500_000);
  });

  it.each(shipped.map((dictionary) => [dictionary.id, dictionary] as const))("tells all of %s", (id, { concepts }) => {
    const source = pages.get(`${id}.html`) as string;
    const text = visible(source);
    for (const concept of concepts) {
      expect(source.split(`<article class="concept entry" id="${concept.id}"`), concept.id).toHaveLength(2);
      const { canonical, definition = "", note = "", source: terms = [], references = [], examples = [] } = concept;
      const told = [canonical, definition, note, ...terms];
      told.push(...references.flatMap(({ title, date = "" }) => [title, date]));
      told.push(...examples.flatMap(({ text, expect: after = "" }) => [text, after]));
      expect(told.filter((part) => !text.includes(part))).toEqual([]);
      expect(pages.get("index.html")).toContain(`href="${id}.html#${concept.id}">${escaped(canonical)}</a>`);
    }
  });

  it.each([...pages, ["odd.dictionary.html", oddPage] as const])(
    "stands alone and runs its own script only: %s",
    (_, source) => {
      expect(source).not.toMatch(/<(?:link|img|iframe|script[^>]+src|[^>]+\son\w+=)/i);
      const [, policy = ""] = /Content-Security-Policy" content="([^"]*)"/.exec(source) ?? [];
      for (const tag of ["style", "script"]) {
        const [inner, ...others] = Array.from(
          source.matchAll(new RegExp(`<${tag}>(.*?)</${tag}>`, "gs")),
          (found) => found[1],
        );
        const hash = createHash("sha256")
          .update(inner as string)
          .digest("base64");
        expect(policy).toContain(`${tag}-src ${escaped(`'sha256-${hash}'`)};`);
        expect(others).toEqual([]);
      }
    },
  );

  it("escapes whatever a dictionary says", () => {
    expect(oddPage).not.toContain("<script>alert");
    expect(oddPage).not.toContain("<b><");
    expect(visible(oddPage).split(hostile).length).toBeGreaterThan(10);
  });

  it("links to the web and nowhere else", () => {
    const links = Array.from(oddPage.matchAll(/href="([^"]*)"/g), ([, address = ""]) => address);
    const kinds = ["#odd.one", "index.html", "https://github.com/canonym/", "https://example.org/"];
    expect(links.filter((address) => !kinds.some((kind) => address.startsWith(kind)))).toEqual([]);
    expect(visible(oddPage)).toMatch(/script\s*file\s*web 2024-05/);
  });

  it("says guards and conditions in words", () => {
    const text = visible(oddPage);
    expect(text).toContain("a (b|c d) [e] {f} (g)becomes {canonical} {f}matches exactly onlymatches as written only");
    expect(text).toContain("honly outside quotation marks and before i, j or k and in a text of the domain");
    expect(text).toContain(`not after l or m and near ${hostile}`);
  });
});

describe("a template", () => {
  it("lets no value out of its place", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        expect(html`<a title="${text}">${[text, false, undefined, 1]}</a>`.source).toMatch(
          /^<a title="[^<>"']*">[^<>"']*1<\/a>$/,
        );
      }),
    );
  });
});
