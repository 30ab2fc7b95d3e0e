import { classSlots } from "../dictionary/class-table.js";
import type { Lexicon } from "../dictionary/lexicon.js";
import type { FuzzyTables } from "../resolve/fuzzy-tables.js";
import { checksum } from "./checksum.js";
import { type Data, type Directory, kinds, layout, type Section } from "./layout.js";

/** Writes a lexicon and, where there are any, the tables of likeness as one array of bytes. */
export function writeCompiled(lexicon: Lexicon, fuzzy: FuzzyTables | undefined): Uint8Array {
  const { strings, guards, ...columns } = lexicon.tables;
  const { vocabulary } = lexicon;
  const keys = Array.from({ length: vocabulary.size }, (_, id) => vocabulary.keyOf(id));
  const texts = [...Array.from({ length: strings.length }, (_, at) => strings.at(at)), ...keys];
  const sections: Record<string, Data> = {
    ...columns,
    ...textColumns(texts),
    classKeys: Int32Array.from(keys, (_, id) => strings.length + id),
    classSlots: classSlots(keys),
  };
  for (const [name, column] of Object.entries(fuzzy ?? {})) sections[`fuzzy.${name}`] = column as Data;
  return assemble(sections, guards);
}

/** All strings end to end, and where each starts; one more at the end. */
function textColumns(texts: readonly string[]): { text: Uint16Array; textStart: Int32Array } {
  const textStart = new Int32Array(texts.length + 1);
  for (const [at, text] of texts.entries()) textStart[at + 1] = (textStart[at] as number) + text.length;
  const units = new Uint16Array(textStart[texts.length] as number);
  for (const [at, text] of texts.entries()) {
    const start = textStart[at] as number;
    for (let unit = 0; unit < text.length; unit++) units[start + unit] = text.charCodeAt(unit);
  }
  return { text: units, textStart };
}

function assemble(columns: Readonly<Record<string, Data>>, guards: readonly unknown[]): Uint8Array {
  // The offsets stand in the directory, whose length they depend on: they are counted from its end.
  const sections: Record<string, Section> = {};
  let offset = 0;
  for (const [name, column] of Object.entries(columns)) {
    sections[name] = { kind: kindOf(column), offset, length: column.length };
    offset = eightfold(offset + column.byteLength);
  }
  const directory = JSON.stringify({ sections, guards } satisfies Directory);
  const start = eightfold(layout.headBytes + directory.length * 2);
  const bytes = new Uint8Array(start + offset);
  const units = new Uint16Array(bytes.buffer, layout.headBytes, directory.length);
  for (let unit = 0; unit < directory.length; unit++) units[unit] = directory.charCodeAt(unit);
  for (const [name, column] of Object.entries(columns)) {
    const source = new Uint8Array(column.buffer, column.byteOffset, column.byteLength);
    bytes.set(source, start + (sections[name] as Section).offset);
  }
  const words = new Uint32Array(bytes.buffer);
  words.set([layout.magic, layout.version, 0, bytes.length, directory.length, 0]);
  words[2] = checksum(words.subarray(3));
  return bytes;
}

function kindOf(column: Data): Section["kind"] {
  if (column instanceof kinds.f64) return "f64";
  return column instanceof kinds.u16 ? "u16" : "i32";
}

/** The next multiple of eight. */
export function eightfold(offset: number): number {
  return (offset + 7) & ~7;
}
