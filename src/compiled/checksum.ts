/** FNV-1a over 32-bit words: each step is a bijection, so that a single damaged word always shows. */
export function checksum(words: Uint32Array): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < words.length; at++) hash = Math.imul(hash ^ (words[at] as number), 0x01000193);
  return hash >>> 0;
}
