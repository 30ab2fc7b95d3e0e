import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { type Content, Html, html } from "./html.js";

const style = asset("catalogue.css");
const script = asset("filter.js");

function asset(name: string): string {
  return readFileSync(new URL(name, import.meta.url), "utf8").trim();
}

/** Nothing but this page's own style and script is let in, from wherever. */
const policy = `default-src 'none'; style-src ${hashOf(style)}; script-src ${hashOf(script)}; base-uri 'none'`;

function hashOf(source: string): string {
  return `'sha256-${createHash("sha256").update(source).digest("base64")}'`;
}

/** What a page is made of. */
export interface PageParts {
  readonly title: string;
  readonly intro: Content;
  /** What is searched: elements with the class `entry`. */
  readonly entries: Content;
  /** What one entry is called, and several. */
  readonly noun: readonly [one: string, several: string];
  /** What the field of the search says while it is empty. */
  readonly hint: string;
  /** Fields to choose among, if the entries have them as `data-field`. */
  readonly fields?: readonly string[];
}

/** A page that stands alone: style, script and content in one file, searchable without a server. */
export function page({ title, intro, entries, noun, hint, fields = [] }: PageParts): string {
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title} · canonym</title>
<style>${new Html(style)}</style>
</head>
<body>
<header class="top">
<h1>${title}</h1>
${intro}
</header>
${searchBar(noun, hint, fields)}
<main>
${entries}
<p id="_none" hidden>Nothing has these words. <button type="button" id="_clear">Show everything</button></p>
</main>
<footer><p>Made from the dictionary files by <code>npm run catalogue</code>. The dictionaries are licensed as they say, the code is under the MIT licence.</p></footer>
<script>${new Html(script)}</script>
</body>
</html>
`.source;
}

/** Hidden until the script has started: without it the page is read as a whole. */
function searchBar([one, several]: PageParts["noun"], hint: string, fields: readonly string[]): Html {
  const choices = fields.map((field) => html`<option>${field}</option>`);
  return html`<search id="_bar" hidden>
<input id="_search" type="search" placeholder="${hint}" aria-label="Search" autocomplete="off" spellcheck="false">
${fields.length > 1 && html`<select id="_field" aria-label="Field"><option value="">all fields</option>${choices}</select>`}
<output id="_count" for="_search" aria-live="polite" data-one="${one}" data-several="${several}"></output>
</search>`;
}
