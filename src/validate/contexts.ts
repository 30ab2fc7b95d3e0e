import type { Guard } from "../dictionary/model.js";
import type { FormView } from "./view.js";

/** More contexts than these are not tried. */
const mostContexts = 48;
/** Of a guard's list, so many words are tried. */
const mostWords = 6;

/** Texts in which a form stands so that its guard may hold; without a guard, the form alone. The likeliest come first. */
export function contextsOf({ form: { when, unless } }: FormView, text: string, evidence: readonly string[]): string[] {
  if (!when && !unless) return [text];
  const quotes = when?.quoted === undefined ? [unless?.quoted === false, unless?.quoted !== true] : [when.quoted];
  const contexts: string[] = [];
  for (const quoted of new Set(quotes)) {
    for (const before of choices(when?.precededBy)) {
      for (const after of choices(when?.followedBy)) {
        for (const near of choices(when?.near)) {
          const surface = [before, quoted ? `“${text}”` : text, after].filter(Boolean).join(" ");
          contexts.push(surface + (near && `, with ${near}`) + domain(when, evidence));
          if (contexts.length >= mostContexts) return contexts;
        }
      }
    }
  }
  return contexts;
}

function choices(words: readonly string[] | undefined): readonly string[] {
  return words?.slice(0, mostWords) ?? [""];
}

function domain(when: Guard | undefined, evidence: readonly string[]): string {
  return when?.domain ? `. ${evidence.slice(0, 4).join("; ")}.` : "";
}
