import { excerpt } from "../../dictionary/excerpt.js";
import type { Concept } from "../../dictionary/model.js";
import type { Finding, RuleFamily } from "../rule.js";
import type { View } from "../view.js";

/** The source terms of concepts. */
export const sources: RuleFamily = {
  title: "Source and target",
  rows: [
    {
      code: "missing-source",
      reason: "other concepts have source terms, so this one was forgotten",
      example: 'a concept without `source` beside one with `"source": ["县域经济"]`',
    },
    {
      code: "empty-source",
      reason: "an empty term matches nothing, or everything",
      example: '"source": [""]',
      fixable: true,
    },
    {
      code: "duplicate-source",
      reason: "one of the two was meant to be another term",
      example: '"source": ["小巨人", "小巨人"]',
      fixable: true,
    },
    {
      code: "untranslated",
      reason: "a row that nobody translated looks like a term that must stay as it is",
      example: '"source": ["Writer"], "canonical": "Writer"',
    },
    {
      code: "inconsistent-source",
      reason: "a translator who looks the term up finds two answers",
      example: "“小巨人” under “little giant” and under “small titan”",
    },
  ],
  *check(view) {
    yield* missing(view);
    for (const [at, concept] of view.dictionary.concepts.entries()) yield* ownSources(concept, at, view);
    yield* inconsistent(view);
  },
};

function* missing({ dictionary: { concepts } }: View): Generator<Finding> {
  const lacking = [...concepts.entries()].filter(([, { source = [] }]) => source.length === 0);
  if (lacking.length === concepts.length) return;
  for (const [at, { id, canonical }] of lacking) {
    const message = `${excerpt(canonical)} (\`${id}\`) has no source term.`;
    yield { code: "missing-source", message, pointer: `/concepts/${at}` };
  }
}

function* ownSources({ source = [], canonical }: Concept, at: number, view: View): Generator<Finding> {
  const seen = new Map<string, number>();
  for (const [i, text] of source.entries()) {
    const pointer = `/concepts/${at}/source/${i}`;
    if (!/\S/.test(text)) {
      yield { code: "empty-source", message: "The source term is empty.", pointer, fix: { pointer } };
      continue;
    }
    const key = sourceKey(text);
    if (seen.has(key)) {
      const message = `${excerpt(text)} is already a source term of this concept.`;
      yield { code: "duplicate-source", message, pointer, fix: { pointer } };
    }
    seen.set(key, i);
    if (view.fold(text).join(" ") === view.fold(canonical).join(" ")) {
      const message = `${excerpt(canonical)} is its own translation.`;
      yield { code: "untranslated", message, pointer: `/concepts/${at}/canonical` };
    }
  }
}

/** Source languages are not folded as English is: width, case and spaces only. */
export function sourceKey(text: string): string {
  return text.normalize("NFKC").toLowerCase().replace(/\s+/g, " ").trim();
}

function* inconsistent({ dictionary: { concepts }, fold }: View): Generator<Finding> {
  const first = new Map<string, { concept: Concept; at: number }>();
  for (const [at, concept] of concepts.entries()) {
    for (const key of new Set((concept.source ?? []).map(sourceKey).filter(Boolean))) {
      const earlier = first.get(key);
      if (earlier === undefined) first.set(key, { concept, at });
      else if (fold(earlier.concept.canonical).join(" ") !== fold(concept.canonical).join(" ")) {
        const i = (concept.source ?? []).findIndex((text) => sourceKey(text) === key);
        const both = `${excerpt(earlier.concept.canonical)} (\`${earlier.concept.id}\`) and ${excerpt(concept.canonical)} (\`${concept.id}\`)`;
        const message = `${excerpt(concept.source?.[i])} is rendered as both ${both}.`;
        yield { code: "inconsistent-source", message, pointer: `/concepts/${at}/source/${i}` };
      }
    }
  }
}
