import MiniSearch from "minisearch";

export const name = "MiniSearch";

export const resolve = {
  build(forms) {
    const index = new MiniSearch({ fields: ["form"], searchOptions: { fuzzy: 0.2 } });
    index.addAll(forms.map((form, id) => ({ id, form })));
    return (query) => index.search(query).map(({ id }) => id);
  },
};
