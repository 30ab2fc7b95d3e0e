/**
 * A rule for textlint, with fixes.
 *
 * ```json
 * { "rules": { "canonym/textlint": { "abbreviate": "after-first" } } }
 * ```
 *
 * @module
 */
import { documentFindings } from "./document-findings.js";
import type { PluginOptions } from "./plugin-options.js";

export type { PluginOptions } from "./plugin-options.js";

/** Makes an error of the rule. */
export interface RuleErrorConstructor<Padding, Command> {
  /** An error with its place and its fix. */
  new (message: string, details: { padding: Padding; fix?: Command }): object;
}

/** Makes ranges relative to a node. */
export interface Locator<Padding> {
  /** From the first offset to the second, exclusive. */
  range(range: readonly [number, number]): Padding;
}

/** Makes fixes relative to a node. */
export interface Fixer<Command> {
  /** Puts a text in place of a range. */
  replaceTextRange(range: readonly [number, number], text: string): Command;
}

/** What the rule uses of textlint's context; the whole type is `TextlintRuleContext` of `@textlint/types`. */
export interface TextlintContext<Node, Padding, Command> {
  /** textlint's names of nodes. */
  readonly Syntax: Readonly<Record<"Document", string>>;
  /** Makes a report. */
  readonly RuleError: RuleErrorConstructor<Padding, Command>;
  /** Makes ranges relative to a node. */
  readonly locator: Locator<Padding>;
  /** Makes fixes relative to a node. */
  readonly fixer: Fixer<Command>;
  /** The source of a node. */
  getSource(node?: Node): string;
  /** The path of the file, if it has one. */
  getFilePath(): string | undefined;
  /** Reports what is found in a node. */
  report(node: Node, error: object): void;
}

/** Reports every variant with its fix, and every likely term without one. */
function report<Node, Padding, Command>(
  context: TextlintContext<Node, Padding, Command>,
  options: PluginOptions | boolean = {},
): Record<string, (node: Node) => void> {
  const { Syntax, RuleError, locator, fixer } = context;
  const chosen = typeof options === "object" ? options : {};
  return {
    [Syntax.Document](node) {
      for (const { match, message, fix } of documentFindings(
        context.getSource(node),
        context.getFilePath() ?? "",
        "markdown",
        chosen,
      )) {
        const padding = locator.range([match.start, match.end]);
        const command = fix && fixer.replaceTextRange([fix.start, fix.end], fix.text);
        context.report(node, new RuleError(message, { padding, ...(command && { fix: command }) }));
      }
    },
  };
}

/** A rule that textlint can check and fix by. */
export interface FixableRule {
  /** Checks a file. */
  readonly linter: typeof report;
  /** Checks a file that is to be fixed. */
  readonly fixer: typeof report;
}

/** The rule, to be given to textlint. */
const rule: FixableRule = { linter: report, fixer: report };

export default rule;
