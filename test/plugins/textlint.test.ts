import { TextlintKernel } from "@textlint/kernel";
import markdown from "@textlint/textlint-plugin-markdown";
import text from "@textlint/textlint-plugin-text";
import { describe, expect, it } from "vitest";
import rule from "../../src/plugins/textlint.js";
import { dictionary } from "../documents/planted.js";

const kernel = new TextlintKernel();
// They are CommonJS modules, which an importer may see wrapped.
const unwrapped = (plugin: object) => ("default" in plugin ? plugin.default : plugin) as never;

function options(filePath: string, ruleOptions: object | boolean = { dictionaries: dictionary }) {
  return {
    filePath,
    ext: filePath.slice(filePath.lastIndexOf(".")),
    plugins: [
      { pluginId: "markdown", plugin: unwrapped(markdown) },
      { pluginId: "text", plugin: unwrapped(text) },
    ],
    rules: [{ ruleId: "canonym", rule: rule as never, options: ruleOptions as never }],
  };
}

describe("the rule of textlint", () => {
  const source = "# A small giant\n\n`small giant` is **professional and special**, a research lab,\nsmall *giant*.\n";

  it("reports with line, column and range", async () => {
    const { messages } = await kernel.lintText(source, options("a.md"));
    expect(messages.map(({ line, column, range, message }) => ({ line, column, range, message }))).toEqual([
      {
        line: 1,
        column: 5,
        range: [4, 15],
        message: expect.stringContaining("“small giant” should read “little giant”"),
      },
      { line: 3, column: 20, range: [36, 60], message: expect.stringContaining("“professional and special”") },
      {
        line: 3,
        column: 50,
        range: [66, 78],
        message: expect.stringContaining("“research lab” should read “R&D lab”"),
      },
      { line: 4, column: 1, range: [80, 92], message: expect.stringContaining("“small giant”") },
    ]);
  });

  it("fixes all of it in one run", async () => {
    const { output } = await kernel.fixText(source, options("a.md"));
    expect(output).toBe(
      "# A little giant\n\n`small giant` is **specialized, refined, distinctive and innovative**, an R&D lab,\nlittle *giant*.\n",
    );
    expect((await kernel.lintText(output, options("a.md"))).messages).toEqual([]);
  });

  it("reads plain text as such", async () => {
    expect((await kernel.fixText("a *small giant*\n", options("a.txt"))).output).toBe("a *little giant*\n");
  });

  it("has the shipped dictionary where none is given", async () => {
    const shipped = await kernel.fixText("a “specialized, special and new” firm\n", options("a.md", true));
    expect(shipped.output).toBe("a “specialized, refined, distinctive and innovative” firm\n");
  });
});
