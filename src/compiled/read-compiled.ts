import { storedClasses } from "../dictionary/class-table.js";
import { Lexicon } from "../dictionary/lexicon.js";
import type { LexiconTables, Strings } from "../dictionary/lexicon-tables.js";
import type { Guard } from "../dictionary/model.js";
import { Vocabulary } from "../dictionary/vocabulary.js";
import { CanonymError } from "../issues/canonym-error.js";
import { createIssue } from "../issues/issue.js";
import type { FuzzyTables } from "../resolve/fuzzy-tables.js";
import { checkColumns } from "./check-columns.js";
import { checksum } from "./checksum.js";
import { type Data, type Directory, kinds, layout } from "./layout.js";
import { eightfold } from "./write-compiled.js";

/** What a compiled dictionary holds. */
export interface Compiled {
  readonly lexicon: Lexicon;
  /** Left out where it was compiled without likeness. */
  readonly fuzzy: FuzzyTables | undefined;
}

/** Numbers of a class key's place and of its slots, beside the columns that are a lexicon's or likeness's own. */
type Columns = Readonly<Record<string, Int32Array>>;

/**
 * Opens a compiled dictionary. Nothing is built: the columns are used where they lie.
 * @throws {@link CanonymError} if it is none, is damaged, or is of another version
 */
export function readCompiled(bytes: Uint8Array): Compiled {
  const checked = checkedWords(bytes);
  try {
    return readColumns(checked);
  } catch {
    // A directory that is no JSON, or columns that lie outside.
    return refuse("it is damaged");
  }
}

function readColumns({ words, data }: ReturnType<typeof checkedWords>): Compiled {
  const units = words[4] as number;
  const directory = JSON.parse(
    textOf(new Uint16Array(data.buffer, data.byteOffset + layout.headBytes, units)),
  ) as Directory;
  const start = eightfold(layout.headBytes + units * 2);
  const columns = new Map<string, Data>();
  for (const [name, { kind, offset, length }] of Object.entries(directory.sections)) {
    columns.set(name, new kinds[kind](data.buffer as ArrayBuffer, data.byteOffset + start + offset, length));
  }
  return open(columns, directory.guards as readonly Guard[]);
}

function open(columns: ReadonlyMap<string, Data>, guards: readonly Guard[]): Compiled {
  const own = (prefix: string) =>
    Object.fromEntries(
      [...columns].flatMap(([name, column]) => (name.startsWith(prefix) ? [[name.slice(prefix.length), column]] : [])),
    );
  const all = own("") as unknown as LexiconTables & { readonly text: Uint16Array } & Columns;
  const strings = storedStrings(all.text, all.textStart as Int32Array);
  const tables: LexiconTables = { ...all, strings, guards };
  const classes = storedClasses(strings, all.classKeys as Int32Array, all.classSlots as Int32Array);
  const fuzzy = columns.has("fuzzy.postings") ? (own("fuzzy.") as unknown as FuzzyTables) : undefined;
  if (!checkColumns(tables, fuzzy, all.classKeys as Int32Array, all.classSlots as Int32Array)) refuse("it is damaged");
  return { lexicon: new Lexicon(tables, new Vocabulary(classes)), fuzzy };
}

/** The bytes as words, at an address that columns can be used at, once it is sure that they are whole. */
function checkedWords(bytes: Uint8Array): { words: Uint32Array; data: Uint8Array } {
  const data = bytes.byteOffset % 8 === 0 ? bytes : bytes.slice();
  if (new Uint8Array(new Uint32Array([1]).buffer)[0] !== 1) refuse("this machine is big-endian");
  if (data.length < layout.headBytes || data.length % 8 !== 0) refuse("it is too short or cut off");
  const words = new Uint32Array(data.buffer, data.byteOffset, data.length / 4);
  if (words[0] !== layout.magic) refuse("it does not begin like one");
  if (words[1] !== layout.version) refuse(`it is of version ${words[1]}, and this canonym reads ${layout.version}`);
  if (words[3] !== data.length) refuse("it is cut off");
  if (words[2] !== checksum(words.subarray(3))) refuse("it is damaged");
  return { words, data };
}

function refuse(reason: string): never {
  throw new CanonymError([
    createIssue("invalid-compiled", { message: `This is no compiled dictionary that can be used: ${reason}.` }),
  ]);
}

/** Chunks of at most so many code units fit the arguments of a call in every engine. */
const chunkUnits = 8192;

function textOf(units: Uint16Array): string {
  let text = "";
  for (let at = 0; at < units.length; at += chunkUnits) {
    text += String.fromCharCode.apply(null, units.subarray(at, at + chunkUnits) as unknown as number[]);
  }
  return text;
}

function storedStrings(units: Uint16Array, starts: Int32Array): Strings {
  const text = textOf(units);
  return {
    at: (number) => text.slice(starts[number] as number, starts[number + 1] as number),
    length: starts.length - 1,
  };
}
