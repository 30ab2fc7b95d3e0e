/**
 * What an exact search must find: whole words in small letters, leftmost, then longest, not overlapping. Slow and obvious:
 * at each word every length is looked up, the longest first.
 * @returns `{ start, end, form }` of each, `form` being its index
 */
export function referenceMatches(text, forms) {
  const indexOf = new Map(forms.map((form, index) => [form, index]));
  const longest = Math.max(...forms.map((form) => form.split(" ").length));
  const words = [...text.toLowerCase().matchAll(/[a-z0-9]+/g)].map(({ 0: word, index }) => ({
    start: index,
    end: index + word.length,
  }));
  const lower = text.toLowerCase();
  const matches = [];
  for (let at = 0; at < words.length; at++) {
    for (let last = Math.min(at + longest, words.length) - 1; last >= at; last--) {
      const { start } = words[at];
      const { end } = words[last];
      const form = indexOf.get(lower.slice(start, end));
      if (form === undefined) continue;
      matches.push({ start, end, form });
      at = last;
      break;
    }
  }
  return matches;
}

/**
 * How the spans that a system found stand to the reference's: `found` is the share of these that one of them covers,
 * `extra` counts those that touch none. Where a system names forms and not spans, forms are counted.
 */
export function compareToReference(found, expected) {
  if (found.length > 0 && found[0].start === undefined) return compareForms(found, expected);
  let at = 0;
  let covered = 0;
  let touching = 0;
  for (const { start, end } of expected) {
    while (at < found.length && found[at].end <= start) at++;
    let touched = false;
    for (let next = at; next < found.length && found[next].start < end; next++) {
      if (found[next].start <= start && found[next].end >= end) covered++;
      touched = true;
    }
    if (touched) touching++;
  }
  return { found: share(covered, expected.length), extra: Math.max(0, found.length - touching) };
}

function compareForms(found, expected) {
  const open = new Map();
  for (const { form } of expected) open.set(form, (open.get(form) ?? 0) + 1);
  let covered = 0;
  for (const { form } of found) {
    const count = open.get(form) ?? 0;
    if (count > 0) covered++;
    open.set(form, count - 1);
  }
  return { found: share(covered, expected.length), extra: found.length - covered };
}

function share(part, whole) {
  return whole === 0 ? 1 : part / whole;
}
