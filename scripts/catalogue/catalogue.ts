import type { Dictionary } from "../../src/index.js";
import { conceptCard } from "./concept.js";
import { type Html, html } from "./html.js";
import { page } from "./page.js";

/** The pages of dictionaries: file name → HTML. Each has its concepts; `index.html` has every term of all. */
export function catalogue(dictionaries: readonly Dictionary[]): Map<string, string> {
  const pages = dictionaries.map((dictionary) => [`${dictionary.id}.html`, dictionaryPage(dictionary)] as const);
  return new Map([...pages, ["index.html", indexPage(dictionaries)]]);
}

function dictionaryPage(dictionary: Dictionary): string {
  const { id, title = id, description, concepts, sourceLanguage } = dictionary;
  const fields = [...new Set(concepts.flatMap(({ subjectField }) => subjectField ?? []))].sort();
  const intro = html`<p>${description ?? ""}</p>
<p class="facts">${factsOf(dictionary)} · <a href="index.html">all dictionaries</a> · <a href="https://github.com/canonym/canonym/blob/main/dictionaries/${encodeURIComponent(id)}.json">the file</a></p>`;
  const entries = concepts.map((concept) => conceptCard(concept, sourceLanguage));
  return page({
    title,
    intro,
    entries,
    noun: ["concept", "concepts"],
    hint: "Search: term, 中文, variant, id …",
    fields,
  });
}

function factsOf({ concepts, license }: Dictionary): string {
  const provisional = concepts.filter(({ status }) => status === "provisional").length;
  return [
    count(concepts.length, "concept"),
    ...(provisional > 0 ? [`${provisional} of them provisional: no dated source was found for the canonical`] : []),
    ...(license !== undefined ? [license] : []),
  ].join(" · ");
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? "" : "s"}`;
}

function indexPage(dictionaries: readonly Dictionary[]): string {
  const books = dictionaries.map(
    (dictionary) => html`<li><a href="${pageOf(dictionary)}">${dictionary.title ?? dictionary.id}</a>
<p>${dictionary.description ?? ""}</p><p class="facts">${count(dictionary.concepts.length, "concept")}</p></li>`,
  );
  const terms = dictionaries
    .flatMap((dictionary) => dictionary.concepts.map((concept) => ({ concept, dictionary })))
    .sort((a, b) => compareTerms(a.concept.canonical, b.concept.canonical))
    .map(({ concept, dictionary }) => termRow(concept, dictionary));
  return page({
    title: "The dictionaries",
    intro: html`<p>One term for one thing: what each concept is called, and what is rewritten to it.</p>
<ul class="books">${books}</ul>`,
    entries: html`<ul class="terms">${terms}</ul>`,
    noun: ["term", "terms"],
    hint: "Search: term or 中文 …",
  });
}

function termRow({ id, canonical, source = [] }: Dictionary["concepts"][number], dictionary: Dictionary): Html {
  const address = `${pageOf(dictionary)}#${encodeURIComponent(id)}`;
  const language = dictionary.sourceLanguage !== undefined && html` lang="${dictionary.sourceLanguage}"`;
  return html`<li class="entry"><span class="zh"${language}>${source.map((term) => html`<span>${term}</span> `)}</span>
<a href="${address}">${canonical}</a>
<span class="book">${dictionary.id}</span></li>
`;
}

function pageOf({ id }: Dictionary): string {
  return `${encodeURIComponent(id)}.html`;
}

/** By letters, not by the collation of the machine that the pages are made on. */
function compareTerms(one: string, other: string): number {
  const [a, b] = [one.toLowerCase(), other.toLowerCase()];
  return a < b ? -1 : Number(a > b);
}
