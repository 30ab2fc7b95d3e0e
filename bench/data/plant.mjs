/**
 * Puts a phrase into a paragraph between two words of a sentence.
 * @returns the paragraph and where the phrase stands in it; nothing where the paragraph has no such place
 */
export function plant(paragraph, phrase, random) {
  const places = [...paragraph.matchAll(/(?<=[a-z]) (?=[a-z])/g)];
  if (places.length === 0) return undefined;
  const start = random.pick(places).index + 1;
  return {
    paragraph: `${paragraph.slice(0, start)}${phrase} ${paragraph.slice(start)}`,
    start,
    end: start + phrase.length,
  };
}

/** Plants a phrase in about one of so many characters. `phraseAt` makes each: `{ phrase, ... }`, the rest is kept. */
export function plantAll(paragraphs, characters, random, makePlanted) {
  const planted = [];
  let length = 0;
  let due = characters / 2;
  const result = paragraphs.map((paragraph) => {
    let text = paragraph;
    if (length + paragraph.length >= due) {
      const { phrase, ...rest } = makePlanted(planted.length);
      const put = plant(paragraph, phrase, random);
      if (put) {
        text = put.paragraph;
        planted.push({ ...rest, phrase, start: length + put.start, end: length + put.end });
        due += characters;
      }
    }
    length += text.length + 2;
    return text;
  });
  return { text: result.join("\n\n"), planted };
}
