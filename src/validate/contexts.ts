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
  const domains = when?.domain ? evidenceApart(unless, evidence) : [""];
  const contexts: string[] = [];
  for (const quoted of new Set(quotes)) {
    for (const before of choices(when?.precededBy)) {
      for (const after of choices(when?.followedBy)) {
        for (const near of choices(when?.near)) {
          for (const domain of domains) {
            const surface = [before, quoted ? `“${text}”` : text, after].filter(Boolean).join(" ");
            contexts.push(surface + (near && `, with ${near}`) + domain);
            if (contexts.length >= mostContexts) return contexts;
          }
        }
      }
    }
  }
  return contexts;
}

function choices(words: readonly string[] | undefined): readonly string[] {
  return words?.slice(0, mostWords) ?? [""];
}

/** So many pieces of evidence surely show the domain. */
const pieces = 4;
/** Other forms may ask for some of the evidence as a word nearby; so that they do not always win, others are tried. */
const mostDomains = 3;

/** Texts that show the domain, in words of which no condition of `unless` asks for one. */
function evidenceApart(unless: Guard | undefined, evidence: readonly string[]): readonly string[] {
  const asked = new Set(wordsOf(Object.values(unless ?? {}).flatMap((words) => (Array.isArray(words) ? words : []))));
  const apart = evidence.filter((phrase) => !wordsOf([phrase]).some((word) => asked.has(word)));
  const starts = Array.from({ length: mostDomains }, (_, at) => at * pieces).filter((at) => at < apart.length);
  return starts.map((at) => `. ${apart.slice(at, at + pieces).join("; ")}.`);
}

function wordsOf(phrases: readonly string[]): string[] {
  return phrases.flatMap((phrase) => phrase.toLowerCase().split(/[^\p{L}\p{N}]+/u)).filter(Boolean);
}
