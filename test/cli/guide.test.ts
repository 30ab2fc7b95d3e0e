import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { commands } from "../../src/cli/commands.js";
import type { Flag } from "../../src/cli/flag.js";

const guide = readFileSync(new URL("../../docs/cli.md", import.meta.url), "utf8");

/** What the guide says about each flag or exit code under a command's heading: first cell → the other cells. */
function rowsOf(name: string): string[][] {
  const [, section = ""] = guide.split(new RegExp(`^## canonym ${name}$`, "m"));
  const rows = section.split(/^## /m)[0]?.match(/^\|.*\|$/gm) ?? [];
  return rows.map((row) =>
    row
      .split("|")
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
}

function flagCells({ flags, summary, standard }: Flag): string[] {
  return [`\`${flags}\``, summary, standard ?? ""];
}

describe("the guide", () => {
  it.each(commands.map((command) => [command.name, command] as const))("lists what %s has", (name, command) => {
    const rows = rowsOf(name).filter(([first]) => first?.startsWith("`-"));
    expect(rows).toEqual(command.flags.map(flagCells));
    const exits = rowsOf(name).filter(([first]) => /^\d$/.test(first ?? ""));
    expect(exits).toEqual(Object.entries(command.exits));
  });

  it("has a section for each command and no others", () => {
    expect([...guide.matchAll(/^## canonym (\w+)$/gm)].map(([, name]) => name)).toEqual(
      commands.map(({ name }) => name),
    );
  });
});
