import type { Issue } from "../../issues/issue.js";
import { type Contest, contestsOf } from "../contests.js";
import { type Engine, openEngine, type Run } from "../engine.js";
import { prune } from "../prune.js";
import type { Finding, Proof, RuleFamily } from "../rule.js";
import { type FormView, textsOf, type View } from "../view.js";

/** What the engine itself says of a dictionary, with the text that shows it. */
export const refusals: RuleFamily = {
  title: "Conflicts that the engine refuses or warns of",
  rows: [
    {
      code: "ambiguous-form",
      reason: "a text with it would become one term or the other",
      example: "“small giant” as a variant of two concepts",
    },
    {
      code: "similar-form",
      reason: "a text is read as the form that it writes, and one that writes neither as the first",
      example: "“small giant” as a variant of one concept, “small giants” of another",
    },
    {
      code: "unstable-form",
      reason: "what one concept writes, another would rewrite",
      example: "a form with “small giant” as its `replace`, where that is a variant",
    },
    {
      code: "shared-form",
      reason: "nothing is rewritten, but a person who looks the term up finds two concepts",
      example: "two concepts with the canonical “little giant”",
    },
    {
      code: "duplicate-form",
      reason: "case, number and spelling do not count in matching",
      example: '"variants": ["small giant", "Small Giants"]',
      fixable: true,
    },
    {
      code: "canonical-contains-variant",
      reason: "the variant grows into the canonical wherever it stands alone",
      example: '"canonical": "little giant enterprise", "variants": ["little giant"]',
    },
  ],
  *check(view) {
    const byPointer = new Map(view.told.length > 0 ? view.forms.map((form) => [form.pointer, form]) : []);
    yield* ambiguities(view, byPointer);
    for (const contest of contestsOf(view, "shared-form", byPointer)) yield sharing(contest);
    for (const issue of view.told) {
      if (issue.code !== "ambiguous-form" && issue.code !== "shared-form") yield toFinding(issue, view, byPointer);
    }
  },
};

function toFinding(issue: Issue, view: View, byPointer: ReadonlyMap<string, FormView>): Finding {
  const { code, message, place, expected } = issue;
  const plain = { code, message, pointer: place.pointer ?? "", ...(expected && { expected }) };
  const form = byPointer.get(plain.pointer);
  if (code === "unstable-form") return { ...plain, ...proofIn(message) };
  const run = form && view.engine?.run(textsOf(form, 1)[0] ?? "");
  const proof = run && { proof: toProof(run) };
  return { ...plain, ...proof, ...(code === "duplicate-form" && { fix: { pointer: plain.pointer } }) };
}

/** The engine has run the text itself and says what came out. */
function proofIn(message: string): { proof?: Proof } {
  const [, text, result] = /^`(.*)` would be rewritten to `(.*)`\.$/s.exec(message) ?? [];
  return text !== undefined && result !== undefined ? { proof: { text, result } } : {};
}

function toProof({ text, output }: Run): Proof {
  return { text, result: output };
}

/** For each form that another concept has before it: what becomes of its words by either. */
function* ambiguities(view: View, byPointer: ReadonlyMap<string, FormView>): Generator<Finding> {
  const contests = contestsOf(view, "ambiguous-form", byPointer);
  if (contests.length === 0) return;
  const other = engineOfChallengers(view, contests);
  for (const { text, first, later, all } of contests) {
    const [challenger, ...rest] = later;
    const [theirs, mine] = [view.engine?.run(text), other?.run(text)];
    const owner = `\`${first.concept.id}\` (${first.pointer})`;
    const outcomes = `${outcome(theirs)} by \`${first.concept.id}\` and ${outcome(mine)} by \`${challenger?.concept.id}\``;
    const proof = theirs && { proof: toProof(theirs) };
    if (challenger) {
      const message = `\`${text}\` is a form of both ${owner} and \`${challenger.concept.id}\`: ${outcomes}.`;
      yield { code: "ambiguous-form", message, pointer: challenger.pointer, ...proof };
    }
    for (const form of rest) {
      const message = `\`${text}\` is a form of \`${form.concept.id}\` and of ${all.length - 1} more, first of ${owner}.`;
      yield { code: "ambiguous-form", message, pointer: form.pointer, ...proof };
    }
  }
}

/** The engine that keeps of each contest the first form which the view's engine left out, and no other. */
function engineOfChallengers({ dictionary }: View, contests: readonly Contest[]): Engine | undefined {
  const rivals = contests.flatMap(({ all, later: [challenger] }) =>
    all.filter(({ concept, guarded }) => concept !== challenger?.concept && !guarded),
  );
  const parts = rivals.map(({ pointer, role, at }) => (role === "canonical" ? `/concepts/${at}` : pointer));
  return openEngine(prune(dictionary, parts).value).engine;
}

function outcome(run: Run | undefined): string {
  return run === undefined || run.output === run.text ? "it stays" : `it becomes \`${run.output}\``;
}

const shownConcepts = 3;

/** One finding for all concepts that share a form: nothing is rewritten, so each need not be put right. */
function sharing({ text, first, later }: Contest): Finding {
  const ids = later.slice(0, shownConcepts).map(({ concept }) => `\`${concept.id}\``);
  const more = later.length > shownConcepts ? ` and ${later.length - shownConcepts} more concepts` : "";
  const message = `\`${text}\` is a form of \`${first.concept.id}\` (${first.pointer}) and of ${ids.join(", ")}${more}.`;
  return { code: "shared-form", message, pointer: later[0]?.pointer ?? first.pointer };
}
