/** What Windows-1252 shows for the bytes 0x80–0x9F. */
const windows1252 = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

/** What Windows-1251 shows for the bytes 0x80–0xBF. */
const windows1251 = "ЂЃ‚ѓ„…†‡€‰Љ‹ЊЌЋЏђ‘’“”•–—\u0098™љ›њќћџ\u00a0ЎўЈ¤Ґ¦§Ё©Є«¬\u00ad®Ї°±Ііґµ¶·ё№є»јЅѕї";

/** A letter of Cyrillic script that was two bytes, as Windows-1251 shows them. */
const cyrillicPair = "[РСТУ][\\u0080-\\u00BF\\u0401-\\u040F\\u0451-\\u045F\\u0490\\u0491\\u2013-\\u2122]";
/** Fewer pairs in a row may be Russian. */
const severalPairs = new RegExp(`(?:${cyrillicPair}){3}`);
const everyRun = new RegExp(`(?:${cyrillicPair})+`, "g");

/** The text, with each run of UTF-8 that was read as a one-byte encoding decoded again; undefined if there is none. */
export function repairMojibake(text: string): string | undefined {
  const western = text.replace(
    /[\u00C2-\u00F4][\u0080-\u00BF\u0152-\u2122]+/g,
    (run) => decode(run, westernByte) ?? run,
  );
  const repaired = severalPairs.test(western)
    ? western.replace(everyRun, (run) => decode(run, cyrillicByte) ?? run)
    : western;
  return repaired === text ? undefined : repaired;
}

function westernByte(character: string): number {
  const code = character.charCodeAt(0);
  const listed = windows1252.indexOf(character);
  return listed >= 0 ? 0x80 + listed : code;
}

function cyrillicByte(character: string): number {
  const code = character.charCodeAt(0);
  if (code >= 0x410 && code <= 0x44f) return code - 0x410 + 0xc0;
  const listed = windows1251.indexOf(character);
  return listed >= 0 ? 0x80 + listed : code;
}

/** Decodes the bytes that characters stand for, if they are UTF-8. */
function decode(run: string, byteOf: (character: string) => number): string | undefined {
  const bytes = Array.from(run, byteOf);
  if (bytes.some((byte) => byte > 0xff)) return undefined;
  try {
    const decoded = decodeURIComponent(bytes.map((byte) => `%${byte.toString(16).padStart(2, "0")}`).join(""));
    return /\p{Cc}/u.test(decoded) ? undefined : decoded;
  } catch {
    return undefined;
  }
}
