/**
 * The file of a compiled dictionary: a head of six 32-bit words, the directory as UTF-16 text, then the columns, each at a
 * multiple of eight bytes. Everything is little-endian and used where it lies.
 *
 * ```text
 * word  0        1        2         3                 4                    5
 *       "CNYM"   version  checksum  length in bytes   directory, in units  0
 * ```
 *
 * The checksum is over everything behind word 2.
 */
export const layout = { magic: 0x4d594e43, version: 3, headBytes: 24, headWords: 6 } as const;

/** Whether bytes begin as those of a compiled dictionary do. */
export function isCompiled(bytes: Uint8Array): boolean {
  return bytes.length >= 4 && new DataView(bytes.buffer, bytes.byteOffset).getUint32(0, true) === layout.magic;
}

/** Where a column lies: its kind, its first byte, its number of values. */
export interface Section {
  readonly kind: keyof typeof kinds;
  readonly offset: number;
  readonly length: number;
}

/** The kinds of columns. */
export const kinds = { i32: Int32Array, f64: Float64Array, u16: Uint16Array } as const;

/** A column of a compiled dictionary. */
export type Data = Int32Array | Float64Array | Uint16Array;

/** What the directory says, as JSON. */
export interface Directory {
  readonly sections: Readonly<Record<string, Section>>;
  readonly guards: readonly unknown[];
}
