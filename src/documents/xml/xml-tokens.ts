import { SaxesParser } from "saxes";

/** A token of an XML text and its range in the source. */
export interface XmlToken {
  readonly type: "open" | "close" | "text" | "cdata" | "other";
  readonly start: number;
  readonly end: number;
  /** Local name of an element, without the prefix. */
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
}

/** What makes a text no XML. */
export interface XmlFault {
  readonly message: string;
  readonly at: number;
}

const none: Readonly<Record<string, string>> = Object.freeze({});

/**
 * The tokens of the XML from `start` to `end`, which together are all of it; or what is wrong first. Entities of a
 * document type are not expanded: a document that uses them is refused.
 */
export function xmlTokens(source: string, start = 0, end = source.length): XmlToken[] | XmlFault {
  const tokens: XmlToken[] = [];
  let fault: XmlFault | undefined;
  let at = start;
  const parser = new SaxesParser({ xmlns: false, position: true });
  const push = (type: XmlToken["type"], to: number, name = "", attributes = none) => {
    tokens.push({ type, start: at, end: to, name, attributes });
    at = to;
  };
  const here = () => start + parser.position;
  parser.on("error", (error) => {
    fault ??= { message: `${error.message.replace(/^\d+:\d+: /, "")}`, at: Math.min(here(), end) };
  });
  // A text ends where the `<` behind it starts, which has been read by then.
  parser.on("text", () => push("text", source[here() - 1] === "<" && here() <= end ? here() - 1 : here()));
  parser.on("opentag", (tag) => push("open", here(), localName(tag.name), tag.attributes as Record<string, string>));
  parser.on("closetag", (tag) => push("close", here(), localName(tag.name)));
  parser.on("cdata", () => push("cdata", here()));
  // A comment is told of at its `--`, before its `>`.
  parser.on("comment", () => push("other", here() + 1));
  for (const other of ["doctype", "xmldecl"] as const) parser.on(other, () => push("other", here()));
  parser.on("processinginstruction", () => push("other", here()));
  try {
    parser.write(source.slice(start, end)).close();
  } catch (error) {
    fault ??= { message: (error as Error).message, at };
  }
  return fault ?? tokens;
}

function localName(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}
