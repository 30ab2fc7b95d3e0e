import Fuse from "fuse.js";
import { findOverWindows } from "./windows.mjs";

export const name = "Fuse.js";

export const fuzzy = {
  build(forms) {
    const fuse = new Fuse(forms, { includeScore: true, threshold: 0.3 });
    return (text) =>
      findOverWindows(text, (phrase) => {
        const [best] = fuse.search(phrase, { limit: 1 });
        return best && { form: best.refIndex, score: -best.score };
      });
  },
};

export const resolve = {
  build(forms) {
    const fuse = new Fuse(forms, { includeScore: true });
    return (query) => fuse.search(query, { limit: 5 }).map(({ refIndex }) => refIndex);
  },
};
