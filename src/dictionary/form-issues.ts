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
    for (const [first, second] of rivals([...lexicon.endingAt(state)])) {
      const key = `${first.form.index} ${second.form.index}`;
      if (!reported.has(key)) yield rivalIssue(first, second);
      reported.add(key);
    }
  }
}

/** Pairs of forms that can never be told apart: an expansion and the first of another form that means the same words. */
function* rivals(expansions: readonly Expansion[]): Generator<[Expansion, Expansion]> {
  const firsts: Expansion[] = [];
  for (const second of expansions) {
    if (firsts.at(-1)?.form === second.form) continue;
    const first = firsts.find((other) => other.form !== second.form && clash(other, second));
    if (first) yield [first, second];
    else if (firsts.length < mostFirsts) firsts.push(second);
  }
}

/** Of very many forms of the same words only so many are compared with the others. */
const mostFirsts = 64;

function clash(a: Expansion, b: Expansion): boolean {
  if ((a.form.sensitive || b.form.sensitive) && a.words.join(" ") !== b.words.join(" ")) return false;
  if (isGuarded(a.form) || isGuarded(b.form)) return false;
  if (a.form.concept !== b.form.concept) return true;
  return a.form.method === "exact" && b.form.method === "exact" && a.form.role === b.form.role;
}

function isGuarded(form: LexicalForm): boolean {
  return form.when !== undefined || form.unless !== undefined;
}

function rivalIssue(first: Expansion, second: Expansion): Issue {
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
    return createIssue("ambiguous-form", { message, place });
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
