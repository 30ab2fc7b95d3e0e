import Fuse from "fuse.js";

export const name = "Fuse.js useTokenSearch";

export const resolve = {
  build(forms) {
    const fuse = new Fuse(forms, { useTokenSearch: true });
    return (query) => fuse.search(query, { limit: 5 }).map(({ refIndex }) => refIndex);
  },
};
