import type { Concept, Example, Reference } from "../../src/index.js";
import { formItem } from "./form.js";
import { type Content, type Html, html } from "./html.js";

/** The card of a concept. `language` is that of its source terms. */
export function conceptCard(concept: Concept, language: string | undefined): Html {
  const { id, canonical, abbreviation, source = [], subjectField = "", status, definition, note } = concept;
  return html`<article class="concept entry" id="${id}" data-field="${subjectField}">
<div class="aside">
<ul class="source">${source.map((term) => html`<li${language !== undefined && html` lang="${language}"`}>${term}</li>`)}</ul>
<div class="marks">
<p>${subjectField}</p>
<p><a class="anchor" href="#${encodeURIComponent(id)}">#${id}</a></p>
${status && html`<p><span class="tag">${status}</span></p>`}
</div>
</div>
<div>
<h2>${canonical}${abbreviation !== undefined && html`<small>${abbreviation}</small>`}</h2>
${definition !== undefined && html`<p>${definition}</p>`}
${note !== undefined && html`<p class="note">${note}</p>`}
${stylesOf(concept)}
${list("May stand", "forms", concept.admitted?.map(formItem))}
${list("Rewritten", "forms", concept.variants?.map(formItem))}
${list("Examples", "examples", concept.examples?.map(exampleItem))}
${list("References", "references", concept.references?.map(referenceItem))}
</div>
</article>
`;
}

function list(title: string, kind: string, items: readonly Content[] = []): Content {
  return items.length > 0 && html`<h3>${title}</h3>\n<ul class="${kind}">${items}</ul>`;
}

function stylesOf({ styles = {} }: Concept): Content {
  const items = Object.entries(styles).map(
    ([name, text]) => html`<li>${text}<span class="guard">in the style <b>${name}</b></span></li>`,
  );
  return list("House styles", "forms", items);
}

function exampleItem({ text, expect }: Example): Html {
  if (expect === undefined || expect === text) return html`<li class="stays">${text}</li>`;
  return html`<li>${text}<span class="after">→ ${expect}</span></li>`;
}

function referenceItem({ title, url, date }: Reference): Html {
  // A link leads to the web and nowhere else: no script, no local file.
  const linked = url !== undefined && /^https?:\/\//i.test(url) && html`<a href="${url}" rel="noreferrer">${title}</a>`;
  return html`<li>${linked || title}${date !== undefined && html` <time>${date}</time>`}</li>`;
}
