import { foldTable } from "./fold-table.mjs";

export const name = "limit-fold";

/** Every character looked at and folded. */
export const exact = {
  limit: true,
  build() {
    return (text) => {
      let sum = 0;
      for (let at = 0; at < text.length; at++) {
        const code = text.charCodeAt(at);
        sum = (sum + (code < 128 ? foldTable[code] : code)) | 0;
      }
      return sum;
    };
  },
};
