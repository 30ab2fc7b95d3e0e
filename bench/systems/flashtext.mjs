import KeywordProcessor from "flashtext.js";

export const name = "flashtext.js";

/** Names the forms it finds, and not where. */
export const exact = {
  build(forms) {
    const processor = new KeywordProcessor();
    for (const [index, form] of forms.entries()) processor.addKeyword(form, `f${index}`);
    return (text) => processor.extractKeywords(text).map((id) => ({ form: Number(id.slice(1)) }));
  },
};

export const replace = {
  build(forms, termOf) {
    const processor = new KeywordProcessor();
    for (const [index, form] of forms.entries()) processor.addKeyword(form, termOf(index));
    return (text) => processor.replaceKeywords(text);
  },
};
