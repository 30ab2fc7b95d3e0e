/**
 * A plugin for unified: remark, rehype, retext.
 *
 * ```ts
 * import canonym from "canonym/unified";
 *
 * await unified().use(remarkParse).use(canonym).use(remarkStringify).process(file);
 * ```
 *
 * @module
 */
import { documentFindings } from "./document-findings.js";
import type { PluginOptions } from "./plugin-options.js";

export type { PluginOptions } from "./plugin-options.js";

/** A place as unist has it: lines and columns from 1, offsets from 0. */
export interface UnistPoint {
  /** One-based line. */
  line: number;
  /** One-based column, in UTF-16 code units. */
  column: number;
  /** Zero-based offset, in UTF-16 code units. */
  offset: number;
}

/** What the plugin uses of a message of a virtual file. */
export interface PluginMessage {
  /** What stands there. */
  actual?: string | undefined;
  /** What should. */
  expected?: string[] | undefined;
  /** Where the rule is explained. */
  url?: string | undefined;
}

/** What the plugin uses of a virtual file; the whole type is `VFile` of `vfile`. */
export interface PluginFile {
  /** Its path, if it has one. */
  readonly path?: string | undefined;
  /** Its content. */
  toString(): string;
  /** Adds a message. */
  message(
    reason: string,
    options: { place: { start: UnistPoint; end: UnistPoint }; source: string; ruleId: string },
  ): PluginMessage;
}

/**
 * Reports every term in another form than the canonical as a message (`expected` has what it should read), by the file's
 * source: the tree is neither needed nor changed. The path tells the format; without one it is Markdown.
 */
export default function canonym(options: PluginOptions = {}): (tree: unknown, file: PluginFile) => void {
  return (_tree, file) => {
    const source = file.toString();
    for (const { match, message } of documentFindings(source, file.path ?? "", "markdown", options)) {
      const { start, line, column, surface, action, canonical: term, replacement } = match;
      const place = { start: { line, column, offset: start }, end: pointBehind(source, match) };
      const added = file.message(message, {
        place,
        source: "canonym",
        ruleId: action === "replace" ? "variant" : "review",
      });
      added.actual = surface;
      added.expected = [action === "replace" ? replacement : term];
      added.url = `https://canonym.dev/diagnostics#${action === "replace" ? "variant" : "review"}`;
    }
  };
}

/** The point where a match ends. */
function pointBehind(
  source: string,
  { start, end, line, column }: { start: number; end: number; line: number; column: number },
): UnistPoint {
  const lines = source.slice(start, end).split(/\r\n|\r|\n/);
  const last = (lines.at(-1) as string).length;
  return { line: line + lines.length - 1, column: lines.length === 1 ? column + last : last + 1, offset: end };
}
