import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import schema from "../../canonym.config.schema.json" with { type: "json" };

const guide = readFileSync(new URL("../../docs/cli.md", import.meta.url), "utf8");

it("explains every setting of a configuration, and no others", () => {
  const [, section = ""] = guide.split("## Configuration\n");
  const settings = [...(section.split(/^## /m)[0] ?? "").matchAll(/^\| `(\w+)`/gm)].map(([, name]) => name);
  expect(settings).toEqual(Object.keys(schema.properties).filter((name) => name !== "$schema"));
});
