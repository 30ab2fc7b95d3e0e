/**
 * What an exact search must find: whole words in small letters, leftmost, then longest, not overlapping. Slow and obvious:
 * at each word every length is looked up, the longest first.
 * @returns `{ start, end, form }` of each, `form` being its index
 */
export function referenceMatches(text, forms) {
  const indexOf = new Map(forms.map((form, index) => [form, index]));
  const longest = forms.reduce((most, form) => Math.max(most, form.split(" ").length), 0);
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
 * or that one further left reaches into (a system may know more than the form as listed, plurals for example, and then
 * leftmost decides); `extra` counts those that touch none. Where a system names forms and not spans, forms are counted.
 */
export function compareToReference(found, expected) {
  if (found.length > 0 && found[0].start === undefined) return compareForms(found, expected);
  let at = 0;
  let answered = 0;
  const touching = new Set();
  for (const { start, end } of expected) {
    while (at < found.length && found[at].end <= start) at++;
    let known = false;
    for (let next = at; next < found.length && found[next].start < end; next++) {
      known ||= found[next].start < start || (found[next].start === start && found[next].end >= end);
      touching.add(next);
    }
    if (known) answered++;
  }
  return { found: share(answered, expected.length), extra: found.length - touching.size };
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
