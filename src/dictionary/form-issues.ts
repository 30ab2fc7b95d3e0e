import { createIssue, type Issue } from "../issues/issue.js";
import type { Expansion, LexicalForm } from "./lexical-form.js";
import type { Lexicon } from "./lexicon.js";
import { FormFlag } from "./lexicon-tables.js";

/** What is wrong between forms: one form under two concepts, one form twice, a variant inside its own canonical. */
export function formIssues(lexicon: Lexicon): Issue[] {
  return [...rivalIssues(lexicon), ...grownIssues(lexicon)];
}

function* rivalIssues(lexicon: Lexicon): Generator<Issue> {
  const { endings, nextEnding } = lexicon.tables;
  const reported = new Set<string>();
  for (let state = 1; state < endings.length; state++) {
    const head = endings[state] as number;
    if (head === 0 || nextEnding[head - 1] === 0) continue;
    for (const [first, second] of rivals([...lexicon.endingAt(state)], lexicon)) {
      const key = `${first.form.index} ${second.form.index}`;
      if (!reported.has(key)) yield rivalIssue(first, second, lexicon);
      reported.add(key);
    }
  }
}

/**
 * Pairs of forms that can never be told apart: an expansion and the first of another form that means the same words, one
 * that would have the words rewritten otherwise before one that only shares them, and of those one written alike first.
 */
function* rivals(expansions: readonly Expansion[], lexicon: Lexicon): Generator<[Expansion, Expansion]> {
  const firsts: Expansion[] = [];
  for (const second of expansions) {
    if (firsts.at(-1)?.form === second.form) continue;
    const clashing = firsts.filter((other) => other.form !== second.form && clash(other, second));
    const contested = clashing.filter((other) => isContested(other.form, second.form, lexicon));
    const first = contested.find((other) => isSame(other, second)) ?? contested[0] ?? clashing[0];
    if (first) yield [first, second];
    if (firsts.length < mostFirsts && !clashing.some((other) => isRepeated(other, second))) firsts.push(second);
  }
}

/** Whether a form is to others what another of its concept is. */
function isRepeated(a: Expansion, b: Expansion): boolean {
  return a.form.concept === b.form.concept && a.form.role === b.form.role && isSame(a, b);
}

/** Of very many forms of the same words only so many are compared with the others. */
const mostFirsts = 64;

/**
 * Whether it matters which of two concepts the words belong to: not if both keep them as they are, nor if both write the
 * same, number, case and spelling aside.
 */
function isContested(a: LexicalForm, b: LexicalForm, lexicon: Lexicon): boolean {
  if (a.concept === b.concept || (a.role !== "variant" && b.role !== "variant")) return false;
  if (a.replace !== undefined || b.replace !== undefined) return true;
  const [one, other] = [canonicalClasses(a, lexicon), canonicalClasses(b, lexicon)];
  return one.length !== other.length || one.some((wordClass, at) => wordClass !== other[at]);
}

/** The word classes of the canonical of a form's concept, which comes first of the concept's forms. */
function canonicalClasses({ index }: LexicalForm, lexicon: Lexicon): readonly number[] {
  const { formFlags, formExpansions } = lexicon.tables;
  let form = index;
  while (!((formFlags[form] as number) & FormFlag.Canonical)) form--;
  return lexicon.classesOf(formExpansions[form] as number);
}

function clash(a: Expansion, b: Expansion): boolean {
  if ((a.form.sensitive || b.form.sensitive) && a.words.join(" ") !== b.words.join(" ")) return false;
  if (isGuarded(a.form) || isGuarded(b.form)) return false;
  if (a.form.concept !== b.form.concept) return true;
  return a.form.method === "exact" && b.form.method === "exact" && a.form.role === b.form.role;
}

function isGuarded(form: LexicalForm): boolean {
  return form.when !== undefined || form.unless !== undefined;
}

function rivalIssue(first: Expansion, second: Expansion, lexicon: Lexicon): Issue {
  const { form } = second;
  const place = { pointer: form.pointer };
  if (form.concept === first.form.concept) {
    return createIssue("duplicate-form", {
      message: `\`${form.text}\` repeats \`${first.form.text}\` of ${first.form.pointer}.`,
      place,
    });
  }
  const words = second.words.join(" ");
  const other = `\`${first.form.concept.id}\` (${first.form.pointer})`;
  if (isSame(first, second)) {
    const message = `\`${words}\` is a form of both ${other} and \`${form.concept.id}\`.`;
    return createIssue(isContested(first.form, form, lexicon) ? "ambiguous-form" : "shared-form", { message, place });
  }
  const message = `\`${words}\` of \`${form.concept.id}\` and \`${first.words.join(" ")}\` of ${other} differ in number or spelling only.`;
  return createIssue("similar-form", { message, place });
}

/** Whether two expansions are written alike, but for case. */
function isSame(a: Expansion, b: Expansion): boolean {
  return a.words.join(" ").toLowerCase() === b.words.join(" ").toLowerCase();
}

/** Variants that stand inside their own canonical. */
function* grownIssues(lexicon: Lexicon): Generator<Issue> {
  const { formFlags, formExpansions } = lexicon.tables;
  for (let form = 0; form < formFlags.length; form++) {
    // A canonical comes first of its concept's forms: with no other form behind it there is no variant.
    const isLast = form + 1 === formFlags.length || (formFlags[form + 1] as number) & FormFlag.Canonical;
    if (!((formFlags[form] as number) & FormFlag.Canonical) || isLast) continue;
    yield* grownVariants(lexicon.expansion(formExpansions[form] as number), lexicon);
  }
}

function* grownVariants(canonical: Expansion, lexicon: Lexicon): Generator<Issue> {
  const { classes, form } = canonical;
  for (let start = 0; start < classes.length; start++) {
    let state = 0;
    for (let end = start; end < classes.length; end++) {
      state = lexicon.trie.child(state, classes[end] as number);
      if (state === 0 || end - start + 1 === classes.length) break;
      if (!lexicon.isEnding(state)) continue;
      const variant = [...lexicon.endingAt(state)].find((other) => isOwnVariant(other.form, form));
      if (variant) yield grownIssue(variant.form, form);
    }
  }
}

function isOwnVariant(form: LexicalForm, canonical: LexicalForm): boolean {
  return (
    form.role === "variant" && form.concept === canonical.concept && !isGuarded(form) && form.replace === undefined
  );
}

function grownIssue(variant: LexicalForm, canonical: LexicalForm): Issue {
  const message = `The canonical \`${canonical.text}\` contains its variant \`${variant.text}\`.`;
  return createIssue("canonical-contains-variant", { message, place: { pointer: variant.pointer } });
}
