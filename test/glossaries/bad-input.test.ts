import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseDictionary } from "../../src/dictionary/parse.js";
import { glossaryFormats, readGlossary } from "../../src/glossaries/index.js";
import { bilingual } from "./samples.js";

const laughs = `<?xml version="1.0"?>
<!DOCTYPE martif [
 <!ENTITY lol "lol">
${Array.from({ length: 9 }, (_, at) => ` <!ENTITY lol${at + 1} "${`&lol${at || ""};`.repeat(10)}">`).join("\n")}
]>
<martif xml:lang="en"><text><body><termEntry><langSet xml:lang="en"><tig><term>one &lol9; two</term></tig></langSet></termEntry></body></text></martif>`;

const external = laughs.replace(/ <!ENTITY lol[\s\S]*?\n\]>/, ' <!ENTITY lol9 SYSTEM "file:///etc/passwd">\n]>');

const xml = bilingual[0]?.text ?? "";

const yamlBomb = `a0: &a0 [x, x, x, x, x, x, x, x, x, x]
${Array.from({ length: 9 }, (_, at) => `a${at + 1}: &a${at + 1} [${Array(10).fill(`*a${at}`).join(", ")}]`).join("\n")}
id: x
language: en
concepts: *a9
`;

function read(text: string | Uint8Array, options = {}) {
  const { dictionary, issues } = readGlossary(text, { language: "en", ...options });
  expect(parseDictionary(dictionary).issues).toEqual([]);
  for (const { place } of issues) expect(place.line ?? 0).toBeGreaterThan(0);
  const told = issues.map(({ code, place }) => `${code} ${place.line}:${place.column}`);
  return { canonicals: dictionary.concepts.map(({ canonical }) => canonical), told, text: JSON.stringify(dictionary) };
}

describe("entities", () => {
  it.each([
    ["that stand for each other", laughs, 14],
    ["that lie elsewhere", external, 5],
  ])("%s are refused, not expanded", (_, text, line) => {
    const { told, canonicals } = read(text);
    expect(told).toEqual(["refused-entity 3:2", `refused-entity ${line}:84`]);
    expect(canonicals).toEqual(["one &lol9; two"]);
  });

  it("that XML has, and characters by number, are read", () => {
    expect(read(xml.replace("industrial chain", "R&amp;D &#x4E2D; &lt;")).canonicals[1]).toBe("R&D 中 <");
  });
});

describe("XML that breaks off", () => {
  it.each([...xml.matchAll(/</g)].map(({ index }) => index).filter((index) => index > 120))(
    "is read to there: %i",
    (end) => {
      const { canonicals, told } = read(xml.slice(0, end + 1));
      expect(told.some((issue) => issue.startsWith("invalid-xml"))).toBe(true);
      const whole = ["little giant", "industrial chain"].filter((term) =>
        xml.slice(0, end + 1).includes(`${term}</term>`),
      );
      expect(canonicals).toEqual(whole);
    },
  );

  it("in a term leaves the term out", () => {
    const { canonicals, told } = read(xml.slice(0, xml.indexOf("industrial chain") + 6));
    expect(canonicals).toEqual(["little giant"]);
    expect(told).toEqual(["invalid-xml 16:42"]);
  });
});

describe("nesting", () => {
  it.each([
    ["XML", xml.replace("<term>little", `${"<hi>".repeat(200)}${"</hi>".repeat(200)}<term>little`), "too-deep"],
    ["much more XML", `<martif>${"<a>".repeat(200_000)}`, "too-deep"],
    ["JSON", "[".repeat(200_000), "invalid-json"],
    ["YAML", `id: x\nconcepts: ${"[".repeat(200)}${"]".repeat(200)}`, "too-deep"],
    ["much more YAML", `id: x\nconcepts: ${"[".repeat(20_000)}`, "too-deep"],
  ])("of %s has a limit", (name, text, code) => {
    const filename = `x.${name.endsWith("XML") ? "tbx" : name.endsWith("JSON") ? "json" : "yaml"}`;
    expect(read(text, { filename }).told.join()).toContain(code);
  });
});

describe("YAML", () => {
  it("has a limit for what aliases stand for", () => {
    const { told, text } = read(yamlBomb, { format: "yaml" });
    expect(told.some((issue) => issue.startsWith("too-many-aliases"))).toBe(true);
    expect(text.length).toBeLessThan(200);
  });

  it("may use aliases in moderation", () => {
    const text =
      "id: x\nlanguage: en\nconcepts:\n  - { id: a, canonical: one, variants: &v [uno, ein] }\n  - { id: b, canonical: two, admitted: *v }\n";
    expect(read(text).told).toEqual([]);
  });

  it("tells a key that stands twice", () => {
    const { told } = read("extends: substitution\nswap:\n  utilise: use\n  utilise: apply\n");
    expect(told).toContain("duplicate-key 4:3");
  });

  it("tells what is no YAML, and reads the rest", () => {
    const { told, canonicals } = read("extends: substitution\nswap:\n  utilise: use\n  bad: 'open\n");
    expect(told.some((issue) => issue.startsWith("invalid-yaml"))).toBe(true);
    expect(canonicals).toContain("use");
  });
});

describe("a dictionary with errors", () => {
  it("keeps the concepts that have none, each at its place", () => {
    const text =
      '{\n"id": "x", "language": "en", "colour": 1, "concepts": [\n{ "id": "a" },\n{ "id": "b", "canonical": "beta" }\n] }';
    const { dictionary, issues, placeOf } = readGlossary(text);
    expect(dictionary).toEqual({ id: "x", language: "en", concepts: [{ id: "b", canonical: "beta" }] });
    expect(issues.map(({ code, place }) => [code, place.line, place.pointer])).toEqual([
      ["unknown-key", 2, "/colour"],
      ["missing-key", 3, "/concepts/0"],
    ]);
    expect(placeOf("/concepts/0/canonical")).toEqual({ line: 4, column: 27 });
  });

  it("does not touch what objects inherit", () => {
    read('{"id":"x","language":"en","concepts":[],"__proto__":{"polluted":1}}');
    read("swap:\n  __proto__: polluted\n  constructor: x1\n");
    read('<martif __proto__="x"><__proto__/></martif>');
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  });
});

describe("encodings", () => {
  const text = "source,target\nnaïve,naïf été\n";
  const utf16 = (bigEndian: boolean, mark: boolean) => {
    const units = Array.from((mark ? "\ufeff" : "") + text, (character) => character.charCodeAt(0));
    return Uint8Array.from(units.flatMap((unit) => (bigEndian ? [unit >> 8, unit & 255] : [unit & 255, unit >> 8])));
  };
  const latin = Uint8Array.from(text, (character) => character.charCodeAt(0));

  it.each([
    ["UTF-8", new TextEncoder().encode(text), []],
    ["UTF-8 with a mark", new TextEncoder().encode(`\ufeff${text}`), []],
    ["UTF-16 LE with a mark", utf16(false, true), []],
    ["UTF-16 BE with a mark", utf16(true, true), []],
    ["UTF-16 LE without", utf16(false, false), []],
    ["UTF-16 BE without", utf16(true, false), []],
    ["Windows-1252", latin, ["misnamed-encoding 2:3"]],
  ])("%s", (_, bytes, expected) => {
    const { canonicals, told } = read(bytes);
    expect({ canonicals, told }).toEqual({ canonicals: ["naïf été"], told: expected });
  });

  it("of Windows have their quotation marks", () => {
    const bytes = Uint8Array.from([...Buffer.from("source,target\nx,"), 0x93, 0x61, 0x94, 0x80, ...Buffer.from("\n")]);
    expect(read(bytes).canonicals).toEqual(["“a”€"]);
  });

  it("that Chinese spreadsheets have are recognized", () => {
    const gbk = Uint8Array.from([...Buffer.from("source,target\n"), 0xd7, 0xa8, 0xbe, 0xab, ...Buffer.from(",srdi\n")]);
    const { dictionary } = readGlossary(gbk);
    expect(dictionary.concepts[0]?.source).toEqual(["专精"]);
  });

  it("that a file names wrongly are told", () => {
    const named = (encoding: string) => xml.replace("UTF-8", encoding);
    expect(read(new TextEncoder().encode(named("iso-8859-1"))).told).toEqual(["misnamed-encoding 8:37"]);
    expect(read(new TextEncoder().encode(named("utf-16"))).canonicals).toEqual(["little giant", "industrial chain"]);
    const french = Buffer.from(
      named("iso-8859-1")
        .replace("little giant", "é")
        .replaceAll(/[\u4e00-\u9fff]/g, "x"),
      "latin1",
    );
    expect(read(french)).toMatchObject({ canonicals: ["é", "industrial chain"], told: [] });
  });

  it("of spreadsheets and programs are refused", () => {
    expect(read(Uint8Array.from([0x50, 0x4b, 3, 4, 0, 0, 0, 0, 1, 0])).told).toEqual(["undecodable 1:1"]);
  });
});

describe("anything", () => {
  it.each(["", " \n", "\ufeff", "\0"])("empty is told: %j", (text) => {
    expect(read(text).told).toEqual(["unknown-format 1:1"]);
  });

  it("of an unknown name is told with those there are", () => {
    const { issues } = readGlossary("a,b", { format: "tbz" });
    expect(issues[0]).toMatchObject({ code: "unknown-format", expected: glossaryFormats });
  });

  it("is read in any format without throwing, to a dictionary without faults", () => {
    const mangled = fc
      .tuple(
        fc.constantFrom(...bilingual.map(({ text }) => text)),
        fc.nat(2000),
        fc.nat(60),
        fc.string({ unit: "binary" }),
      )
      .map(
        ([text, at, length, part]) => text.slice(0, at % text.length) + part + text.slice((at % text.length) + length),
      );
    const lines = fc
      .array(fc.constantFrom(...`a,b|"|,"x" y|=>|#|\\|<a>|{"|- |: |msgid "a"|&x;|\t|\r\n|swap:|id: `.split("|")))
      .map((parts) => parts.join("\n"));
    fc.assert(
      fc.property(
        fc.oneof(mangled, lines, fc.string({ unit: "binary" })),
        fc.constantFrom(undefined, ...glossaryFormats),
        (text, format) => {
          read(text, format === undefined ? {} : { format });
        },
      ),
      { numRuns: 600 },
    );
  });

  it("that is neither text nor bytes is told", () => {
    for (const value of [null, 1, {}, []]) expect(read(value as never).told).toEqual(["undecodable 1:1"]);
  });

  it("in bytes is read without throwing", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 60 }), (bytes) => void read(bytes)),
      { numRuns: 200 },
    );
  });
});
