import { isLanguageCode, tagOfName } from "../language/language-names.js";
import { recognizeLanguage } from "../language/language-tag.js";

/** What a column of a table holds. */
export type Role =
  | "id"
  | "term"
  | "source"
  | "target"
  | "sourceLanguage"
  | "targetLanguage"
  | "status"
  | "forbidden"
  | "provisional"
  | "abbreviation"
  | "admitted"
  | "variants"
  | "subjectField"
  | "definition"
  | "note"
  | "references";

/** A column as its header calls it. */
export interface Column {
  readonly role: Role;
  readonly language?: string;
}

const spellings: Readonly<Record<Role, string>> = {
  id: "id termid conceptid entryid identifier uuid key",
  term: "term terms word phrase keyword entry 术语 词条 术语名称 用語",
  source:
    "source sourceterm sourcetext sourceword sourcestring sourceterms original originalterm msgid from src 原文 源术语 源文 源语 源语言术语",
  target:
    "target targetterm targettext targetword targetstring targetterms translation translations translatedterm translated msgstr to tgt canonical preferred preferredterm replacement replacewith 译文 译名 翻译 目标术语 目标语 译法 訳語",
  sourceLanguage: "sourcelanguage sourcelang sourcelocale srclang 源语言",
  targetLanguage: "targetlanguage targetlang targetlocale tgtlang language lang locale 目标语言",
  status:
    "status termstatus administrativestatus usagestatus usage approval state termusage targetstatus translationstatus 状态",
  forbidden: "forbidden deprecated prohibited donotuse isforbidden 禁止 禁用",
  provisional: "fuzzy provisional",
  abbreviation: "abbreviation abbr acronym shortform abbreviatedform 缩写 简称",
  admitted: "admitted admittedterms synonyms synonym alternatives alternative alternativeterms altlabel aliases 同义词",
  variants:
    "variants variant rejected rejectedterms rejectedvariants disallowed nonpreferred nonpreferredterms deprecatedterms forbiddenterms avoid incorrect wrong misspellings hiddenlabel nottouse",
  subjectField: "subjectfield subject domain field category topic area productarea product context 领域 分类 类别",
  definition: "definition description desc meaning explanation 定义 释义 说明 描述",
  note: "note notes comment comments remark remarks usagenote translatorcomments translatorcomment developercomments notranslate 备注 注释 注",
  references: "references reference url link links sourceurl 参考 出处 来源",
};

const roles = new Map(
  Object.entries(spellings).flatMap(([role, words]) => words.split(" ").map((word) => [word, role as Role])),
);

/** The role that a word names, as a header or as a key of `columns`. */
export function readRole(word: string): Role | undefined {
  return roles.get(word.toLowerCase().replace(/[^\p{L}\p{N}]/gu, ""));
}

/** What columns are called that a dictionary has no place for. */
const unheld = new Set(
  "pos partofspeech postype wordclass type gender grammaticalgender number example examples seealso related usecase author createdby date created modified updated url wikiurl frequency".split(
    " ",
  ),
);

function isUnheld(cell: string): boolean {
  return unheld.has(cell.toLowerCase().replace(/[^a-z]/g, ""));
}

const longestName = 100;
const bracketed = /^(.*?)\s*(?:[[(]\s*([^\])]+?)\s*[\])]|:\s*(.+))$/;
const joined =
  /^(?:([a-z]{2}(?:[-_][a-z]{2,4})?)[_\s-]+([a-z][a-z _]+)|([a-z][a-z ]+?)[_\s-]+([a-z]{2}(?:[-_][a-z]{2,4})?))$/i;

/** What a header cell says of its column: `source`, `Term [en]`, `zh-CN`, `English term`, `de_description`. */
function readHeader(cell: string): Column | undefined {
  const text = cell.trim();
  if (text.length > longestName) return undefined;
  const role = readRole(text);
  if (role !== undefined) return { role };
  const whole = recognizeLanguage(text);
  if (whole !== undefined) return { role: "term", language: whole };
  const [, name = "", inBrackets, behind] = bracketed.exec(text) ?? [];
  const [, before, after, first, last] = joined.exec(text) ?? [];
  const inside = recognizeLanguage(inBrackets ?? behind ?? before ?? last ?? "");
  const called = readRole(name || after || first || "") ?? (recognizeLanguage(name) === inside ? "term" : undefined);
  if (inside !== undefined && called !== undefined) return { role: called, language: inside };
  // What stands in brackets behind a name may be anything: `Definition (from the handbook)`.
  const alone = inBrackets === undefined || inside !== undefined ? undefined : readRole(name);
  return readNamed(text) ?? (alone && { role: alone });
}

/** `English term`, `Definition German`. */
function readNamed(text: string): Column | undefined {
  const words = text.split(/[\s_-]+/);
  for (let cut = 1; cut < words.length; cut++) {
    const [head, tail] = [words.slice(0, cut).join(" "), words.slice(cut).join(" ")];
    for (const [name, what] of [
      [head, tail],
      [tail, head],
    ] as const) {
      const [language, role] = [tagOfName(name), readRole(what)];
      if (language !== undefined && role !== undefined) return { role, language };
    }
  }
  return undefined;
}

/** The columns that a row names, if it is a header. */
export function readHeaderRow(cells: readonly string[]): readonly (Column | undefined)[] | undefined {
  const columns = withIndonesian(cells, cells.map(readHeader));
  const known = columns.filter((column) => column !== undefined);
  const named = cells.filter((cell) => cell.trim() !== "").length;
  const termLike = known.filter(({ role }) => role === "term" || role === "source" || role === "target");
  // Codes alone may be data, as in DeepL's rows; two languages called by name, or both sides, are not.
  const called = columns.filter(
    (column, at) => column?.language && !/^[a-z]{2}(?:[-_]\w+)*$/i.test(cells[at]?.trim() ?? ""),
  );
  const sides = new Set(known.map(({ role }) => role));
  if (isRepeated(known, "source") || isRepeated(known, "target")) return undefined;
  const sure = called.length > 1 || (sides.has("source") && sides.has("target"));
  const others = cells.filter((cell, at) => columns[at] === undefined && isUnheld(cell)).length;
  const enough = known.length > 1 ? (known.length + others) * 2 > named : named === 1;
  return termLike.length > 0 && (enough || sure) ? columns : undefined;
}

/** Both `source` and `original` name the source: such a row is one of a glossary of these words. */
function isRepeated(columns: readonly Column[], role: Role): boolean {
  return columns.filter((column) => column.role === role && column.language === undefined).length > 1;
}

/** `id` beside one or more languages and nothing else is Indonesian. */
function withIndonesian(cells: readonly string[], columns: readonly (Column | undefined)[]) {
  const others = columns.filter((_, at) => cells[at]?.toLowerCase() !== "id");
  const allCodes = others.length > 0 && others.every((column) => column?.language && column.role === "term");
  const alone =
    cells.length === 2 && allCodes && isLanguageCode(cells.find((cell) => cell.toLowerCase() !== "id") ?? "");
  return columns.map((column) =>
    alone && column?.role === "id" ? ({ role: "term", language: "id" } as const) : column,
  );
}
