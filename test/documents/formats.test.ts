import { describe } from "vitest";
import { type Fixture, keepsTheContract } from "./contract.js";

const giant = "⟦small giant→little giant⟧";
const list = "⟦specialized, refined and new→specialized, refined, distinctive and innovative⟧";

const text: Fixture[] = [
  { name: "prose", marked: `A ${giant} and\n\na ${list} firm; \`small giant\` is code.\nNo end of line` },
  { name: "an ignored region", marked: `${giant} canonym-ignore-start small giant canonym-ignore-end ${giant}\n` },
];

const markdown: Fixture[] = [
  {
    name: "blocks",
    marked: `---
title: small giant
---
# The ⟦Small Giant→Little Giant⟧ \`small giant\`

A ${giant} firm, <b>${giant}</b>, **${giant}** and [${giant}](small/giant "small giant")
and a ⟦small
giant→little giant⟧ over a line.

> Quoted ⟦small
> giant→little giant⟧.
> - item ${giant}

| ${giant} | b \\| ${giant} |
|---|---|
| ${list} | x |

    small giant

\`\`\`
small giant
\`\`\`

<div>small giant</div>

[small giant]: http://small.giant "small giant"

Heading ${giant}
===

1. ${giant} <code>small giant</code> ![small giant](x)

[^1]: note on ${giant}
`,
  },
  {
    name: "what text must escape",
    marked: "the ⟦research lab→R&D lab⟧ and 1 \\* ⟦small&nbsp;giant→little giant⟧ &amp; x\n",
  },
  {
    name: "front matter and alternative text, if asked for",
    marked: `---\ntitle: A ${giant}\nother: small giant\n---\n![${giant}](x.png)\n`,
    options: { fields: ["title"], attributes: true },
  },
  {
    name: "markers in comments",
    marked: `<!-- canonym-ignore-start -->\nsmall giant\n\n<!-- canonym-ignore-end -->\n\n${giant}\n`,
  },
  {
    name: "markup inside a term",
    marked:
      "A ⟦specialized, <b>refined</b> and new→specialized, <b>refined</b>, distinctive and innovative⟧ firm, *⟦small* giant→little* giant⟧.\n",
  },
];

const mdx: Fixture[] = [
  {
    name: "components",
    marked: `import X from "small giant"

# ${giant}

<Box title="small giant">
  A ${giant} {small + " giant"} firm, <b>${giant}</b>.
</Box>
`,
  },
];

const html: Fixture[] = [
  {
    name: "a page",
    marked: `<!doctype html>
<html lang="en-GB"><head><title>${giant}</title>
<style>.small giant {}</style><script>var x = "small giant <b>";</script></head>
<body data-x="small giant"><!-- small giant -->
<p title="small giant">A ${giant} &amp; ⟦small&#32;giant→little giant⟧, a ⟦small
 giant→little giant⟧ &lt;b&gt;.
<p>one <code>small giant</code> <span translate="no">small giant</span> <i lang=fr>small giant</i> ${giant}
<pre>small giant</pre><textarea>small giant</textarea>
<ul><li>${giant}<li><b>⟦small</b> giant→little</b> giant⟧</ul>
<p>small</p><p>giant</p>
the ⟦research lab→R&amp;D lab⟧ and the ⟦specialized, <b>refined</b> and new→specialized, <b>refined</b>, distinctive and innovative⟧ one
</body></html>`,
  },
  {
    name: "attributes, if asked for",
    marked: `<p title="The ⟦research lab→R&amp;D lab⟧" class="small giant"><img alt='${giant}' src="small giant"><a aria-label="⟦remark on the open door→note: the &quot;open&quot; door⟧">x</a>`,
    options: { attributes: true },
  },
  { name: "tag soup", marked: `<p>a <b>${giant}</i> & <3 ${giant} <p>&copy; &bogus; </b> <br/>${giant}` },
  {
    name: "markers in comments",
    marked: `<p>${giant}<!-- canonym-ignore-start --> small giant</p><p>small giant<!-- canonym-ignore-end --> ${giant}</p>`,
  },
];

const json: Fixture[] = [
  {
    name: "all values",
    marked: `{ "small giant": "A ${giant}", "list": ["${giant}", 1, true, null, { "deep": "tab\\t${giant} \\u00e9\\"⟦remark on the open door→note: the \\"open\\" door⟧\\"" }], "n": -1.5e3 }\n`,
  },
  {
    name: "some fields, of two equal keys both",
    marked: `{"body":"${giant}","id":"small giant","body":"${giant}","a":{"body":"small giant","b":["${giant}",{"c":"small giant"}]},"a.b":"${giant}"}`,
    options: { fields: ["body", "a.b"] },
  },
  { name: "a lone string", marked: `"${giant}"` },
];

const jsonl: Fixture[] = [
  {
    name: "lines",
    marked: `{"id":"small giant","body":"${giant} \\ud83d\\ude00"}\n\n{"body": 5}\n  {"body":["${giant}"]}  \n{"other":"small giant"}`,
    options: { fields: ["body"] },
  },
];

const yaml: Fixture[] = [
  {
    name: "styles",
    marked: `# small giant
small giant: A ${giant} firm
single: 'it''s a ${giant}'
double: "tab\\t ${giant} \\u00e9 ⟦remark on the open door→note: the \\"open\\" door⟧"
literal: |
  first ${giant}
  a ⟦small
  giant→little giant⟧

  last
folded: >-
  one ⟦small
  giant→little giant⟧ two

  ${giant}
plain: one ⟦small
  giant→little giant⟧
list:
  - ${giant}
  - &anchor ${giant} # small giant
  - *anchor
  - {a: ${giant}, b: [${giant}, 1]}
number: 5
---
second: ${giant}
`,
  },
  {
    name: "some fields",
    marked: `title: ${giant}\nid: small giant\na:\n  - b: ${giant}\n`,
    options: { fields: ["title", "a.b"] },
  },
  {
    name: "markers in comments",
    marked: `a: ${giant}\n# canonym-ignore-start\nb: small giant\n# canonym-ignore-end\nc: ${giant}\n`,
  },
];

const csv: Fixture[] = [
  { name: "all cells", marked: `id,text\n1,${giant}\n2,"a ""b"" ${giant}, ${list}"\n,\n3,${giant}` },
  {
    name: "some columns",
    marked: `id,text,note\nsmall giant,${giant},${giant}\nx,"${giant}\nmore",y\n`,
    options: { fields: ["text", "3"] },
  },
  { name: "semicolons", marked: `id;text\n1;${giant}, x\n` },
];

const tsv: Fixture[] = [{ name: "tabs", marked: `id\ttext\n1\t${list}, "so" it is\n` }];

const xliff: Fixture[] = [
  {
    name: "1.2",
    marked: `<?xml version="1.0" encoding="UTF-8"?>
<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2"><file source-language="zh" target-language="en-US" original="small giant"><body>
<trans-unit id="1"><source>small giant</source><target state="final">A ${giant} &amp; ⟦small&#x20;giant→little giant⟧ <x id="1"/> <![CDATA[${giant} & < ⟦research lab→R&D lab⟧ >]]></target>
<alt-trans><target>small giant</target></alt-trans></trans-unit>
<trans-unit id="2" translate="no"><target>small giant</target></trans-unit>
<trans-unit id="3"><target><g id="1">⟦small</g> giant→little</g> giant⟧ <bpt id="2">small giant</bpt>${giant}<ept id="2"/> <ph id="3">small giant</ph> small<x id="4"/> giant <mrk mtype="protected" translate="no">small giant</mrk></target></trans-unit>
</body></file><file target-language="fr"><body><trans-unit id="1"><target>small giant</target></trans-unit></body></file></xliff>
`,
  },
  {
    name: "2.0",
    marked: `<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.0" srcLang="zh" trgLang="en"><file id="f"><notes><note>small giant</note></notes>
<unit id="1"><originalData><data id="d1">small giant</data></originalData><segment><source>small giant</source><target>The ⟦research lab→R&amp;D lab⟧ <pc id="1">${giant}</pc><ph id="2" dataRef="d1"/> ${giant}</target></segment></unit></file></xliff>`,
  },
];

const tmx: Fixture[] = [
  {
    name: "languages",
    marked: `<?xml version="1.0"?>\n<!DOCTYPE tmx SYSTEM "tmx14.dtd">\n<tmx version="1.4"><header/><body><tu><note>small giant</note><tuv xml:lang="zh"><seg>small giant</seg></tuv><tuv xml:lang="EN-us"><seg>A ${giant} <bpt i="1">&lt;small giant&gt;</bpt>⟦research lab→R&amp;D lab⟧<ept i="1"/> <hi>${giant}</hi><ph>small giant</ph></seg></tuv></tu></body></tmx>\n`,
  },
];

const po: Fixture[] = [
  {
    name: "messages",
    marked: `# small giant
msgid ""
msgstr ""
"Language: en_GB\\n"
"X-Note: small giant\\n"

#. small giant
#, c-format
msgid "small giant"
msgid_plural "small giants"
msgstr[0] "A ${giant} %s {small giant} %(name)s"
msgstr[1] "%d ⟦small giants→little giants⟧\\n"

msgctxt "small giant"
msgid "x"
msgstr ""
"one ⟦small "
"giant→little giant"
"⟧ two ⟦remark on the open door→note: the \\"open\\" door⟧\\t${giant}"

#~ msgid "y"
#~ msgstr "small giant"
`,
  },
];

const srt: Fixture[] = [
  {
    name: "cues",
    marked: `1\n00:00:01,000 --> 00:00:02,500\nA <i>${giant}</i> and\na ⟦small\ngiant→little giant⟧ {\\an8}${giant}\n\n2\n00:00:03,000 --> 00:00:04,000 X1:1\n- ${giant}\n`,
  },
];

const vtt: Fixture[] = [
  {
    name: "cues",
    marked: `WEBVTT small giant\n\nNOTE small giant\n\nSTYLE\n::cue { small giant }\n\nsmall giant\n00:01.000 --> 00:02.000 align:start\n<v Small Giant>A ${giant} <00:01.500><c.x>&amp; ⟦research lab→R&amp;D lab⟧</c>\n\n00:00:03.000 --> 00:00:04.000\n${giant}\n`,
  },
];

const all = { text, markdown, mdx, html, json, jsonl, yaml, csv, tsv, xliff, tmx, po, srt, vtt };

describe.each(Object.entries(all))("%s", (format, fixtures) => {
  keepsTheContract(format as keyof typeof all, fixtures);
});
