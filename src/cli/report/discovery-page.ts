import type { DiscoveredTerm, Discovery, Excerpt, FoundRendering, ProposedTerm } from "../../bilingual/index.js";
import type { NearMiss } from "../discover/near-misses.js";
import { escapeHtml } from "./html.js";
import { page } from "./page.js";

/** One self-contained HTML page: every rendering of each term, and what may want an entry. */
export function discoveryPage(file: string, pairs: number, { terms, proposals }: Discovery): Iterable<string> {
  const uneven = terms.filter(isUneven).length;
  const lost = terms.filter(({ missing }) => missing > 0).length;
  return page(
    {
      title: `Renderings in ${file}`,
      about: `${pairs} ${pairs === 1 ? "pair" : "pairs"}, ${terms.length} terms of the dictionary. A term may be of several kinds.`,
      kinds: [
        { kind: "review", label: "rendered otherwise", count: uneven, shown: true },
        { kind: "missing", label: "without a rendering somewhere", count: lost, shown: false },
        { kind: "keep", label: "rendered as accepted only", count: terms.length - uneven, shown: false },
        { kind: "proposal", label: "without an entry", count: proposals.length, shown: true },
      ],
    },
    discoverySections(terms, proposals),
  );
}

function isUneven({ renderings }: DiscoveredTerm): boolean {
  return renderings.some(({ standing }) => standing !== "accepted");
}

function* discoverySections(terms: readonly DiscoveredTerm[], proposals: readonly ProposedTerm[]): Generator<string> {
  for (const term of terms) {
    const { concept, canonical, source, occurrences, missing, renderings } = term;
    const kinds = [isUneven(term) ? "review" : "keep", ...(missing > 0 ? ["missing"] : [])];
    const lost = missing > 0 ? `, <mark class="missing">${missing}× without a rendering</mark>` : "";
    const head = `${escapeHtml(source.join(", "))} → <b>${escapeHtml(canonical)}</b> · ${occurrences}×${lost} · ${escapeHtml(concept)}`;
    yield section(kinds, head, renderingTable(renderings));
  }
  for (const { source, canonical, occurrences, renderings } of proposals) {
    const head = `<mark class="proposal">${escapeHtml(source)}</mark> · ${occurrences}× · proposed: <b>${escapeHtml(canonical)}</b>`;
    yield section(["proposal"], head, renderingTable(renderings));
  }
}

function section(kinds: readonly string[], head: string, body: string): string {
  return `<section data-kinds="${kinds.join(" ")}">\n<h2>${head}</h2>\n${body}</section>\n`;
}

function renderingTable(renderings: readonly FoundRendering[]): string {
  const most = Math.max(1, ...renderings.map(({ count }) => count));
  const rows = renderings.map(({ text, standing, count, score, sure, example }) => {
    const kind = standing === "accepted" ? "replace" : sure ? "missing" : "review";
    const label = sure || standing === "accepted" ? standing : `${standing}, not sure`;
    const context = `<div>${excerpt(example.target)}</div><div>${excerpt(example.source)}</div>`;
    return row(kind, [text, label], count, most, score, context);
  });
  return table("rendering", rows);
}

function table(first: string, rows: readonly string[]): string {
  return `<table class="findings"><thead><tr><th>${first}</th><th></th><th>times</th><th>score</th><th>example</th></tr></thead>
<tbody>${rows.join("\n")}</tbody></table>
`;
}

function row(
  kind: string,
  [text, label]: readonly [string, string],
  count: number,
  most: number,
  score: number,
  context: string,
): string {
  const width = ((6 * count) / most).toFixed(2);
  return (
    `<tr><td class="${kind}"><b>${escapeHtml(text)}</b></td><td class="${kind}">${escapeHtml(label)}</td>` +
    `<td class="number ${kind}"><span class="bar" style="width:${width}em"></span>${count}</td>` +
    `<td class="number">${score.toFixed(2)}</td><td class="context">${context}</td></tr>`
  );
}

function excerpt({ before, surface, after }: Excerpt): string {
  return `${escapeHtml(before)}<mark class="hit">${escapeHtml(surface)}</mark>${escapeHtml(after)}`;
}

/** One self-contained HTML page of what is like a known term, but not like enough. */
export function nearMissPage(files: readonly string[], nearMisses: readonly NearMiss[]): Iterable<string> {
  const concepts = new Map<string, NearMiss[]>();
  for (const one of nearMisses) concepts.set(one.concept, [...(concepts.get(one.concept) ?? []), one]);
  const reviewed = [...concepts.values()].filter((group) => group.some(({ verdict }) => verdict === "review")).length;
  return page(
    {
      title: `Near misses in ${files.length === 1 ? files[0] : `${files.length} files`}`,
      about: `${nearMisses.length} surfaces that are like terms of the dictionary, by term.`,
      kinds: [
        { kind: "review", label: "shown for review", count: reviewed, shown: true },
        { kind: "keep", label: "passed over", count: concepts.size - reviewed, shown: true },
      ],
    },
    nearMissSections(concepts),
  );
}

function* nearMissSections(concepts: ReadonlyMap<string, readonly NearMiss[]>): Generator<string> {
  for (const [concept, group] of concepts) {
    const most = Math.max(...group.map(({ count }) => count));
    const rows = group.map(({ text, form, count, score, verdict, places }) => {
      const context = places.map(
        (place) => `<div>${excerpt(place)} <small>${escapeHtml(place.file)}:${place.line}</small></div>`,
      );
      return row(
        verdict === "review" ? "review" : "keep",
        [text, `like “${form}”`],
        count,
        most,
        score,
        context.join(""),
      );
    });
    const kind = group.some(({ verdict }) => verdict === "review") ? "review" : "keep";
    const head = `<b>${escapeHtml(group[0]?.canonical ?? "")}</b> · ${escapeHtml(concept)}`;
    yield section([kind], head, table("surface", rows));
  }
}
