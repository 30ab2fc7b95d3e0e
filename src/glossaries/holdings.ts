/** What a dictionary has that a format may have no place for. */
export type Holding =
  | "title"
  | "description"
  | "license"
  | "language"
  | "sourceLanguage"
  | "evidence"
  | "ids"
  | "source"
  | "further sources"
  | "abbreviation"
  | "subjectField"
  | "definition"
  | "note"
  | "status"
  | "references"
  | "styles"
  | "admitted"
  | "variants"
  | "patterns"
  | "case"
  | "conditions"
  | "examples";

/** All of them, in the order of the documentation. */
export const allHoldings: readonly Holding[] = [
  ...(["ids", "language", "sourceLanguage", "title", "description", "license", "evidence"] as const),
  ...(["source", "further sources", "abbreviation", "admitted", "variants", "patterns", "case", "conditions"] as const),
  ...(["subjectField", "definition", "note", "references", "status", "styles", "examples"] as const),
];
