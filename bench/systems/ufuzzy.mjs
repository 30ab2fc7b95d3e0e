import uFuzzy from "@leeoniya/ufuzzy";

export const name = "uFuzzy";

/** One typo a word, words in any order. */
export const resolve = {
  build(forms) {
    const search = new uFuzzy({ intraMode: 1 });
    return (query) => {
      const [found, info, order] = search.search(forms, query, 3);
      return order ? order.map((at) => info.idx[at]) : (found ?? []);
    };
  },
};
