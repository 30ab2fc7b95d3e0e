import { joinSpans, type Span, type Spans } from "./span.js";

/**
 * The spans of a text that are never edited: code, URLs, e-mail addresses, file paths, identifiers, tags and placeholders,
 * and what `canonym-ignore-start` … `canonym-ignore-end` and `canonym-ignore-line` shield. One pass each, linear.
 */
export function protectedSpans(text: string): Spans {
  return joinSpans([...ignoredRegions(text), ...codeSpans(text), ...technicalSpans(text), ...enclosedSpans(text)]);
}

/** Regions between markers; an unclosed one runs to the end. A line marker shields the rest of its line. */
function* ignoredRegions(text: string): Generator<Span> {
  let open: number | undefined;
  for (const marker of text.matchAll(/canonym-ignore-(start|end|line)\b/g)) {
    const after = marker.index + marker[0].length;
    if (marker[1] === "line" && open === undefined) yield { start: marker.index, end: endOfLine(text, after) };
    if (marker[1] === "start") open ??= marker.index;
    if (marker[1] === "end" && open !== undefined) {
      yield { start: open, end: after };
      open = undefined;
    }
  }
  if (open !== undefined) yield { start: open, end: text.length };
}

function endOfLine(text: string, from: number): number {
  const rest = /[\r\n]/g;
  rest.lastIndex = from;
  return rest.exec(text)?.index ?? text.length;
}

/** Fenced blocks, and inline code: two runs of backticks of one length in one paragraph. */
function* codeSpans(text: string): Generator<Span> {
  if (!text.includes("`") && !text.includes("~~~")) return;
  let fence: { mark: string; start: number } | undefined;
  let inline = new Map<number, number>();
  for (const token of text.matchAll(/^[ \t]{0,3}(`{3,}|~{3,})[^\n]*$|`+|\n[ \t]*\r?\n/gm)) {
    const end = token.index + token[0].length;
    const mark = token[1];
    if (mark !== undefined && fence === undefined) {
      fence = { mark, start: token.index };
    } else if (mark !== undefined && fence !== undefined) {
      if (!mark.startsWith(fence.mark)) continue;
      yield { start: fence.start, end };
      fence = undefined;
    } else if (fence !== undefined) {
    } else if (token[0].startsWith("`")) {
      const open = inline.get(token[0].length);
      if (open === undefined) {
        inline.set(token[0].length, token.index);
      } else {
        yield { start: open, end };
        inline = new Map();
      }
    } else {
      inline = new Map();
    }
  }
  if (fence) yield { start: fence.start, end: text.length };
}

/** Runs of ASCII without spaces, quotes and brackets that hold a character prose does not put inside words. */
function* technicalSpans(text: string): Generator<Span> {
  for (const run of text.matchAll(/[!#-'*+\--:=?-Z\\^-z|~]+/g)) {
    if (!/[^A-Za-z0-9,.!?']|\w\.\w/.test(run[0])) continue;
    const bare = run[0].replace(/[.,:!?'*]{1,20}$/, "");
    const start = technicalStart(bare, /[\p{L}\p{N}]$/u.test(text.slice(Math.max(0, run.index - 2), run.index)));
    if (start !== undefined) yield { start: run.index + start, end: run.index + bare.length };
  }
}

const extensions =
  "js mjs cjs ts tsx jsx json jsonl md txt html htm css py rb rs go java c h cpp cs sh csv tsv xml yml yaml toml sql log " +
  "png jpg jpeg gif svg webp pdf doc docx xls xlsx ppt pptx zip gz exe dll com cn org net gov edu io";
const fileName = new RegExp(`^[\\w.-]*\\w\\.(?:${extensions.replaceAll(" ", "|")})$`, "i");

/**
 * Where the technical part of a run begins: the whole run, or the URL in it.
 * @param joined - whether a letter of another script stands before it: then no flag or handle begins there
 */
function technicalStart(run: string, joined: boolean): number | undefined {
  const scheme = run.indexOf("://");
  if (scheme > 0)
    return scheme - (/[A-Za-z][\w+.-]{0,20}$/.exec(run.slice(Math.max(0, scheme - 21), scheme))?.[0].length ?? 0);
  if (!joined && /^(?:--?[A-Za-z]|[@#$%]\w)/.test(run)) return 0;
  if (/^(?:www\.|[~.]{0,2}\/\w|[A-Za-z]:\\|\\\\\w)/.test(run)) return 0;
  if (/^[\w.+%-]+@[\w-]+\.[\w.-]+$/.test(run) || fileName.test(run)) return 0;
  if (/^[\w.-]+(?:\/[\w.-]+){2,}$/.test(run) && /[A-Za-z]/.test(run)) return 0;
  return /^[\w.$-]*(?:::|->|_)[\w.$:>-]*$/.test(run) || /[\w)][=\\]\w/.test(run) ? 0 : undefined;
}

/** Tags and placeholders: `<x id="1"/>`, `{0}`, `${name}`, `%(name)s`, `{{ name }}`. Short, and closed on their line. */
function* enclosedSpans(text: string): Generator<Span> {
  if (!/[<{(]/.test(text)) return;
  for (const found of text.matchAll(
    /<\/?[A-Za-z!][^<>\n]{0,500}>|\{\{[^{}\n]{0,200}\}\}|[$#]?\{[^{}\n]{0,200}\}|%\([^()\n]{1,100}\)[sd]/g,
  )) {
    yield { start: found.index, end: found.index + found[0].length };
  }
}
