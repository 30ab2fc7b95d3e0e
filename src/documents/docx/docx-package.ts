import { strToU8, unzipSync, zipSync } from "fflate";

/** The parts of a Word document that hold text, in the order of the package. */
export interface DocxPart {
  readonly name: string;
  readonly xml: string;
}

const textParts = /^word\/(?:document|header\d*|footer\d*|footnotes|endnotes|comments)\.xml$/;
const largestPart = 2 ** 29;
// Without a fixed time the same document would come out different each time.
const epoch = new Date(1980, 0, 1);

/**
 * The parts of a package that hold text.
 * @throws an error of the archive reader if the bytes are no ZIP archive, or one that is too large
 */
export function docxParts(bytes: Uint8Array): DocxPart[] {
  const files = unzipSync(bytes, {
    filter: ({ name, originalSize }) => {
      if (originalSize > largestPart) throw new Error(`\`${name}\` is too large: ${originalSize} bytes`);
      return textParts.test(name);
    },
  });
  const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
  return Object.entries(files).map(([name, content]) => ({ name, xml: decoder.decode(content) }));
}

/** The package with other texts in some of its parts; the content of every other member is the same. */
export function withParts(bytes: Uint8Array, parts: readonly DocxPart[]): Uint8Array {
  const files = unzipSync(bytes);
  for (const { name, xml } of parts) files[name] = strToU8(xml);
  return zipSync(files, { mtime: epoch });
}
