import { parse, postprocess, preprocess } from "micromark";
import { frontmatter } from "micromark-extension-frontmatter";
import { gfm } from "micromark-extension-gfm";
import { mdxjs } from "micromark-extension-mdxjs";

/** A token of Markdown, named as micromark names it, that starts or ends. */
export interface MarkdownEvent {
  readonly phase: "enter" | "exit";
  readonly type: string;
  readonly start: number;
  readonly end: number;
}

/**
 * The tokens of CommonMark with GitHub's extensions and front matter, or of MDX. What stands in containers such as
 * quotations is without their prefixes, since every token has its own range.
 * @throws the parser's own error, with a `place`, where MDX is malformed
 */
export function markdownEvents(source: string, mdx: boolean): MarkdownEvent[] {
  const extensions = [gfm(), frontmatter(["yaml", "toml"]), ...(mdx ? [mdxjs()] : [])];
  const events = postprocess(
    parse({ extensions })
      .document()
      .write(preprocess()(source, undefined, true)),
  );
  return events.map(([phase, { type, start, end }]) => ({ phase, type, start: start.offset, end: end.offset }));
}
