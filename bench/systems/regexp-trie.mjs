import { findAll } from "./regexp-alternation.mjs";
import { spliced } from "./spliced.mjs";

export const name = "RegExp, trie-shaped";

export const exact = {
  build(forms) {
    return findAll(new RegExp(`\\b${sourceOf(trieOf(forms))}\\b`, "gi"));
  },
};

function trieOf(forms) {
  const root = new Map();
  for (const form of forms) {
    let node = root;
    for (const character of form) {
      if (!node.has(character)) node.set(character, new Map());
      node = node.get(character);
    }
    node.ends = true;
  }
  return root;
}

/** Greedy, so that the longest form wins. */
function sourceOf(node) {
  const branches = [...node].map(([character, child]) => character + sourceOf(child));
  if (branches.length === 0) return "";
  if (branches.length === 1 && !node.ends) return branches[0];
  return `(?:${branches.join("|")})${node.ends ? "?" : ""}`;
}

export const replace = spliced(exact);
