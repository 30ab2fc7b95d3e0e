import type { Issue } from "../../issues/issue.js";
import { type Engine, openEngine, type Run } from "../engine.js";
import { formsByKey } from "../forms-by-key.js";
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
      example: '"small giant" as a variant of two concepts',
    },
    {
      code: "unstable-form",
      reason: "what one concept writes, another would rewrite",
      example: '"replace": "small giant" where that is a variant',
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
    const rivals = new Rivals(view);
    for (const issue of view.told) yield toFinding(issue, view, rivals);
  },
};

function toFinding(issue: Issue, view: View, rivals: Rivals): Finding {
  const { code, message, place, expected } = issue;
  const plain = { code, message, pointer: place.pointer ?? "", ...(expected && { expected }) };
  if (code === "ambiguous-form" || code === "shared-form") return { ...plain, ...rivals.explain(plain.pointer) };
  const form = rivals.at(plain.pointer);
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

/** For a form that another concept has too: the shortest text, and what becomes of it by either concept. */
class Rivals {
  readonly #view: View;
  readonly #byPointer: ReadonlyMap<string, FormView>;
  #byKey: ReturnType<typeof formsByKey> | undefined;
  #others: { readonly engine: Engine | undefined } | undefined;

  constructor(view: View) {
    this.#view = view;
    this.#byPointer = new Map(view.told.length > 0 ? view.forms.map((form) => [form.pointer, form]) : []);
  }

  /** The form at a pointer. */
  at(pointer: string): FormView | undefined {
    return this.#byPointer.get(pointer);
  }

  explain(pointer: string): Partial<Finding> {
    const contest = this.#contestOf(pointer);
    if (contest === undefined) return {};
    const { text, form, rivals } = contest;
    const [rival] = rivals;
    if (rival === undefined) return {};
    const mine = this.#otherEngine().engine?.run(text);
    const theirs = this.#view.engine?.run(text);
    const outcomes = `${outcome(theirs, text)} by \`${rival.concept.id}\` and ${outcome(mine, text)} by \`${form.concept.id}\``;
    const message = `\`${text}\` is a form of both \`${rival.concept.id}\` (${rival.pointer}) and \`${form.concept.id}\`: ${outcomes}.`;
    return { message, ...(theirs && { proof: toProof(theirs) }) };
  }

  #contestOf(pointer: string): { text: string; form: FormView; rivals: readonly FormView[] } | undefined {
    this.#byKey ??= formsByKey(this.#view, this.#view.forms);
    const form = this.#byPointer.get(pointer);
    const texts = form ? textsOf(form, Number.POSITIVE_INFINITY).sort((a, b) => a.length - b.length) : [];
    for (const text of texts) {
      const sharing = this.#byKey.get(this.#view.fold(text).join(" ")) ?? [];
      const rivals = sharing.filter((other) => form && other.concept !== form.concept && !other.guarded);
      if (form && rivals.length > 0) return { text, form, rivals };
    }
    return undefined;
  }

  /** The engine that keeps the forms which the view's engine left out, and leaves out their rivals. */
  #otherEngine(): { readonly engine: Engine | undefined } {
    if (this.#others === undefined) {
      const told = this.#view.told.filter(({ code }) => code === "ambiguous-form");
      const rivals = told.flatMap(({ place }) => this.#contestOf(place.pointer ?? "")?.rivals ?? []);
      const parts = rivals.map(({ pointer, role, at }) => (role === "canonical" ? `/concepts/${at}` : pointer));
      this.#others = { engine: openEngine(prune(this.#view.dictionary, parts).value).engine };
    }
    return this.#others;
  }
}

function outcome(run: Run | undefined, text: string): string {
  return run === undefined || run.output === text ? "it stays" : `it becomes \`${run.output}\``;
}
