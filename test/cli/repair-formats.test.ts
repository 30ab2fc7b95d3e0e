import { describe, expect, it } from "vitest";
import { batch, harbour } from "../bilingual/harbour.js";
import { runProgram } from "./fake-io.js";

const escaped = (text: string) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
type Render = (source: string, target: string, at: number) => string;

/** The batch as units of a file, with some of the test's own in front of it. */
function unitsOf(own: string, render: Render): string {
  return own + batch.map(({ source, target }, at) => render(source, target, at)).join("");
}

const xliff1 = (own: string, languages = 'source-language="zh-TW" target-language="en-US"') =>
  `\uFEFF<?xml version="1.0"?>\r\n<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2">
<!-- a comment --><file original="a.txt" ${languages} datatype="x"><body>
${unitsOf(own, (source, target, at) => `<trans-unit id='u${at}'><source>${source}</source><target state="new">${escaped(target)}</target><note>Harbour Bureau</note></trans-unit>\n`)}
</body></file></xliff>\n`;

const xliff2 = (
  own: string,
) => `<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.1" srcLang="zh" trgLang="en">
<file id="f1">${unitsOf(own, (source, target, at) => `<unit id="u${at}"><segment id="s"><source>${source}</source><target>${escaped(target)}</target></segment></unit>`)}</file></xliff>`;

const tmx = (own: string) => `<tmx version="1.4"><header srclang="zh"/><body>
${unitsOf(own, (source, target) => `<tu><tuv xml:lang="de"><seg>Das Harbour Bureau</seg></tuv><tuv xml:lang="EN-US"><seg>${escaped(target)}</seg></tuv><tuv xml:lang="zh-TW"><seg>${source}</seg></tuv></tu>`)}
</body></tmx>`;

const quoted = (text: string) => text.replaceAll('"', '\\"');
const po = (own: string, language = "en") => `# Harbour Bureau
msgid ""
msgstr ""
"Language: ${language}\\n"

${unitsOf(own, (source, target) => `#: a.c:1\nmsgid "${source}"\nmsgstr "${quoted(target)}"\n\n`)}`;

const repaired = (text: string) =>
  batch.reduce((result, { target }) => {
    const better = target
      .replace("Harbour Bureau", "Port Authority")
      .replace("Pilot guidance", "Pilotage service")
      .replace("pilot guidance", "pilotage service")
      .replace("deep sea dock", "deep-water berth")
      .replace("Port charges", "Harbour dues");
    return result.replace(target, better);
  }, text);

async function repair(name: string, content: string, ...flags: string[]) {
  const files = { "harbour.json": JSON.stringify(harbour), [name]: content };
  return runProgram(["repair", "-d", "harbour.json", ...flags, name], { files });
}

const unit1 = (source: string, target: string, more = "") =>
  `<trans-unit id="own"${more}><source>${source}</source><target>${target}</target></trans-unit>`;

describe("repair of translation files", () => {
  it.each([
    ["XLIFF 1.2", "a.xlf", xliff1("")],
    ["XLIFF 2.1", "a.xliff", xliff2("")],
    ["TMX", "a.tmx", tmx("")],
    ["PO", "a.po", po("")],
  ])("edits the targets of %s and nothing else, by a byte", async (_, name, content) => {
    expect(await repair(name, content)).toMatchObject({ code: 0, stdout: repaired(content), stderr: "" });
  });

  it.each<[string, string, string, string, string]>([
    [
      "a placeholder element",
      "a.xlf",
      xliff1(unit1('港務局有<x id="1"/>名員工。', 'The Harbour Bureau has <x id="1"/> employees &amp; {0} %s.')),
      'The Harbour Bureau has <x id="1"/> employees &amp; {0} %s.',
      'The Port Authority has <x id="1"/> employees &amp; {0} %s.',
    ],
    [
      "inline codes around the term",
      "a.xlf",
      xliff1(
        unit1(
          '<bpt id="1">&lt;b></bpt>港務局<ept id="1">&lt;/b></ept>來了。',
          'The <bpt id="1">&lt;b></bpt>Harbour Bureau<ept id="1">&lt;/b></ept> came.',
        ),
      ),
      "</bpt>Harbour Bureau<ept",
      "</bpt>Port Authority<ept",
    ],
    [
      "a CDATA section",
      "a.xlf",
      xliff1(unit1("港務局來了。", "<![CDATA[The Harbour Bureau <br> came.]]>")),
      "<![CDATA[The Harbour Bureau <br> came.]]>",
      "<![CDATA[The Port Authority <br> came.]]>",
    ],
    [
      "segments and codes of XLIFF 2",
      "a.xlf",
      xliff2(
        '<unit id="own"><segment><source>港務局<pc id="1">來了</pc>。</source><target>The Harbour Bureau <pc id="1">came</pc> <ph id="2"/>.</target></segment></unit>',
      ),
      'The Harbour Bureau <pc id="1">came</pc> <ph id="2"/>.',
      'The Port Authority <pc id="1">came</pc> <ph id="2"/>.',
    ],
    [
      "plural forms",
      "a.po",
      po(
        'msgid "%d 個深水泊位"\nmsgid_plural "%d 個深水泊位。"\nmsgstr[0] "%d deep sea dock"\nmsgstr[1] ""\n"%d deep sea "\n"dock"\n\n',
      ),
      'msgstr[0] "%d deep sea dock"\nmsgstr[1] ""\n"%d deep sea "\n"dock"',
      'msgstr[0] "%d deep-water berth"\nmsgstr[1] ""\n"%d deep-water berth"\n""',
    ],
    [
      "escapes of PO",
      "a.po",
      po('msgid "港務局：\\"好\\"\\n"\nmsgstr "The Harbour Bureau: \\"fine\\"\\n"\n\n'),
      'msgstr "The Harbour Bureau: \\"fine\\"\\n"',
      'msgstr "The Port Authority: \\"fine\\"\\n"',
    ],
  ])("keeps %s", async (_, name, content, before, after) => {
    expect((await repair(name, content)).stdout).toBe(repaired(content.replace(before, after)));
  });

  it.each([
    [
      "a unit that is not to be translated",
      xliff1(unit1("港務局來了。", "The Harbour Bureau came.", ' translate="no"')),
    ],
    ["a unit without a translation", xliff1("<trans-unit id='n'><source>港務局</source></trans-unit>")],
    ["a unit with an empty translation", xliff1(unit1("港務局來了。", ""))],
    [
      "what a memory offers",
      xliff1(
        `<trans-unit id="m"><source>好</source><target>Fine</target><alt-trans><source>港務局</source><target>Harbour Bureau</target></alt-trans></trans-unit>`,
      ),
    ],
    [
      "what a comment shields",
      xliff1(
        `<!-- canonym-ignore-start -->${unit1("港務局來了。", "A Harbour Bureau came.")}<!-- canonym-ignore-end -->`,
      ),
    ],
  ])("leaves %s alone", async (_, content) => {
    expect(await repair("a.xlf", content)).toMatchObject({ code: 0, stdout: repaired(content), stderr: "" });
  });

  it("leaves a repair to a person where a code stands inside, and edits the rest", async () => {
    const content = xliff1(unit1("深水泊位開放。", 'The deep <bpt id="1">b</bpt>sea dock<ept id="1">b</ept> opens.'));
    expect((await repair("a.xlf", content)).stdout).toBe(repaired(content));
    const { stdout } = await repair("a.xlf", content, "--output", "json");
    const [own] = JSON.parse(stdout).pairs;
    expect(own).toMatchObject({ id: "own", text: "The deep sea dock opens.", edits: [] });
    expect(own.matches[0]).toMatchObject({ action: "review", replacement: "deep sea dock" });
    expect(own.matches[0].reason).toContain("markup stands inside it");
    expect(own.issues[0]).toMatchObject({ code: "review" });
  });

  it("names units by unit and segment, and by file where there are several", async () => {
    const { stdout } = await repair("a.xlf", xliff2(""), "--output", "json");
    expect(JSON.parse(stdout).pairs[0].id).toBe("u0/s");
    const two =
      xliff2("").replace("</xliff>", "") +
      xliff2("")
        .replace(/<xliff[^>]*>/, "")
        .replace('"f1"', '"f2"');
    const again = await repair("a.xlf", two, "--output", "json");
    expect(again.stderr).toBe("");
    expect(JSON.parse(again.stdout).pairs.map(({ id }: { id: string }) => id)).toContain("f2/u3/s");
  });

  it("shows a whole file before and after", async () => {
    const { stdout } = await repair("a.po", po(""), "--diff");
    expect(stdout).toContain('- msgstr "The Harbour Bureau announced new rules yesterday."');
    expect(stdout).toContain('+ msgstr "The Port Authority announced new rules yesterday."');
    expect(stdout).toContain("8:13  “Harbour Bureau” → “Port Authority”");
  });

  it.each([
    ["XLIFF", "a.xlf", xliff1("", 'source-language="fr" target-language="de"'), "`fr → de`"],
    ["XLIFF the other way round", "a.xlf", xliff1("", 'source-language="en" target-language="zh"'), "`en → zh`"],
    ["TMX", "a.tmx", tmx("").replaceAll("zh-TW", "ja"), "`EN-US`"],
    ["PO", "a.po", po("", "fr"), "`fr`"],
  ])("refuses %s in other languages than the dictionary's", async (_, name, content, told) => {
    const result = await repair(name, content);
    expect(result.stderr).toContain("error other-languages");
    expect(result.stderr).toContain(told);
    expect(result).toMatchObject({ code: 2, stdout: "" });
  });

  it.each([
    ["XLIFF", "a.xlf", "<xliff>\n<file>\n</xliff>", "a.xlf:3:"],
    ["an entity bomb", "a.xlf", '<!DOCTYPE x [<!ENTITY a "b">]>\n<xliff><a>&a;</a></xliff>', "a.xlf:2:"],
    ["TMX", "a.tmx", "<tmx>\n&nope;</tmx>", "a.tmx:2:"],
    ["PO", "a.po", 'msgid "a"\nmsgstr b\n', "a.po:2:1"],
    ["CSV", "a.csv", 'source,target\n"a,b\n', "a.csv:2:1"],
  ])("says where broken %s is wrong", async (_, name, content, place) => {
    const result = await repair(name, content);
    expect(result.stderr).toContain(place);
    expect(result.stderr).toContain("error unreadable-pair");
    expect(result).toMatchObject({ code: 2, stdout: "" });
  });

  it("changes no other byte of JSON Lines: numbers, escapes, order and spaces stay", async () => {
    const line = (source: string, target: string) =>
      `{ "n" : 1.0, "source":"${source}", "target": "${target}", "target2": "Harbour \\u0042ureau" }\r\n`;
    const content = batch.map(({ source, target }) => line(source, target.replace("H", "\\u0048"))).join("");
    expect((await repair("a.jsonl", content)).stdout).toBe(
      batch
        .map(({ source, target }) => line(source, repaired(target).replace("Harbour dues", "Harbour dues")))
        .join(""),
    );
  });

  it("takes quotation marks in a table of tabs for what they are", async () => {
    const rows = ([`source\ttarget`, `港務局說好。\t"Fine," the Harbour Bureau said.`] as string[]).concat(
      batch.map(({ source, target }) => `${source}\t${target}`),
    );
    const content = `${rows.join("\n")}\n`;
    expect((await repair("a.tsv", content)).stdout).toBe(
      repaired(content.replace("the Harbour Bureau said", "the Port Authority said")),
    );
  });

  it("reads CSV parted by semicolons", async () => {
    const content = `target;source\n${batch.map(({ source, target }) => `"${target}";${source}\n`).join("")}`;
    expect((await repair("a.csv", content)).stdout).toBe(repaired(content));
  });
});
