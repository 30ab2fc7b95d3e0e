/** A checksum of a text: two 32-bit FNV-1a hashes over its code units, in hexadecimal digits. Finds damage, not malice. */
export function checksum(text: string): string {
  let [first, second] = [0x811c9dc5, 0x9747b28c];
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    first = Math.imul(first ^ unit, 0x01000193);
    second = Math.imul(second ^ ((unit << 5) | (unit >>> 11)), 0x01000193);
  }
  return [first, second].map((hash) => (hash >>> 0).toString(16).padStart(8, "0")).join("");
}
