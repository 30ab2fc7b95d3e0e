import { constants } from "node:buffer";
import { CanonymError } from "../../issues/canonym-error.js";
import { createIssue } from "../../issues/issue.js";
import { createLocator } from "../../text/locate.js";

const binaryWindow = 8192;

/**
 * The text of a file's bytes. A byte order mark stays in the text, so that writing it back gives the same bytes.
 * @throws {@link CanonymError} with `binary-file`, `not-utf-8` or, beyond what a string can hold, `unreadable-file`
 */
export function decodeText(bytes: Uint8Array, file: string): string {
  if (bytes.length > constants.MAX_STRING_LENGTH) {
    refuse("unreadable-file", { message: `\`${file}\` is too large: ${bytes.length} bytes.`, place: { file } });
  }
  if (startsAsUtf16(bytes)) {
    refuse("not-utf-8", { message: `\`${file}\` is UTF-16 text.`, place: { file, line: 1, column: 1 } });
  }
  const nul = bytes.subarray(0, binaryWindow).indexOf(0);
  if (nul >= 0) refuse("binary-file", { message: `\`${file}\` has a NUL byte at offset ${nul}.`, place: { file } });
  const text = decode(bytes, false);
  if (text === undefined) refuse("not-utf-8", firstFault(bytes, file));
  return text;
}

function refuse(...[code, details]: Parameters<typeof createIssue>): never {
  throw new CanonymError([createIssue(code, details)]);
}

function startsAsUtf16([first, second]: Uint8Array): boolean {
  return (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
}

function firstFault(bytes: Uint8Array, file: string) {
  const sound = soundStart(bytes);
  const offset = Buffer.byteLength(sound);
  const byte = bytes[offset]?.toString(16).toUpperCase().padStart(2, "0");
  const place = { file, ...createLocator(sound)(sound.length) };
  return { message: `The byte \`0x${byte}\` at offset ${offset} is not UTF-8.`, place };
}

/** The text before the first byte that is not UTF-8, found by halving. */
function soundStart(bytes: Uint8Array): string {
  let sound = 0;
  let faulty = bytes.length + 1;
  while (faulty - sound > 1) {
    const middle = (sound + faulty) >> 1;
    if (decode(bytes.subarray(0, middle), true) === undefined) faulty = middle;
    else sound = middle;
  }
  return decode(bytes.subarray(0, sound), true) ?? "";
}

/** The text, or nothing if the bytes are not UTF-8. With `open` they may end inside a character, which is dropped. */
function decode(bytes: Uint8Array, open: boolean): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes, { stream: open });
  } catch {
    return undefined;
  }
}
