/** Writes rows of cells, with quotation marks where a cell needs them. */
export function writeRows(rows: readonly (readonly string[])[], delimiter: "," | "\t"): string {
  const needsQuotes = new RegExp(`[${delimiter}"\n\r]|^\\s|\\s$|^#`);
  const quote = (cell: string) => (needsQuotes.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
  return rows.map((row) => `${row.map(quote).join(delimiter)}\n`).join("");
}

/** Writes rows for readers that know no quotation marks: what would end a cell becomes a space. */
export function writePlainRows(rows: readonly (readonly string[])[]): string {
  const plain = (cell: string) => cell.replace(/[\t\n\r]+/g, " ").trim();
  return rows.map((row) => `${row.map(plain).join("\t").replace(/\t+$/, "")}\n`).join("");
}
