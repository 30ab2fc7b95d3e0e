import { createShipped } from "./shipped-find.mjs";

export const name = "normalize";

export const shipped = {
  build() {
    const normalizer = createShipped();
    return (text) => normalizer.normalize(text).matches;
  },
};
