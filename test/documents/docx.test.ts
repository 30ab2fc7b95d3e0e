import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { normalizeDocument } from "../../src/documents/index.js";
import { normalizer } from "./planted.js";

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:document xmlns:w="w" xmlns:m="m"><w:body>';
const foot = '<w:sectPr w:rsidR="1"/></w:body></w:document>';

function docx(body: string, more: Record<string, string> = {}): Uint8Array {
  return zipSync({
    "[Content_Types].xml": strToU8('<Types xmlns="t"/>'),
    "word/document.xml": strToU8(head + body + foot),
    "word/media/image1.png": new Uint8Array([137, 80, 0, 255]),
    "word/styles.xml": strToU8("<styles>small giant</styles>"),
    ...Object.fromEntries(Object.entries(more).map(([name, xml]) => [name, strToU8(xml)])),
  });
}

function clean(body: string) {
  const result = normalizeDocument(docx(body), { normalizer, format: "docx" });
  const files = unzipSync(result.bytes as Uint8Array);
  return {
    ...result,
    files,
    body: strFromU8(files["word/document.xml"] as Uint8Array).slice(head.length, -foot.length),
  };
}

const run = (text: string, properties = "", space = "") => `<w:r>${properties}<w:t${space}>${text}</w:t></w:r>`;
const bold = "<w:rPr><w:b/></w:rPr>";

const rows: readonly (readonly [string, string, string])[] = [
  ["a run", `<w:p>${run("A small giant &amp; more")}</w:p>`, `<w:p>${run("A little giant &amp; more")}</w:p>`],
  ["entities", `<w:p>${run("the research lab")}</w:p>`, `<w:p>${run("the R&amp;D lab")}</w:p>`],
  [
    "a term over runs that look alike, in the middle of a word",
    `<w:p><w:r w:rsidR="1"><w:t xml:space="preserve">A sma</w:t></w:r><w:proofErr w:type="x"/><w:r w:rsidR="2"><w:rPr><w:lang w:val="en"/></w:rPr><w:t>ll giant bar</w:t></w:r></w:p>`,
    `<w:p><w:r w:rsidR="1"><w:t xml:space="preserve">A little giant</w:t></w:r><w:proofErr w:type="x"/><w:r w:rsidR="2"><w:rPr><w:lang w:val="en"/></w:rPr><w:t xml:space="preserve"> bar</w:t></w:r></w:p>`,
  ],
  [
    "a term over runs that look different, word by word",
    `<w:p>${run("A small", bold)}${run(" giant", "", ' xml:space="preserve"')}</w:p>`,
    `<w:p>${run("A little", bold)}${run(" giant", "", ' xml:space="preserve"')}</w:p>`,
  ],
  [
    "what is deleted, instructions and formulas",
    `<w:p><w:del><w:r><w:delText>small giant</w:delText></w:r></w:del><w:r><w:instrText>small giant</w:instrText></w:r><m:oMath><m:r><m:t>small giant</m:t></m:r></m:oMath></w:p>`,
    `<w:p><w:del><w:r><w:delText>small giant</w:delText></w:r></w:del><w:r><w:instrText>small giant</w:instrText></w:r><m:oMath><m:r><m:t>small giant</m:t></m:r></m:oMath></w:p>`,
  ],
  [
    "a text box inside a paragraph, and tables",
    `<w:p>${run("one small giant")}<w:r><w:pict><w:txbxContent><w:p>${run("mini giant")}</w:p></w:txbxContent></w:pict></w:r>${run("two small giant")}</w:p><w:tbl><w:tr><w:tc><w:p>${run("small")}</w:p></w:tc><w:tc><w:p>${run("giant")}</w:p></w:tc></w:tr></w:tbl>`,
    `<w:p>${run("one little giant")}<w:r><w:pict><w:txbxContent><w:p>${run("little giant")}</w:p></w:txbxContent></w:pict></w:r>${run("two little giant")}</w:p><w:tbl><w:tr><w:tc><w:p>${run("small")}</w:p></w:tc><w:tc><w:p>${run("giant")}</w:p></w:tc></w:tr></w:tbl>`,
  ],
];

describe("docx", () => {
  it.each(rows)("%s", (_, before, after) => {
    expect(clean(before).body).toBe(after);
    expect(clean(after).body).toBe(after);
  });

  it("leaves a term to a person where runs look different inside a word that changes", () => {
    const body = `<w:p>${run("sm", bold)}${run("all giant")}</w:p>`;
    const { body: left, matches, issues } = clean(body);
    expect(left).toBe(body);
    expect(matches).toMatchObject([{ action: "review", surface: "small giant", part: "word/document.xml", line: 2 }]);
    expect(issues).toMatchObject([{ code: "review", place: { line: 2 } }]);
  });

  it("keeps every other member as it is, and their order", () => {
    const source = docx(`<w:p>${run("small giant")}</w:p>`, {
      "word/footnotes.xml": `<w:footnotes xmlns:w="w"><w:p>${run("mini giant")}</w:p></w:footnotes>`,
    });
    const result = normalizeDocument(source, { normalizer, file: "a.docx" });
    const [before, after] = [unzipSync(source), unzipSync(result.bytes as Uint8Array)];
    expect(Object.keys(after)).toEqual(Object.keys(before));
    for (const name of ["[Content_Types].xml", "word/media/image1.png", "word/styles.xml"])
      expect(after[name]).toEqual(before[name]);
    expect(strFromU8(after["word/footnotes.xml"] as Uint8Array)).toContain("<w:t>little giant</w:t>");
    expect(result.text).toBe("little giant\nlittle giant");
    expect(result.matches.map(({ part }) => part)).toEqual(["word/document.xml", "word/footnotes.xml"]);
  });

  it("gives the very bytes back where nothing is found", () => {
    const source = docx(`<w:p>${run("nothing")}</w:p>`);
    expect(normalizeDocument(source, { normalizer, format: "docx" }).bytes).toBe(source);
  });

  it.each([
    ["no archive", strToU8("no archive"), /cannot be read/],
    ["no document in it", zipSync({ "a.txt": strToU8("a") }), /holds no/],
    ["XML that is none", docx("<w:p>"), /word\/document\.xml: unexpected close tag/],
  ])("says what is wrong with %s, and gives it back", (_, source, message) => {
    const result = normalizeDocument(source, { normalizer, file: "x.docx" });
    expect(result.bytes).toBe(source);
    expect(result.issues).toMatchObject([
      { code: "malformed-document", message: expect.stringMatching(message), place: { file: "x.docx" } },
    ]);
  });
});
