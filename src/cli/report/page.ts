import { escapeHtml } from "./html.js";
import { pageScript, pageStyle } from "./page-assets.js";

/** What a page says above its sections, as HTML. */
export interface PageHead {
  readonly title: string;
  /** What the page is about, in a line. */
  readonly about: string;
  /** Kinds that sections can be shown and hidden by. */
  readonly kinds: readonly PageKind[];
}

/** A kind of section. */
interface PageKind {
  readonly kind: string;
  readonly label: string;
  readonly count: number;
  /** Whether its sections are shown at first. */
  readonly shown: boolean;
  /** What its mark means, where the texts have such marks. */
  readonly legend?: string;
}

/** One self-contained HTML page; sections have the attribute `data-kinds`. */
export function* page({ title, about, kinds }: PageHead, sections: Iterable<string>): Generator<string> {
  const name = escapeHtml(title);
  const filters = kinds.map(
    ({ kind, label, count, shown, legend = "" }) =>
      `<label class="${kind}" title="${escapeHtml(legend)}"><input type="checkbox" data-kind="${kind}"${shown ? " checked" : ""}>` +
      `<b>${count}</b> <mark class="${kind}">${escapeHtml(label)}</mark></label>`,
  );
  yield `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${name}</title>
<style>${pageStyle}</style>
</head>
<body>
<header>
<h1>${name}</h1>
<p>${about}</p>
<p class="filters"><span>Show:</span> ${filters.join("\n")}
<input type="search" placeholder="Search" aria-label="Search"> <output></output></p>
</header>
<main>
`;
  yield* sections;
  yield `</main>\n<script>${pageScript}</script>\n</body>\n</html>\n`;
}
