import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";

const main = "word/document.xml";

/** The source of a Word document's main part, if it has one. */
export function openParts(bytes: Uint8Array): string | undefined {
  const part = unzipSync(bytes)[main];
  return part && strFromU8(part);
}

/** A Word document with another main part. */
export function withPart(bytes: Uint8Array, source: string): Uint8Array {
  return zipSync({ ...unzipSync(bytes), [main]: strToU8(source) });
}
