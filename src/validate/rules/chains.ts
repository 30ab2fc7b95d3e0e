import { excerpt } from "../../dictionary/excerpt.js";
import { isFunctionWord } from "../../text/english/function-words.js";
import type { Engine, Run } from "../engine.js";
import type { Finding, RuleFamily } from "../rule.js";
import { type FormView, textsOf, type View } from "../view.js";

/** Of a pattern, so many texts are looked at. */
const mostTexts = 24;
/** Of the concepts whose canonical could begin with certain words, so many are tried. */
const mostPartners = 4;
/** In larger dictionaries only joins with variants are tried, not those that end in a canonical or admitted form. */
const mostConcepts = 4000;
/** Of a form, so many joins are tried. */
const mostJoins = 32;
/** Replacements that take a word with them each time come to rest after so many; such as need more rounds are endless. */
const repetitions = 3;

/** What a replacement makes with the words beside it. */
export const chains: RuleFamily = {
  title: "Replacements that go on",
  rows: [
    {
      code: "replacement-chain",
      reason: "the text becomes something that neither concept shows alone",
      example: "“fuu” → “foo”, “foo bar” → “baz”: “fuu bar” becomes “baz”",
    },
    {
      code: "replacement-cycle",
      reason: "the whole text is left alone, since there is no end to replacing",
      example: "“aa cc” → “dd”, “bb” → “cc aa bb”: “aa bb” grows for ever",
    },
  ],
  *check(view) {
    const { engine } = view;
    if (engine === undefined) return;
    const starts = replacementStarts(view);
    const small = view.dictionary.concepts.length <= mostConcepts;
    for (const form of view.tried) if (small || form.role === "variant") yield* chainsTo(form, starts, view, engine);
  },
};

/** A concept that writes its canonical, and a text that makes it do so. */
interface Writer {
  readonly canonical: readonly string[];
  readonly written: string;
  readonly variant: string;
  readonly id: string;
}

/** Where canonicals can stand in a form: whole, or at its end by their first words. */
interface Starts {
  readonly whole: ReadonlyMap<string, readonly Writer[]>;
  readonly beginning: ReadonlyMap<string, readonly Writer[]>;
  readonly longest: number;
}

function replacementStarts({ tried, fold }: View): Starts {
  const whole = new Map<string, Writer[]>();
  const beginning = new Map<string, Writer[]>();
  const writers = new Set<string>();
  let longest = 0;
  for (const form of tried) {
    const { concept } = form;
    if (form.role !== "variant" || form.guarded || form.form.replace !== undefined || writers.has(concept.id)) continue;
    writers.add(concept.id);
    const canonical = fold(concept.canonical);
    const writer = { canonical, written: concept.canonical, variant: textsOf(form, 1)[0] ?? "", id: concept.id };
    longest = Math.max(longest, canonical.length);
    file(whole, canonical, writer);
    for (let end = 1; end < canonical.length; end++) {
      const first = canonical.slice(0, end);
      if (!first.every(isFunctionWord)) file(beginning, first, writer);
    }
  }
  return { whole, beginning, longest };
}

function file(index: Map<string, Writer[]>, words: readonly string[], writer: Writer): void {
  const key = words.join(" ");
  const others = index.get(key);
  if (others === undefined) index.set(key, [writer]);
  else if (others.length < mostPartners) others.push(writer);
}

/** A writer whose replacement could complete a form: the form's words before it and behind it. */
interface Join {
  readonly writer: Writer;
  readonly before: readonly string[];
  readonly after: readonly string[];
}

function* chainsTo(form: FormView, starts: Starts, view: View, engine: Engine): Generator<Finding> {
  const texts = textsOf(form, mostTexts).map((text) => view.fold(text));
  const own = new Set(texts.map((words) => words.join(" ")));
  const tried = new Set<string>();
  let shortest: Finding | undefined;
  for (const words of texts) {
    for (const join of joinsIn(words, starts)) {
      const text = joined(join);
      if (tried.size >= mostJoins) break;
      if (tried.has(text) || own.has(view.fold(text).join(" "))) continue;
      tried.add(text);
      const finding = tryJoin(join, form, view, engine);
      if (finding?.code === "replacement-cycle") return yield finding;
      if (finding && text.length < (shortest?.proof?.text.length ?? Number.POSITIVE_INFINITY)) shortest = finding;
    }
  }
  if (shortest) yield shortest;
}

function* joinsIn(words: readonly string[], { whole, beginning, longest }: Starts): Generator<Join> {
  for (let from = 0; from < words.length; from++) {
    for (let to = from + 1; to <= Math.min(words.length, from + longest); to++) {
      if (to - from === words.length) continue;
      const part = words.slice(from, to).join(" ");
      const inside = whole.get(part) ?? [];
      // A canonical that stands before the form holds its words; only one that the form comes before can join it.
      const atEnd = to === words.length && from > 0 ? (beginning.get(part) ?? []) : [];
      for (const writer of [...inside, ...atEnd])
        yield { writer, before: words.slice(0, from), after: words.slice(to) };
    }
  }
}

/** The text of a join, before the replacement; with repetitions, the words beside it stand there several times. */
function joined({ writer, before, after }: Join, times = 1): string {
  const repeated = (words: readonly string[]) => Array.from({ length: times }, () => words).flat();
  return [...repeated(before), writer.variant, ...repeated(after)].join(" ");
}

function tryJoin(join: Join, form: FormView, { fold }: View, engine: Engine): Finding | undefined {
  const { writer, before, after } = join;
  const run = engine.run(joined(join));
  const endless = run.settled ? engine.run(joined(join, repetitions)) : run;
  const { pointer, concept } = form;
  if (!endless.settled) {
    const { text, output } = endless;
    const message = `\`${text}\` never comes to rest: ${excerpt(writer.written)} makes ${excerpt(form.form.text)} again and again.`;
    return { code: "replacement-cycle", message, pointer, proof: { text, result: output } };
  }
  // A form that holds its own canonical only takes more words with it.
  if (writer.id === concept.id || !isTaken(run, form)) return undefined;
  const oneStep = [...before, writer.written, ...after].join(" ");
  if (fold(run.output).join(" ") === fold(oneStep).join(" ")) return undefined;
  const { text, output } = run;
  const message = `\`${text}\` becomes \`${output}\`: the replacement ${excerpt(writer.written)} of \`${writer.id}\` makes ${excerpt(form.form.text)} with the words beside it.`;
  return { code: "replacement-chain", message, pointer, proof: { text, result: output } };
}

/** Whether a form stands in the outcome of a run that changed the text. */
function isTaken({ text, output, matches }: Run, { form }: FormView): boolean {
  return output !== text && matches.some((match) => match.action === "replace" && match.form === form.text);
}
