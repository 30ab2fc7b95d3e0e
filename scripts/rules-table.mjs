/**
 * The tables of rules in docs/validate.md, as Markdown.
 * @param {readonly { title: string, rows: readonly { code: string, reason: string, example: string, fixable?: boolean }[] }[]} rules
 * @param {Readonly<Record<string, { severity: string, title: string, note: string }>>} codes
 */
export function rulesTable(rules, codes) {
  const sections = rules.map(({ title, rows }) => `### ${title}\n\n${tableOf(rows, codes)}`);
  return sections.join("\n\n");
}

function tableOf(rows, codes) {
  const head = ["code", "severity", "what is wrong", "why it matters", "for example", "what to do"];
  const body = rows.map(({ code, reason, example, fixable }) => {
    const { severity, title, note } = codes[code];
    const shown = example.startsWith('"') || example.startsWith("{") ? `\`${example}\`` : example;
    return [`\`${code}\``, severity, title, reason, shown, fixable ? `${note} (\`--fix\`)` : note];
  });
  const lines = [head, head.map(() => "---"), ...body].map((cells) => `| ${cells.map(escaped).join(" | ")} |`);
  return lines.join("\n");
}

function escaped(cell) {
  return cell.replaceAll("|", "\\|");
}
