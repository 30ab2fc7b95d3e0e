/** HTML that needs no more escaping. */
export class Html {
  constructor(readonly source: string) {}
}

/** What may be put into {@link html}: text is escaped, HTML stands, lists are joined, nothing and `false` are left out. */
export type Content = string | number | Html | false | undefined | readonly Content[];

/** A template whose values are escaped, in text and in quoted attributes alike. */
export function html(parts: TemplateStringsArray, ...values: readonly Content[]): Html {
  return new Html(parts.map((part, at) => part + (at < values.length ? sourceOf(values[at]) : "")).join(""));
}

function sourceOf(value: Content): string {
  if (value === undefined || value === false) return "";
  if (value instanceof Html) return value.source;
  if (typeof value === "object") return value.map(sourceOf).join("");
  return String(value).replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
