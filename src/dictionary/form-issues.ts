import { createIssue, type Issue } from "../issues/issue.js";
import type { Expansion, LexicalConcept, LexicalForm } from "./lexicon.js";
import type { Trie } from "./trie.js";

/** What is wrong between forms: one form under two concepts, one form twice, a variant inside its own canonical. */
export function formIssues(endings: readonly (readonly Expansion[] | undefined)[], trie: Trie): Issue[] {
  const issues: Issue[] = [];
  const canonicals = canonicalStates(endings);
  const reported = new Set<string>();
  for (const expansions of endings) {
    if (expansions === undefined) continue;
    for (const [first, second] of rivals(expansions, canonicals)) {
      const key = `${first.form.pointer} ${second.form.pointer}`;
      if (!reported.has(key)) issues.push(rivalIssue(first.form, second, canonicals));
      reported.add(key);
    }
    const canonical = expansions.find(({ form }) => form.role === "canonical");
    if (canonical) issues.push(...grownVariants(canonical, trie, endings));
  }
  return issues;
}

/**
 * Pairs of forms that can never be told apart: an expansion and the first of another form that means the same words,
 * one that would have the words rewritten otherwise before one that only shares them.
 */
function* rivals(expansions: readonly Expansion[], canonicals: CanonicalStates): Generator<[Expansion, Expansion]> {
  for (const [at, second] of expansions.entries()) {
    const clashing = (other: Expansion) => other.form !== second.form && clash(other, second);
    const earlier = expansions.slice(0, at);
    const first =
      earlier.find((other) => clashing(other) && isContested(other.form, second.form, canonicals)) ??
      earlier.find(clashing);
    if (first) yield [first, second];
  }
}

/** Concept → where its canonical ends in the trie: concepts whose canonicals are the same words have one state. */
type CanonicalStates = ReadonlyMap<LexicalConcept, number>;

function canonicalStates(endings: readonly (readonly Expansion[] | undefined)[]): CanonicalStates {
  const states = new Map<LexicalConcept, number>();
  for (const [state, expansions = []] of endings.entries()) {
    for (const { form } of expansions) if (form.role === "canonical") states.set(form.concept, state);
  }
  return states;
}

/**
 * Whether it matters which of two concepts the words belong to: not if both keep them as they are, nor if both write the
 * same, number, case and spelling aside.
 */
function isContested(a: LexicalForm, b: LexicalForm, canonicals: CanonicalStates): boolean {
  if (a.concept === b.concept || (a.role !== "variant" && b.role !== "variant")) return false;
  const plain = a.replace === undefined && b.replace === undefined;
  return !plain || canonicals.get(a.concept) !== canonicals.get(b.concept);
}

function clash(a: Expansion, b: Expansion): boolean {
  if ((a.form.sensitive || b.form.sensitive) && a.words.join(" ") !== b.words.join(" ")) return false;
  if (a.form.concept !== b.form.concept) return !isGuarded(a.form) && !isGuarded(b.form);
  const literal = a.form.method === "exact" && b.form.method === "exact";
  return literal && a.form.role === b.form.role && !isGuarded(a.form) && !isGuarded(b.form);
}

function isGuarded(form: LexicalForm): boolean {
  return form.when !== undefined || form.unless !== undefined;
}

function rivalIssue(first: LexicalForm, second: Expansion, canonicals: CanonicalStates): Issue {
  const { form } = second;
  const place = { pointer: form.pointer };
  if (form.concept === first.concept) {
    return createIssue("duplicate-form", {
      message: `\`${form.text}\` repeats \`${first.text}\` of ${first.pointer}.`,
      place,
    });
  }
  const words = second.words.join(" ");
  const message = `\`${words}\` is a form of both \`${first.concept.id}\` (${first.pointer}) and \`${form.concept.id}\`.`;
  return createIssue(isContested(first, form, canonicals) ? "ambiguous-form" : "shared-form", { message, place });
}

function* grownVariants(
  canonical: Expansion,
  trie: Trie,
  endings: readonly (readonly Expansion[] | undefined)[],
): Generator<Issue> {
  const { classes, form } = canonical;
  for (let start = 0; start < classes.length; start++) {
    let state = 0;
    for (let end = start; end < classes.length; end++) {
      state = trie.child(state, classes[end] as number);
      if (state === 0) break;
      if (end - start + 1 === classes.length) break;
      const variant = endings[state]?.find((other) => isOwnVariant(other.form, form));
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
