/**
 * The rules as docs/validate.md lists them, in Markdown.
 * @param {readonly { title: string, rows: readonly { code: string, reason: string, example: string, fixable?: boolean }[] }[]} rules
 * @param {Readonly<Record<string, { severity: string, title: string, note: string }>>} codes
 */
export function rulesTable(rules, codes) {
  const sections = rules.map(({ title, rows }) => `### ${title}\n\n${rows.map((row) => entry(row, codes)).join("\n")}`);
  return sections.join("\n\n");
}

function entry({ code, reason, example, fixable }, codes) {
  const { severity, title, note } = codes[code];
  const shown = /^["{]/.test(example) ? `\`${example}\`` : example;
  const fix = fixable ? " `--fix` does it." : "";
  return `- **\`${code}\`** (${severity}) ${title}: ${reason}. For example ${shown}. ${note}${fix}`;
}
