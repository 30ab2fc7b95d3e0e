import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { findFormat, formatOfName, formats } from "../../src/glossaries/formats.js";
import { allHoldings } from "../../src/glossaries/holdings.js";
import { readGlossary, writeGlossary } from "../../src/glossaries/index.js";
import { CanonymError } from "../../src/issues/canonym-error.js";

const guide = readFileSync(new URL("../../docs/glossaries.md", import.meta.url), "utf8");
const tableRows = (guide.match(/^\| .*\|$/gm) ?? []).map((row) =>
  row
    .split("|")
    .slice(1, -1)
    .map((cell) => cell.trim()),
);

describe("the guide", () => {
  it("lists what each format holds", () => {
    const names = formats.map(({ name }) => `\`${name}\``);
    const header = tableRows.find(([first, second]) => first === "" && second === names[0]);
    expect(header?.slice(1)).toEqual(names);
    const held = tableRows.filter((row) => row.length === names.length + 1);
    for (const holding of allHoldings) {
      const bare = /^[a-z]+ /.test(holding) || ["ids", "patterns", "case", "conditions"].includes(holding);
      const row = held.find(([first]) => first === (bare ? holding : `\`${holding}\``));
      expect([holding, ...(row?.slice(1) ?? [])]).toEqual([
        holding,
        ...formats.map(({ holds }) => (holds.includes(holding) ? "✓" : "")),
      ]);
    }
  });

  it("names every format with its other names", () => {
    for (const { name, aliases } of formats) {
      const row = tableRows.find(([first, , third]) => first === `\`${name}\`` && third?.startsWith("`"));
      expect([name, row?.[2]]).toEqual([name, aliases.map((alias) => `\`${alias}\``).join(", ")]);
    }
  });
});

describe("names", () => {
  it.each([
    ["TBX", "tbx3"],
    ["tbx-v2", "tbx2"],
    ["TBX v3", "tbx3"],
    ["tbx_dct", "tbx3-dct"],
    ["SKOS", "turtle"],
    ["json-ld", "jsonld"],
    ["Solr", "synonyms"],
    ["XLIFF 2", "xliff"],
    ["textlint", "terminology"],
    ["canonym", "json"],
  ])("%s means %s", (name, format) => {
    expect(findFormat(name)?.name).toBe(format);
  });

  it("mean one format each", () => {
    for (const format of formats) {
      for (const name of [format.name, ...format.aliases]) expect(findFormat(name)).toBe(format);
    }
  });

  it.each([
    ["a.json", "json"],
    ["a.yml", "yaml"],
    ["a.csv", "csv"],
    ["a.tsv", "tsv"],
    ["a.TBX", "tbx3"],
    ["a.ttl", "turtle"],
    ["a.jsonld", "jsonld"],
    ["a.xlf", "xliff"],
    ["a.po", "po"],
    ["glossary.txt", "omegat"],
    ["my-synonyms.txt", "synonyms"],
    ["a.docx", undefined],
  ])("of files say what to write: %s", (filename, format) => {
    expect(formatOfName(filename)?.name).toBe(format);
  });

  it("that are unknown are refused when writing", () => {
    const dictionary = { id: "x", language: "en", concepts: [] };
    expect(() => writeGlossary(dictionary, { format: "tbx4" })).toThrow(CanonymError);
    expect(() => writeGlossary({ id: "x" } as never, { format: "csv" })).toThrow(/language/);
  });
});

describe("detection", () => {
  it.each([
    ["a,b\nc,d\n", "glossary.csv", "csv"],
    ["a,b,c\nd,e\nf,g,h,i\n", undefined, "synonyms"],
    ["a, b\nc, d\n", "synonyms.txt", "synonyms"],
    ["a\tb\nc\td\n", "glossary.txt", "tsv"],
    ["a => b\n", undefined, "synonyms"],
    ["one 1\ntwo 2\nthree 3\nfour, or so 4\nfive 5\n", "numbers.txt", "csv"],
    ["version: 1\nrules:\n  - AWS\n", "prh.yml", "prh"],
    ["rules:\n  - host: example.org\n", "ingress.yml", undefined],
    ["version: 1\nrules:\n  - match: a\n", "other.yml", undefined],
    ["extends: existence\ntokens: [a, b]\n", "x.yml", "vale"],
    ["name: ci\non: [push, pull]\n", "ci.yml", undefined],
    ["<html><body/></html>", "x.html", undefined],
    ["<martif/>", "x.json", "tbx2"],
    ['{"a": 1}', undefined, undefined],
    ["A sentence of prose.\nAnother one.", "notes.txt", undefined],
  ])("%j called %s is %s", (text, filename, format) => {
    expect(readGlossary(text, filename === undefined ? {} : { filename }).format).toBe(format);
  });
});
