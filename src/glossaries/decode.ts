import type { Fault } from "./draft.js";

// The longest string of V8. Its decoder does not throw beyond that, but ends the process.
const mostBytes = 536_870_888;

/** A glossary's bytes as text, and what was wrong with their encoding. */
export interface Decoded {
  readonly text: string;
  readonly faults: readonly Fault[];
}

/**
 * Decodes a file: by its byte order mark, by the zeros of UTF-16, as UTF-8 if it is that, else as the encoding that it
 * names, else as what it looks like. What the bytes are is stronger than what they say they are.
 */
export function decodeGlossary(bytes: Uint8Array): Decoded {
  if (bytes.length > mostBytes) return { text: "", faults: [tooLarge(bytes)] };
  const wide = utf16Of(bytes);
  if (wide) return { text: new TextDecoder(wide).decode(bytes), faults: [] };
  if (bytes.subarray(0, 4096).includes(0)) return { text: "", faults: [binary(bytes)] };
  const declared = declaredEncoding(bytes);
  const text = decodeAs("utf-8", bytes, true);
  if (text !== undefined) return { text, faults: misnamed(declared, text, bytes) };
  const named = declared === undefined || isUtf(declared) ? undefined : decodeAs(declared, bytes, false);
  return named === undefined ? decodeByLook(declared, bytes) : { text: named, faults: [] };
}

function utf16Of(bytes: Uint8Array): string | undefined {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return "utf-16le";
  if (first === 0xfe && second === 0xff) return "utf-16be";
  const sample = bytes.subarray(0, 512);
  const zeros = [0, 0];
  for (const [at, byte] of sample.entries()) if (byte === 0) zeros[at & 1] = (zeros[at & 1] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  if (even + odd < sample.length / 8) return undefined;
  if (even === 0) return "utf-16le";
  return odd === 0 ? "utf-16be" : undefined;
}

function declaredEncoding(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder("windows-1252").decode(bytes.subarray(0, 2048));
  const xml = /^(?:ï»¿)?\s*<\?xml[^>]*?\bencoding\s*=\s*["']([\w.:-]+)["']/.exec(head);
  return (xml ?? /^"Content-Type:[^"\n]*charset=([\w.:-]+)/im.exec(head))?.[1]?.toLowerCase();
}

function isUtf(encoding: string): boolean {
  return /^(?:utf-?8|us-ascii|ascii|charset|utf-?16(?:le|be)?|ucs-2)$/.test(encoding);
}

function decodeAs(encoding: string, bytes: Uint8Array, fatal: boolean): string | undefined {
  try {
    const decoder = new TextDecoder(encoding, { fatal });
    const text = decoder.decode(bytes);
    return decoder.encoding === "windows-1252" ? text.replace(/[\u0080-\u009f]/g, windowsCharacter) : text;
  } catch {
    return undefined;
  }
}

const windowsCharacters = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

/** Some releases of Node take Windows-1252 for Latin-1, where these places are control characters. */
function windowsCharacter(control: string): string {
  return windowsCharacters[control.charCodeAt(0) - 0x80] ?? control;
}

/** UTF-8 that calls itself something else. Where all is ASCII, most names are as good. */
function misnamed(declared: string | undefined, text: string, bytes: Uint8Array): Fault[] {
  if (declared === undefined || /^(?:utf-?8|us-ascii|ascii|charset)$/.test(declared)) return [];
  const foreign = text.search(/[^\p{ASCII}]/u);
  if (foreign < 0 && !isUtf(declared) && decodeAs(declared, bytes, false) === text) return [];
  const at = Math.max(0, foreign);
  return [{ code: "misnamed-encoding", message: `The file calls itself \`${declared}\`, but is UTF-8.`, at }];
}

function decodeByLook(declared: string | undefined, bytes: Uint8Array): Decoded {
  const encoding =
    looksDoubleByte(bytes) && decodeAs("gb18030", bytes, true) !== undefined ? "gb18030" : "windows-1252";
  const text = decodeAs(encoding, bytes, false) ?? "";
  const sound = new TextDecoder("utf-8").decode(bytes).indexOf("\ufffd");
  const offset = new TextEncoder().encode(new TextDecoder("utf-8").decode(bytes).slice(0, sound)).length;
  const byte = bytes[offset]?.toString(16).toUpperCase().padStart(2, "0");
  const called = declared === undefined ? "" : ` The file calls itself \`${declared}\`.`;
  const message = `The byte \`0x${byte}\` is not UTF-8; the file was read as ${encoding}.${called}`;
  const at = (decodeAs(encoding, bytes.subarray(0, offset), false) ?? "").length;
  return { text, faults: [{ code: "misnamed-encoding", message, at }] };
}

/** Chinese in double bytes has bytes above 127 in even runs, Western text single ones between letters. */
function looksDoubleByte(bytes: Uint8Array): boolean {
  let [even, odd, run] = [0, 0, 0];
  for (const byte of bytes.subarray(0, 65_536)) {
    if (byte > 127) run++;
    else {
      if (run > 0 && run % 2 === 0) even++;
      else if (run > 0) odd++;
      run = 0;
    }
  }
  return even > odd * 4;
}

function tooLarge({ length }: Uint8Array): Fault {
  const message = `The file has ${length} bytes; at most ${mostBytes} can be read.`;
  return { code: "undecodable", message, at: 0, note: "Split the glossary." };
}

function binary([first, second]: Uint8Array): Fault {
  const isZip = first === 0x50 && second === 0x4b;
  const message = isZip ? "The file is a ZIP archive, perhaps a spreadsheet." : "The file is binary.";
  return { code: "undecodable", message, at: 0, ...(isZip && { note: "Export the spreadsheet as CSV in UTF-8." }) };
}
