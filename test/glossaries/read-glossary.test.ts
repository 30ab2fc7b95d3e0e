import { describe, expect, it } from "vitest";
import type { Concept } from "../../src/dictionary/model.js";
import { parseDictionary } from "../../src/dictionary/parse.js";
import type { ReadOptions } from "../../src/glossaries/format.js";
import { readGlossary } from "../../src/glossaries/index.js";
import { bilingual } from "./samples.js";

const told = (text: string | Uint8Array, options?: ReadOptions) =>
  readGlossary(text, options).issues.map(({ code, place }) => `${code} ${place.line}:${place.column}`);

const bare = ({ id: _, ...concept }: Concept) => concept;

describe("a bilingual glossary", () => {
  it.each(bilingual.map((sample, at) => [`${at} ${sample.format}`, sample] as const))("is read: %s", (_, sample) => {
    const { dictionary, issues, format } = readGlossary(sample.text, sample.options);
    expect(format).toBe(sample.format);
    expect(issues).toEqual([]);
    expect(dictionary.language).toBe("en");
    expect(dictionary.sourceLanguage).toBe("zh");
    expect(dictionary.concepts.map(bare)).toEqual([
      { canonical: "little giant", source: ["小巨人"], subjectField: "industry", variants: ["small giant"] },
      { canonical: "industrial chain", source: ["产业链"] },
    ]);
    expect(parseDictionary(dictionary).issues).toEqual([]);
  });

  it.each(bilingual.map((sample, at) => [`${at} ${sample.format}`, sample] as const))("has places: %s", (_, sample) => {
    const { placeOf } = readGlossary(sample.text, sample.options);
    const lines = sample.text.split("\n");
    for (const [pointer, text] of [
      ["/concepts/0/canonical", "little giant"],
      ["/concepts/0/variants/0", "small giant"],
      ["/concepts/1/canonical", "industrial chain"],
      ["/concepts/1/source/0", "产业链"],
    ] as const) {
      const { line = 0, column = 0 } = placeOf(pointer) ?? {};
      expect(lines[line - 1]?.slice(column - 1).replace(/^["']*/, "")).toMatch(new RegExp(`^${text}`));
    }
    expect(placeOf("/concepts/2")).toBeUndefined();
    expect(placeOf("/language")).toEqual({ line: 1, column: 1 });
  });
});

/** Text → the concepts, ids aside; of options, the language is English unless said. */
type Row = [name: string, text: string, concepts: object[], options?: ReadOptions];

const rows: Row[] = [
  [
    "deepl, its four columns",
    "hello,Hallo,EN,DE\nworld,Welt,EN,DE\n",
    [
      { canonical: "Hallo", source: ["hello"] },
      { canonical: "Welt", source: ["world"] },
    ],
    {},
  ],
  [
    "deepl, without languages",
    "Ausbildung,apprenticeship\n",
    [{ canonical: "apprenticeship", source: ["Ausbildung"] }],
  ],
  ["google pairs", "en,de\naccount,Konto\n", [{ canonical: "Konto", source: ["account"] }], {}],
  [
    "google equivalent set",
    "en,de,fr,pos,description\ncar,Auto,voiture,noun,a vehicle\n",
    [{ canonical: "voiture", source: ["car"], definition: "a vehicle" }],
    { language: "fr" },
  ],
  [
    "amazon, several targets",
    "en,fr,es\nAmazon,Amazon,Amazon\nAlexa,Alexa FR,Alexa ES\n",
    [
      { canonical: "Amazon", source: ["Amazon"] },
      { canonical: "Alexa ES", source: ["Alexa"] },
    ],
    { language: "es", sourceLanguage: "en" },
  ],
  ["a column called id that is Indonesian", "en,id\nhouse,rumah\n", [{ canonical: "rumah", source: ["house"] }], {}],
  [
    "omegat with comments",
    '# a comment\nclick\tklepnout\tverb\n"\t„uvozovka“\n',
    [
      { canonical: "klepnout", source: ["click"], note: "verb" },
      { canonical: "„uvozovka“", source: ['"'] },
    ],
  ],
  [
    "columns that the caller names",
    "1,red fruit,apple,x,forbidden\n2,red fruit,Apple Fruit,y,preferred\n",
    [{ canonical: "Apple Fruit", source: ["red fruit"], variants: ["apple"] }],
    { language: "en", columns: { source: 2, target: 3, status: 5 } },
  ],
  [
    "a header with languages behind roles",
    "term_en,description_en,term_de,note\nbox,square,Kiste,n\n",
    [{ canonical: "Kiste", source: ["box"], definition: "square", note: "n" }],
    {},
  ],
  [
    "a header with languages by name, among columns that nobody knows",
    "English Term,Part of Speech,Spanish Term,Category,A,B,C\nrig,n.,estructura,Rigging,x,y,z\n",
    [{ canonical: "estructura", source: ["rig"], subjectField: "Rigging" }],
    {},
  ],
  [
    "a title above the header, and lines that are comments",
    "Our terms,,\nid,term,definition\n# section,,\nG1,sovereignty,a right\n",
    [{ canonical: "sovereignty", definition: "a right" }],
  ],
  [
    "one that is monolingual",
    "Term,Definition\nfolding,making alike\n",
    [{ canonical: "folding", definition: "making alike" }],
  ],
  [
    "quoted newlines, doubled quotes, commas",
    'source,target\n"a\nb","say ""x"", or y"\n',
    [{ canonical: 'say "x", or y', source: ["a\nb"] }],
  ],
  [
    "synonyms, one-way",
    "# comment\ni-pod, i pod => ipod\nsea biscuit, sea biscit => seabiscuit, horse\n",
    [
      { canonical: "ipod", variants: ["i-pod", "i pod"] },
      { canonical: "seabiscuit", admitted: ["horse"], variants: ["sea biscuit", "sea biscit"] },
    ],
  ],
  ["synonyms, escapes", "a\\,b, c\\=>d => e\\, f\n", [{ canonical: "e, f", variants: ["a,b", "c=>d"] }]],
  [
    "synonyms, equivalent",
    "u.s., usa, united states\nx => y\nz, w => y\n",
    [
      { canonical: "u.s.", admitted: ["usa", "united states"] },
      { canonical: "y", variants: ["x", "z", "w"] },
    ],
  ],
  [
    "vale",
    "extends: substitution\nignorecase: true\nswap:\n  'e-?mail|E-mail': email\n  \"(?:file ?path|path ?name)\": path|route\n  no: 'yes'\n",
    [
      { canonical: "email", variants: ["(e[-]mail|E-mail)"] },
      { canonical: "path", admitted: ["route"], variants: ["(file[ ]path|path[ ]name)"] },
      { canonical: "yes", variants: ["no"] },
    ],
  ],
  [
    "prh",
    "version: 1\nrules:\n  - expected: Web Components\n    patterns: [WebComponents, '/web-?components/i']\n  - expected: cookie\n",
    [
      { canonical: "Web Components", variants: [{ text: "WebComponents", case: "sensitive" }, "web[-]components"] },
      { canonical: "cookie" },
    ],
  ],
  [
    "textlint terminology",
    '[\n  // exact\n  "JavaScript",\n  ["front[- ]?end(s)?", "frontend$1"],\n]',
    [
      { canonical: "JavaScript" },
      { canonical: "frontend", variants: ["front[-| ]end"] },
      { canonical: "frontends", variants: ["front[-| ]ends"] },
    ],
  ],
  [
    "openrefine",
    '[{"op":"core/mass-edit","edits":[{"from":["GB","UK"],"to":"United Kingdom"}]}]',
    [{ canonical: "United Kingdom", variants: ["GB", "UK"] }],
  ],
  [
    "po",
    'msgid ""\nmsgstr "Language: de\\n"\n\n#. a place\n# ask\n#, fuzzy\nmsgctxt "menu"\nmsgid "fi"\n"le"\nmsgstr "Da" "tei"\n\nmsgid "day"\nmsgid_plural "days"\nmsgstr[0] "Tag"\nmsgstr[1] "Tage"\n#~ msgid "old"\n#~ msgstr "alt"\n',
    [
      {
        canonical: "Datei",
        source: ["file"],
        subjectField: "menu",
        definition: "a place",
        note: "ask",
        status: "provisional",
      },
      { canonical: "Tag", source: ["day", "days"], admitted: ["Tage"] },
    ],
    {},
  ],
  [
    "xliff",
    '<xliff version="2.0" srcLang="en" trgLang="de" xmlns="urn:oasis:names:tc:xliff:document:2.0"><file id="f"><unit id="u"><g:glossary xmlns:g="urn:oasis:names:tc:xliff:glossary:2.0"><g:glossEntry id="e1"><g:term>tab</g:term><g:translation>Reiter</g:translation><g:translation>Registerkarte</g:translation><g:definition>part of a window</g:definition></g:glossEntry></g:glossary></unit></file></xliff>',
    [{ canonical: "Reiter", source: ["tab"], definition: "part of a window", admitted: ["Registerkarte"] }],
    {},
  ],
  [
    "vale, with keys in quotation marks",
    '"extends": "substitution"\n"swap":\n  "front end": "frontend"\n',
    [{ canonical: "frontend", variants: [{ text: "front end", case: "sensitive" }] }],
  ],
  [
    "vale, with advice in place of terms",
    "extends: substitution\nmessage: '%s'\nswap:\n  handy: Do not use “handy”.\n",
    [],
  ],
  [
    "prh, rules that are the expected text alone",
    "version: 1\nrules:\n  # clouds\n  - Cloud Map\n\n  - App Mesh\n",
    [{ canonical: "Cloud Map" }, { canonical: "App Mesh" }],
  ],
  [
    "omegat, a first row that is about sources and originals",
    "# Glossary in tab-separated format -*- coding: utf-8 -*-\nsource\toriginal\tof a language\nfile\tfichero\n",
    [
      { canonical: "original", source: ["source"], note: "of a language" },
      { canonical: "fichero", source: ["file"] },
    ],
  ],
  [
    "csv, a style guide's table of terms",
    '"Term";"Rejected";"See also";"POS/Type";"Use case";"Definition (from our handbook)"\n"add-on";"addOn; add on";;"noun";;"a part added"\n',
    [{ canonical: "add-on", definition: "a part added", variants: ["addOn", "add on"] }],
  ],
  [
    "turtle, schemes, collections and concepts of other files",
    `@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
<#s> a skos:ConceptScheme ; skos:prefLabel "one scheme"@en .
<#t> a skos:ConceptScheme ; skos:prefLabel "another scheme"@en .
<#c> a skos:Collection ; skos:prefLabel "some tools"@en ; skos:member <#a> .
<http://example.org/far> a skos:Concept .
<#a> a skos:Concept ; skos:prefLabel "hammer"@en ; skos:exactMatch <http://example.org/far> .
`,
    [{ canonical: "hammer" }],
  ],
  [
    "turtle, a language that few concepts are labelled in",
    `@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
<#a> a skos:Concept ; skos:prefLabel "hammare"@sv, "hammer"@en .
<#b> a skos:Concept ; skos:prefLabel "saw"@en .
<#c> a skos:Concept ; skos:prefLabel "file"@en .
`,
    [{ canonical: "hammer", source: ["hammare"] }, { canonical: "saw" }, { canonical: "file" }],
    {},
  ],
  [
    "json-ld, concepts inside each other",
    `{"@context": {"skos": "http://www.w3.org/2004/02/skos/core#", "@language": "en"}, "@id": "v:all", "skos:Concept": [
      {"@id": "v:a", "@type": "skos:Concept", "skos:prefLabel": "tool", "skos:narrower": [
        {"@id": "v:b", "@type": "skos:Concept", "skos:prefLabel": "hammer", "skos:broader": {"@id": "v:a", "skos:prefLabel": "tool"}},
        {"@id": "v:c"}]},
      {"@id": "v:d", "@type": "skos:Collection", "skos:prefLabel": "all tools"}]}`,
    [{ canonical: "tool" }, { canonical: "hammer" }],
    {},
  ],
  [
    "canonym yaml",
    "id: x\nlanguage: en\nconcepts:\n  - id: a\n    canonical: alpha\n    variants: [{ text: al pha, case: sensitive }]\n",
    [{ canonical: "alpha", variants: [{ text: "al pha", case: "sensitive" }] }],
  ],
];

describe("reading", () => {
  it.each(rows)("%s", (_, text, concepts, options = { language: "en" }) => {
    const { dictionary } = readGlossary(text, options);
    expect(dictionary.concepts.map(bare)).toEqual(concepts);
    expect(parseDictionary(dictionary).issues).toEqual([]);
  });
});

describe("languages", () => {
  const entry = (...sections: string[]) =>
    `<martif type="TBX" xml:lang="en"><text><body><termEntry>${sections.join("")}</termEntry></body></text></martif>`;
  const set = (language: string, term: string) =>
    `<langSet xml:lang="${language}"><tig><term>${term}</term></tig></langSet>`;
  const both = entry(set("en", "software"), set("zh-Hans", "软件"), set("zh-Hant", "軟體"));

  it.each([
    ["zh-Hant", "軟體", "zh-Hant"],
    ["zh-Hans", "软件", "zh-Hans"],
    ["zh-TW", "軟體", "zh-Hant"],
    ["zh-CN", "软件", "zh-Hans"],
    ["en-GB", "software", "en"],
  ])("of different scripts are kept apart: %s", (language, canonical, tag) => {
    const { dictionary } = readGlossary(both, { language });
    expect(dictionary.concepts[0]?.canonical).toBe(canonical);
    expect(dictionary.language).toBe(tag);
  });

  it("that are not there are an error, with those that are", () => {
    const { dictionary, issues } = readGlossary(both, { language: "fr" });
    expect(dictionary.concepts).toEqual([]);
    expect(issues[0]).toMatchObject({ code: "missing-language", expected: ["en", "zh-Hans", "zh-Hant"] });
  });

  it("that several may be meant by are told", () => {
    expect(readGlossary(both, { language: "zh" }).issues[0]).toMatchObject({ code: "assumed-language" });
  });

  it.each([
    ["en_US", "pt_BR", "en-US", "pt-BR"],
    ["EN", "zh-CHT", "en", "zh-Hant"],
    ["English", "German", "en", "de"],
  ])("are read as %s and %s are written", (from, to, source, target) => {
    const { dictionary } = readGlossary(entry(set(from, "a1"), set(to, "b1")));
    expect([dictionary.sourceLanguage, dictionary.language]).toEqual([source, target]);
  });

  it.each([
    ["glossary_en-cs.csv", "en", "cs"],
    ["terms.de.csv", undefined, "de"],
    ["en_US-zh_CN.csv", "en-US", "zh-CN"],
    ["list.csv", undefined, "und"],
  ])("are known from the name %s", (filename, source, target) => {
    const { dictionary } = readGlossary("button one,Knopf eins\nwindow,Fenster\n", { filename });
    expect([dictionary.sourceLanguage, dictionary.language]).toEqual([source, target]);
  });
});

describe("what is doubtful is told at its place", () => {
  it.each([
    ["no target", "source,target\na1,\nb1,c1\n", ["entry-left-out 2:1"]],
    ["only a forbidden target", "source,target,status\na1,b1,forbidden\nc1,d1,\n", ["entry-left-out 2:1"]],
    ["two targets", "source,target\na1,b1\nc1,d1\na1,e1\n", ["several-targets 4:4"]],
    ["three targets", "source,target\na1,b1\na1,c1\na1,d1\n", ["several-targets 3:4"]],
    [
      "two targets, then a preferred one",
      "source,target,status\na1,b1,\na1,c1,\na1,d1,preferred\n",
      ["several-targets 3:4"],
    ],
    ["the same row twice", "source,target\na1,b1\na1,b1\n", ["repeated-entry 3:1"]],
    ["an unknown status", "source,target,status\na1,b1,maybe\n", ["unknown-status 2:7"]],
    ["a column of its own", "source,target,colour\na1,b1,red\n", ["not-read 2:7"]],
    ["too many cells", "source,target\na1,b1,c1\nd1,e1\n", ["ragged-row 2:1"]],
    ["a comma that is not quoted", "a1,b1\nc1,d1\ne1,f1, and g1,x\n", ["ragged-row 3:1"]],
    ["an open quotation mark", 'source,target\na1,"b1\nc1,d1\n', ["broken-quotes 2:4"]],
    ["spaces around a term", "source,target\na1, b1\n", ["outer-space 2:4"]],
    ["one id twice", "id,source,target\nx,a1,b1\n", []],
  ])("%s", (_, text, expected) => {
    expect(told(text, { language: "en" })).toEqual(expected);
  });

  it("counts what a TBX has that a dictionary has not", () => {
    const text =
      bilingual[0]?.text.replace("<term>little giant</term>", '$&<termNote type="partOfSpeech">noun</termNote>') ?? "";
    expect(told(text)).toEqual(["not-read 10:35"]);
  });

  it("finds an id that two entries have", () => {
    const { dictionary, issues } = readGlossary(bilingual[0]?.text.replace('id="chain"', 'id="giant"') ?? "");
    expect(dictionary.concepts.map(({ id }) => id)).toEqual(["giant", "giant-2"]);
    expect(issues.map(({ code, place }) => [code, place.line])).toEqual([["repeated-id", 14]]);
  });
});

describe("TBX status", () => {
  it.each([
    ["preferredTerm-admn-sts", { canonical: "two", admitted: ["one"] }],
    ["preferredTermadmnsts", { canonical: "two", admitted: ["one"] }],
    ["Preferred", { canonical: "two", admitted: ["one"] }],
    ["admittedTerm", { canonical: "one", admitted: ["two"] }],
    ["legalTerm-admn-sts", { canonical: "one", admitted: ["two"] }],
    ["supersededTerm-admn-sts", { canonical: "one", variants: ["two"] }],
    ["deprecated term", { canonical: "one", variants: ["two"] }],
    ["obsolete", { canonical: "one", variants: ["two"] }],
    ["Not Recommended", { canonical: "one", variants: ["two"] }],
  ])("%s", (status, concept) => {
    const text = `<tbx type="TBX-Basic" xml:lang="en"><text><body><conceptEntry><langSec xml:lang="en"><termSec><term>one</term></termSec>
<termSec><term>two</term><termNote type="administrativeStatus">${status}</termNote></termSec></langSec></conceptEntry></body></text></tbx>`;
    const { dictionary, issues } = readGlossary(text);
    expect(issues).toEqual([]);
    expect(dictionary.concepts.map(bare)).toEqual([concept]);
  });
});
