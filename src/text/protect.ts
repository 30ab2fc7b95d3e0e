import { joinSpans, type Span, type Spans } from "./span.js";

/**
 * The spans of a text that are never edited: code, URLs, e-mail addresses, file paths, identifiers, tags and placeholders,
 * and what `canonym-ignore-start` … `canonym-ignore-end` and `canonym-ignore-line` shield. One pass each, linear.
 */
export function protectedSpans(text: string): Spans {
  return joinSpans([...ignoredRegions(text), ...codeSpans(text), ...technicalSpans(text), ...enclosedSpans(text)]);
}

/** Regions between markers; an unclosed one runs to the end. A line marker shields the rest of its line. */
export function* ignoredRegions(text: string): Generator<Span> {
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

/** URLs first, brackets and accents included; then runs of ASCII that hold a character prose does not put inside words. */
function* technicalSpans(text: string): Generator<Span> {
  for (const url of text.matchAll(
    /\b(?:[a-z][a-z\d+.-]{0,30}:\/\/|www\.|mailto:)[!#-;=?-~\p{Script=Latin}\p{M}]+/giu,
  )) {
    yield { start: url.index, end: url.index + withoutTail(url[0]).length };
  }
  for (const run of text.matchAll(/[!#-'*+\--:=?-Z\\^-z|~]+/g)) {
    if (!/[^A-Za-z0-9,.!?']|\w\.\w/.test(run[0])) continue;
    const bare = withoutTail(run[0]);
    const before = text.slice(Math.max(0, run.index - 2), run.index);
    if (isTechnical(bare, /[\p{L}\p{N}]$/u.test(before))) yield { start: run.index, end: run.index + bare.length };
  }
}

/** Without the punctuation of the sentence behind it; a closing bracket belongs to what opened one. */
function withoutTail(run: string): string {
  const tail = /[([]/.test(run) ? ".,:;!?'*" : ".,:;!?'*)]";
  let end = run.length;
  while (end > 0 && tail.includes(run[end - 1] as string)) end--;
  return run.slice(0, end);
}

const extensions =
  "js mjs cjs ts tsx jsx vue json jsonl lock md mdx txt html htm css py rb rs go java c h cpp cs sh csv tsv xml yml yaml toml " +
  "sql log png jpg jpeg gif svg webp pdf doc docx xls xlsx ppt pptx zip gz exe dll com cn org net gov edu io dev ai app co uk eu de fr jp";
const fileName = new RegExp(`^[\\w-][\\w.-]*\\.(?:${extensions.replaceAll(" ", "|")})$`, "i");

/**
 * Whether a run is an address, a path, a file name, a flag or an identifier.
 * @param joined - whether a letter of another script stands before it: then no flag or handle begins there
 */
function isTechnical(run: string, joined: boolean): boolean {
  if (!joined && /^(?:--?[A-Za-z]|[@#$%]\w)/.test(run)) return true;
  if (/^(?:[~.]{0,2}\/\w|[A-Za-z]:\\|\\\\\w)/.test(run)) return true;
  if (/^[\w.+%-]+@[\w-]+\.[\w.-]+$/.test(run) || fileName.test(run)) return true;
  if (/[\w)\]][=\\]\w|\w::\w/.test(run)) return true;
  const segments = run.split("/");
  const named = fileName.test(segments[0] ?? "") || fileName.test(segments.at(-1) ?? "");
  return segments.length > (named ? 1 : 2) && segments.every((part) => /^[\w.-]*$/.test(part)) && /[A-Za-z]/.test(run);
}

/** Code between tags, tags and placeholders: `<x id="1"/>`, `{0}`, `${name}`, `%(name)s`, `{{ name }}`. Short, and closed on their line. */
function* enclosedSpans(text: string): Generator<Span> {
  if (!/[<{(]/.test(text)) return;
  let open: { readonly name: string; readonly start: number } | undefined;
  for (const tag of text.matchAll(/<(\/?)(code|pre|script|style|kbd|samp)\b[^<>]{0,500}>/gi)) {
    const name = (tag[2] as string).toLowerCase();
    if (tag[1] === "") open ??= { name, start: tag.index };
    else if (open?.name === name) {
      yield { start: open.start, end: tag.index + tag[0].length };
      open = undefined;
    }
  }
  for (const found of text.matchAll(
    /<\/?[A-Za-z!][^<>\n]{0,500}>|\{\{[^{}\n]{0,200}\}\}|[$#]?\{[^{}\n]{0,200}\}|%\([^()\n]{1,100}\)[sd]/g,
  )) {
    yield { start: found.index, end: found.index + found[0].length };
  }
}
