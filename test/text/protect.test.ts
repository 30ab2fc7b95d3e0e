import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { protectedSpans } from "../../src/text/protect.js";

function shielded(text: string): string[] {
  return protectedSpans(text).map(({ start, end }) => text.slice(start, end));
}

describe("protected spans", () => {
  it.each([
    ["a URL", "see https://example.com/little-giant.", ["https://example.com/little-giant"]],
    ["a URL in Han text", "见https://example.com/a的网页", ["https://example.com/a"]],
    ["an address without scheme", "at www.example.com/new-crown now", ["www.example.com/new-crown"]],
    ["an e-mail address", "write to my.country@example.org!", ["my.country@example.org"]],
    ["an absolute path", "in /usr/little-giant/bin", ["/usr/little-giant/bin"]],
    ["a relative path", "in ./special-bonds/x and src/new/crown.ts", ["./special-bonds/x", "src/new/crown.ts"]],
    ["a Windows path", "in C:\\new-crown\\x", ["C:\\new-crown\\x"]],
    ["a file name", "open little-giant.json please", ["little-giant.json"]],
    ["inline code", "set `little giant` here", ["`little giant`"]],
    ["inline code of two backticks", "set ``a ` b`` here", ["``a ` b``"]],
    ["a fence", "a\n```\nlittle giant\n```\nb", ["```\nlittle giant\n```"]],
    ["an unclosed fence", "a\n~~~\nlittle giant", ["~~~\nlittle giant"]],
    [
      "an ignored region",
      "a canonym-ignore-start b canonym-ignore-end c",
      ["canonym-ignore-start b canonym-ignore-end"],
    ],
    ["an ignored rest of line", "a canonym-ignore-line b\nc", ["canonym-ignore-line b"]],
    ["a tag", 'a <x id="little giant"/> b', ['<x id="little giant"/>']],
    [
      "a placeholder",
      "a {little giant} $" + "{my country} {{ my country }} b",
      ["{little giant}", "$" + "{my country}", "{{ my country }}"],
    ],
    [
      "a flag, a handle and a hashtag",
      "use --new-crown or @little-giant or #small-giant",
      ["--new-crown", "@little-giant", "#small-giant"],
    ],
    ["a URL with brackets", "see https://x.org/Foo_(small-giant) and", ["https://x.org/Foo_(small-giant)"]],
    ["a URL in brackets", "(see https://x.org/small-giant)", ["https://x.org/small-giant"]],
    ["a URL with accents", "at https://x.org/é-small-giant.", ["https://x.org/é-small-giant"]],
    [
      "a short path with a file name",
      "in docs/small-giant.md or small-giant/index.js",
      ["docs/small-giant.md", "small-giant/index.js"],
    ],
    ["a host", "at small-giant.dev and small-giant.com/about", ["small-giant.dev", "small-giant.com/about"]],
    ["a mail link", "write mailto:small-giant@x.org now", ["mailto:small-giant@x.org"]],
    ["code in tags", "a <code>small giant</code> b", ["<code>small giant</code>"]],
    ["an identifier", "call Little::Giant or giant=small", ["Little::Giant", "giant=small"]],
  ])("shields %s", (_, text, spans) => {
    expect(shielded(text)).toEqual(spans);
  });

  it.each([
    ["a slash between words", "science/technology and and/or"],
    ["a stray backtick", "a ` little giant"],
    ["backticks of two paragraphs", "a ` b\n\nc ` d"],
    ["an en dash", "2020–2021 little-giant firms"],
    ["a missing space after a full stop", "enterprises.The little giant"],
    ["a hyphen after Han", "专-small"],
    ["a comparison", "a < b and c > d"],
  ])("leaves %s open", (_, text) => {
    expect(shielded(text)).toEqual([]);
  });

  it("returns sorted spans inside the text that do not overlap", () => {
    const pieces = fc.constantFrom(
      "`",
      "```",
      "\n",
      "\n\n",
      "{",
      "}",
      "<a",
      ">",
      "://",
      "a.b",
      "@x",
      "/",
      " ",
      "canonym-ignore-start",
      "canonym-ignore-end",
      "word",
    );
    fc.assert(
      fc.property(
        fc.array(pieces, { maxLength: 40 }).map((parts) => parts.join("")),
        (text) => {
          let at = 0;
          for (const { start, end } of protectedSpans(text)) {
            expect(start).toBeGreaterThanOrEqual(at);
            expect(end).toBeGreaterThan(start);
            at = end;
          }
          expect(at).toBeLessThanOrEqual(text.length);
        },
      ),
      { numRuns: 1000 },
    );
  });
});
