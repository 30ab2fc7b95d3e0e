import { joinSpans, type Span, type Spans } from "./span.js";
import { opensMarker, technicalMarks } from "./technical-mark.js";

/**
 * The spans of a text that are never edited: code, URLs, e-mail addresses, file paths, identifiers, tags and placeholders,
 * and what `canonym-ignore-start` … `canonym-ignore-end` and `canonym-ignore-line` shield. One pass each, linear.
 * @param marks - where characters stand that prose does not use, see {@link technicalMarks}: only there is searched
 */
export function protectedSpans(text: string, marks: readonly number[] = technicalMarks(text)): Spans {
  if (marks.length === 0) return [];
  const ignored = marks.some((mark) => opensMarker(text, mark)) ? [...ignoredRegions(text)] : [];
  return joinSpans([
    ...ignored,
    ...codeSpans(text, marks),
    ...enclosedSpans(text, marks),
    ...technicalSpans(text, marks),
  ]);
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
function* codeSpans(text: string, marks: readonly number[]): Generator<Span> {
  let fence: { readonly mark: string; readonly start: number } | undefined;
  let inline = new Map<number, number>();
  let done = 0;
  for (const start of marks) {
    const character = text[start] as string;
    if (start < done || (character !== "`" && character !== "~")) continue;
    const mark = runOf(text, start);
    const line = mark.length < 3 ? undefined : fenceLine(text, start, mark);
    if (/\n[ \t]*\r?\n/.test(text.slice(done, start))) inline = new Map();
    done = start + mark.length;
    if (fence !== undefined) {
      if (line === undefined || !mark.startsWith(fence.mark)) continue;
      yield { start: fence.start, end: line.end };
      done = line.end;
      fence = undefined;
    } else if (line !== undefined) {
      fence = { mark, start: line.start };
      done = line.end;
    } else if (character === "`") {
      const open = inline.get(mark.length);
      if (open === undefined) inline.set(mark.length, start);
      else {
        yield { start: open, end: done };
        inline = new Map();
      }
    }
  }
  if (fence) yield { start: fence.start, end: text.length };
}

/** The run of equal characters that starts at an offset. */
function runOf(text: string, start: number): string {
  let end = start;
  while (text[end] === text[start]) end++;
  return text.slice(start, end);
}

/** The line of a mark that stands where a fence may, indented by three blanks at most. */
function fenceLine(text: string, start: number, mark: string): Span | undefined {
  const before = /(?:^|[\r\n\u2028\u2029])[ \t]{0,3}$/.exec(text.slice(Math.max(0, start - 4), start));
  if (!before) return undefined;
  const end = /\n|$/.exec(text.slice(start + mark.length));
  return {
    start: start - before[0].replace(/^[\r\n\u2028\u2029]/, "").length,
    end: start + mark.length + (end?.index ?? 0),
  };
}

/** Runs without blanks around the marks: URLs first, brackets and accents included, then what else is technical in them. */
function* technicalSpans(text: string, marks: readonly number[]): Generator<Span> {
  let done = 0;
  for (const mark of marks) {
    if (mark < done) continue;
    let start = mark;
    while (start > done && !isBlank(text.charCodeAt(start - 1))) start--;
    done = mark;
    while (done < text.length && !isBlank(text.charCodeAt(done))) done++;
    yield* technicalSpansOf(text.slice(start, done), start);
  }
}

function isBlank(code: number): boolean {
  return code <= 0x20 || code === 0xa0 || code === 0x3000 || code === 0x2028 || code === 0x2029;
}

function* technicalSpansOf(part: string, offset: number): Generator<Span> {
  for (const url of part.matchAll(
    /\b(?:[a-z][a-z\d+.-]{0,30}:\/\/|www\.|mailto:)[!#-;=?-~\p{Script=Latin}\p{M}]+/giu,
  )) {
    yield { start: offset + url.index, end: offset + url.index + withoutTail(url[0]).length };
  }
  for (const run of part.matchAll(/[!#-'*+\--:=?-Z\\^-z|~]+/g)) {
    if (!/[^A-Za-z0-9,.!?']|\w\.\w/.test(run[0])) continue;
    const bare = withoutTail(run[0]);
    const before = part.slice(Math.max(0, run.index - 2), run.index);
    const start = offset + run.index;
    if (isTechnical(bare, /[\p{L}\p{N}]$/u.test(before))) yield { start, end: start + bare.length };
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

/** Code between tags; tags; placeholders: `<x id="1"/>`, `{0}`, `${name}`, `%(name)s`, `{{ name }}`. Short, and closed on their line. */
function* enclosedSpans(text: string, marks: readonly number[]): Generator<Span> {
  const opening = marks.filter((mark) => "<{%".includes(text[mark] as string));
  let open: { readonly name: string; readonly start: number } | undefined;
  for (const tag of matchesAt(text, opening, /<(\/?)(code|pre|script|style|kbd|samp)\b[^<>]{0,500}>/iy)) {
    const name = (tag[2] as string).toLowerCase();
    if (tag[1] === "") open ??= { name, start: tag.index };
    else if (open?.name === name) {
      yield { start: open.start, end: tag.index + tag[0].length };
      open = undefined;
    }
  }
  const enclosed = /<\/?[A-Za-z!][^<>\n]{0,500}>|\{\{[^{}\n]{0,200}\}\}|\{[^{}\n]{0,200}\}|%\([^()\n]{1,100}\)[sd]/y;
  for (const { index, 0: whole } of matchesAt(text, opening, enclosed)) {
    const marked = whole[0] === "{" && whole[1] !== "{" && /[$#]/.test(text[index - 1] ?? "");
    yield { start: marked ? index - 1 : index, end: index + whole.length };
  }
}

/** What a sticky expression matches at offsets in order, from the left, not overlapping. */
function* matchesAt(text: string, offsets: readonly number[], expression: RegExp): Generator<RegExpExecArray> {
  let done = 0;
  for (const offset of offsets) {
    if (offset < done) continue;
    expression.lastIndex = offset;
    const found = expression.exec(text);
    if (found === null) continue;
    yield found;
    done = offset + found[0].length;
  }
}
