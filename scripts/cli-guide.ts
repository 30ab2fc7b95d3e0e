/** Writes the tables of flags and exit codes in docs/cli.md anew, from the commands themselves: `npm run guide`. */
import { readFileSync, writeFileSync } from "node:fs";
import type { Command } from "../src/cli/command.js";
import { commands } from "../src/cli/commands.js";

const file = new URL("../docs/cli.md", import.meta.url);

const guide = commands.reduce(withTables, readFileSync(file, "utf8"));
writeFileSync(file, guide);

function withTables(text: string, { name, flags, exits }: Command): string {
  const sections = text.split(/^(?=## )/m);
  const at = sections.findIndex((section) => section.startsWith(`## canonym ${name}\n`));
  const section = sections[at];
  if (section === undefined) throw new Error(`docs/cli.md has no section for ${name}`);
  const flagRows = flags.map(({ flags, summary, standard = "" }) => [`\`${flags}\``, summary, standard]);
  sections[at] = [
    table(["flag", "what it does", "otherwise"], flagRows),
    table(["exit code", ""], Object.entries(exits)),
  ].reduce((done, made) => done.replace(tableLike(made), () => made), section);
  return sections.join("");
}

/** The table that begins with the same heading. */
function tableLike(table: string): RegExp {
  const heading = table.match(/^\| (\w+(?: \w+)?)/)?.[1];
  return new RegExp(`^\\| ${heading} .*\\n(?:\\|.*\\n)*`, "m");
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const all = [head, ...rows];
  const widths = head.map((_, at) => Math.max(...all.map((row) => [...(row[at] as string)].length), 3));
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell, at) => cell.padEnd(widths[at] as number)).join(" | ")} |\n`;
  return line(head) + line(widths.map((width) => "-".repeat(width))) + rows.map(line).join("");
}
