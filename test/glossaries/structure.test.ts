import fc from "fast-check";
import { Parser } from "n3";
import { describe, expect, it } from "vitest";
import { parse as parseYaml } from "yaml";
import type { Dictionary } from "../../src/dictionary/model.js";
import { formats } from "../../src/glossaries/formats.js";
import { writeGlossary } from "../../src/glossaries/index.js";
import { parseXml, type XmlElement } from "../../src/glossaries/xml/parse-xml.js";
import { elementsOf } from "../../src/glossaries/xml/xml-tree.js";
import { dictionariesWith } from "./dictionaries.js";

/** What an element may have: its children in this order, as a regular expression over their names; its attributes. */
interface Rule {
  readonly content: string;
  readonly needs?: readonly string[];
  readonly may?: readonly string[];
}

const text: Rule = { content: "" };
const info = "(descrip |admin |note |xref )*";

/** ISO 30042:2008, core structure: the part of it that is written. */
const tbx2: Record<string, Rule> = {
  martif: { content: "martifHeader text ", needs: ["type", "xml:lang"] },
  martifHeader: { content: "fileDesc (encodingDesc )?(revisionDesc )?" },
  fileDesc: { content: "(titleStmt )?(publicationStmt )?(sourceDesc )+" },
  titleStmt: { content: "title (note )*" },
  sourceDesc: { content: "(p )+" },
  encodingDesc: { content: "(p )+" },
  text: { content: "body (back )?" },
  body: { content: "(termEntry )+" },
  termEntry: { content: `${info}(langSet )+`, may: ["id"] },
  langSet: { content: `${info}(tig |ntig )+`, needs: ["xml:lang"] },
  tig: { content: `term (termNote )*${info}` },
  descrip: { ...text, needs: ["type"] },
  admin: { ...text, needs: ["type"] },
  termNote: { ...text, needs: ["type"] },
  xref: { ...text, needs: ["type", "target"] },
  p: { ...text, may: ["type"] },
  note: text,
  title: text,
  term: text,
};

/** ISO 30042:2019, core structure, either style. */
const tbx3: Record<string, Rule> = {
  tbx: { content: "tbxHeader text ", needs: ["type", "style", "xml:lang", "xmlns"], may: ["xmlns:min", "xmlns:basic"] },
  tbxHeader: { content: "fileDesc (encodingDesc )?(revisionDesc )?" },
  fileDesc: { content: "(titleStmt )?(publicationStmt )?(sourceDesc )+" },
  titleStmt: { content: "title (note )*" },
  sourceDesc: { content: "(p )+" },
  text: { content: "body (back )?" },
  body: { content: "(conceptEntry )+" },
  conceptEntry: {
    content: `(${info}|(min:subjectField |basic:definition |note |basic:source |min:externalCrossReference )*)(langSec )+`,
    may: ["id"],
  },
  langSec: { content: `${info}(termSec )+`, needs: ["xml:lang"] },
  termSec: { content: `term (termNote |min:administrativeStatus |basic:termType )*${info}` },
  descrip: { ...text, needs: ["type"] },
  admin: { ...text, needs: ["type"] },
  termNote: { ...text, needs: ["type"] },
  xref: { ...text, needs: ["type", "target"] },
  "min:externalCrossReference": { ...text, needs: ["target"] },
  ...Object.fromEntries(
    ["min:subjectField", "basic:definition", "basic:source", "min:administrativeStatus", "basic:termType"].map(
      (name) => [name, text],
    ),
  ),
  p: text,
  note: text,
  title: text,
  term: text,
};

/** XLIFF 2.0 core and its glossary module. */
const xliff: Record<string, Rule> = {
  xliff: { content: "(file )+", needs: ["xmlns", "version", "srcLang"], may: ["trgLang", "xmlns:gls"] },
  file: { content: "(unit )+", needs: ["id"] },
  unit: { content: "(gls:glossary )?(segment )+", needs: ["id"] },
  segment: { content: "source (target )?" },
  "gls:glossary": { content: "(gls:glossEntry )+" },
  "gls:glossEntry": { content: "gls:term (gls:translation )*(gls:definition )?", may: ["id", "ref"] },
  "gls:term": text,
  "gls:translation": text,
  "gls:definition": text,
  source: text,
};

function violations(element: XmlElement, rules: Record<string, Rule>): string[] {
  const rule = rules[element.name];
  if (!rule) return [`${element.name} is not an element here`];
  const children = elementsOf(element);
  const order = children.map(({ name }) => `${name} `).join("");
  const names = Object.keys(element.attributes);
  const lacking = (rule.needs ?? []).filter((name) => !names.includes(name));
  const extra = names.filter((name) => !rule.needs?.includes(name) && !rule.may?.includes(name));
  return [
    ...(new RegExp(`^${rule.content}$`).test(order) ? [] : [`${element.name} has ${order}`]),
    ...lacking.map((name) => `${element.name} lacks ${name}`),
    ...extra.map((name) => `${element.name} has ${name}`),
    ...children.flatMap((child) => violations(child, rules)),
  ];
}

function idsOf(element: XmlElement): string[] {
  const { id } = element.attributes;
  return [...(id === undefined ? [] : [id]), ...elementsOf(element).flatMap(idsOf)];
}

const holdsOf = (format: string) => formats.find(({ name }) => name === format)?.holds ?? [];
const odd: Dictionary = {
  id: "x",
  language: "en",
  concepts: [{ id: "5g", canonical: "fifth generation \u0007& <more>", source: ["5G"], note: "a\u0000b" }],
};

describe("what is written follows the published structure", () => {
  it.each([
    ["tbx2", tbx2],
    ["tbx3", tbx3],
    ["tbx3-dct", tbx3],
    ["xliff", xliff],
  ])("of %s", (format, rules) => {
    fc.assert(
      fc.property(fc.oneof(dictionariesWith(holdsOf(format)), fc.constant(odd)), (dictionary) => {
        const { root, faults } = parseXml(writeGlossary(dictionary, { format }));
        expect(faults).toEqual([]);
        expect(root && violations(root, rules)).toEqual([]);
        const ids = root ? idsOf(root) : [];
        expect(ids.every((id) => format === "xliff" || /^[\p{L}_][\p{L}\p{M}\p{N}._-]*$/u.test(id))).toBe(true);
        expect(new Set(ids).size).toBe(ids.length);
      }),
      { numRuns: 40 },
    );
  });

  it("catches what does not", () => {
    const { root } = parseXml('<martif type="TBX"><text/><martifHeader/></martif>');
    expect(root && violations(root, tbx2)).toEqual([
      "martif has text martifHeader ",
      "martif lacks xml:lang",
      "text has ",
      "martifHeader has ",
    ]);
  });

  it("of Turtle and SKOS: one preferred label a language, no label twice", () => {
    fc.assert(
      fc.property(dictionariesWith(holdsOf("turtle")), (dictionary) => {
        const quads = new Parser({ baseIRI: "http://x.org/" }).parse(writeGlossary(dictionary, { format: "turtle" }));
        const labels = quads.filter(({ predicate }) => /(?:pref|alt|hidden)Label$/.test(predicate.value));
        const keys = labels.map(
          ({ subject, object }) => `${subject.value} ${object.value} ${(object as { language?: string }).language}`,
        );
        expect(new Set(keys).size).toBe(keys.length);
        const preferred = labels.filter(({ predicate }) => predicate.value.endsWith("prefLabel"));
        const languages = preferred.map(
          ({ subject, object }) => `${subject.value} ${(object as { language?: string }).language}`,
        );
        expect(new Set(languages).size).toBe(languages.length);
      }),
      { numRuns: 40 },
    );
  });

  it.each(["vale", "prh", "yaml"])("of %s: it is YAML, and its expressions compile", (format) => {
    fc.assert(
      fc.property(dictionariesWith(holdsOf(format)), (dictionary) => {
        const rules = parseYaml(writeGlossary(dictionary, { format }));
        const regexes: string[] = format === "vale" ? Object.keys(rules.swap) : [];
        for (const { patterns = [] } of format === "prh" ? rules.rules : []) {
          regexes.push(...patterns.map((pattern: string) => pattern.replace(/^\/|\/i$/g, "")));
        }
        for (const regex of regexes) expect(() => new RegExp(regex, "u")).not.toThrow();
      }),
      { numRuns: 40 },
    );
  });

  it("of DeepL: no source twice, no empty cell, no term over 1,024 bytes", () => {
    const long = "long ".repeat(300).trim();
    const concepts = [
      { id: "a", canonical: "one", source: ["eins", "ein"] },
      { id: "b", canonical: "two", source: ["eins"] },
      { id: "c", canonical: long, source: ["lang"] },
      { id: "d", canonical: "three" },
    ];
    const told: string[] = [];
    const text = writeGlossary(
      { id: "x", language: "en", sourceLanguage: "de", concepts },
      { format: "deepl", onIssue: ({ message, place }) => told.push(`${place.pointer} ${message}`) },
    );
    expect(text).toBe("eins,one,de,en\nein,one,de,en\n");
    expect(told).toEqual([
      "/concepts/1/source/0 `deepl` has no place for a source term that another concept has: one is left out.",
      "/concepts/3 `deepl` has no place for a concept without a source term: one is left out.",
      "/concepts/2/source/0 `deepl` has no place for a term of more than 1024 bytes: one is left out.",
    ]);
  });
});
