import { excerpt } from "../../dictionary/excerpt.js";
import type { Match } from "../../match/match.js";
import { contextsOf } from "../contexts.js";
import type { Engine, Run } from "../engine.js";
import type { Finding, RuleFamily } from "../rule.js";
import { type FormView, textsOf, type View } from "../view.js";

/** Of a pattern, so many texts are tried before it is said never to match. */
const mostTexts = 24;

/** Every form is tried on the engine, in a context in which its guard should hold. */
export const trials: RuleFamily = {
  title: "Forms that do not do what they say",
  rows: [
    {
      code: "unreachable-form",
      reason: "an earlier or better form takes its words every time",
      example: '"variants": ["small giant", { "text": "small giants", "when": { "quoted": true } }]',
    },
    {
      code: "guard-never-holds",
      reason: "the form counts nowhere",
      example: '"when": { "quoted": true }, "unless": { "quoted": true }',
    },
    {
      code: "unmatchable-form",
      reason:
        "addresses, paths, code and words of more than 64 letters are never touched, and nothing matches over the end of a sentence",
      example: '"variants": ["www.example.com"]',
    },
    {
      code: "edge-punctuation",
      reason: "the words alone match as well, and the mark stays behind them",
      example: '"canonical": "versus", "variants": ["vs."]',
    },
  ],
  *check(view) {
    const { engine } = view;
    if (engine === undefined) return;
    for (const form of view.tried) {
      if (form.role === "canonical") continue;
      yield* trial(form, view, engine);
      yield* edges(form, view, engine);
    }
  },
};

function* trial(form: FormView, { dictionary: { evidence = [] } }: View, engine: Engine): Generator<Finding> {
  let last: Run | undefined;
  for (const text of textsOf(form, mostTexts)) {
    for (const context of contextsOf(form, text, evidence)) {
      last = engine.run(context);
      if (last.matches.some((match) => isOf(match, form))) return;
    }
  }
  if (last) yield* failure(form, last);
}

/** Whether a form stands in a match; of those that its guard keeps from counting, the engine gives that as the reason. */
function isOf({ concept, form: text, action, reason }: Match, { concept: { id }, form, role }: FormView): boolean {
  if (concept !== id || text !== form.text) return false;
  return role === "admitted" || action !== "keep" || !reason.startsWith("left alone");
}

function* failure(form: FormView, { text, output, matches }: Run): Generator<Finding> {
  const { pointer, guarded, concept, role } = form;
  const shown = excerpt(form.form.text);
  const proof = { text, result: output };
  const other = matches.find((match) => match.form !== form.form.text || match.concept !== concept.id);
  if (other) {
    // A form that its own concept covers is redundant, or it would be written differently.
    const covered = other.concept === concept.id && !guarded && form.form.replace === undefined;
    if (covered || role === "admitted" || other.action === "review") return;
    const message = `${shown} never counts: in \`${text}\`, ${excerpt(other.form)} of \`${other.concept}\` stands in its place.`;
    yield { code: "unreachable-form", message, pointer, proof };
  } else if (guarded) {
    const message = `The guard of ${shown} never holds, not even in \`${text}\`.`;
    yield { code: "guard-never-holds", message, pointer, proof };
  } else {
    yield { code: "unmatchable-form", message: `${shown} is not found even where it stands alone.`, pointer, proof };
  }
}

function* edges(form: FormView, view: View, engine: Engine): Generator<Finding> {
  const [text = ""] = textsOf(form, 1);
  if (form.role !== "variant" || form.guarded || /^[\p{L}\p{N}].*[\p{L}\p{M}\p{N}]$/su.test(text)) return;
  const bare = text.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{M}\p{N}]+$/gu, "");
  if (bare === text || view.fold(bare).join(" ") !== view.fold(text).join(" ")) return;
  const { output } = engine.run(bare);
  if (output === bare) return;
  const message = `The punctuation of \`${text}\` does not count: \`${bare}\` becomes \`${output}\`, too.`;
  yield { code: "edge-punctuation", message, pointer: form.pointer, proof: { text: bare, result: output } };
}
