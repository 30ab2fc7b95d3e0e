import { foldTable } from "./fold-table.mjs";

export const name = "limit-hash";

const basis = 0x811c9dc5 | 0;

/** Every folded word hashed while it is read (FNV-1a), and one slot of a table of the forms' first words looked at. */
export const exact = {
  limit: true,
  build(forms) {
    const table = firstWords(forms);
    return (text) => countProbes(text, table);
  },
};

function firstWords(forms) {
  const hashes = new Set(forms.map((form) => hashOf(form.split(" ")[0])));
  const table = new Int32Array(2 ** Math.ceil(Math.log2(hashes.size * 2 + 1)));
  for (const hash of hashes) table[hash & (table.length - 1)] = hash;
  return table;
}

function hashOf(word) {
  let hash = basis;
  for (let at = 0; at < word.length; at++) hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193);
  return hash ^ (hash >>> 15);
}

function countProbes(text, table) {
  const mask = table.length - 1;
  let found = 0;
  let hash = basis;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const folded = code < 128 ? foldTable[code] : 0;
    if (folded !== 0) {
      hash = Math.imul(hash ^ folded, 0x01000193);
    } else if (hash !== basis) {
      hash ^= hash >>> 15;
      if (table[hash & mask] === hash) found++;
      hash = basis;
    }
  }
  return found;
}
