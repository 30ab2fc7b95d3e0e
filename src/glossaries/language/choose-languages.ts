import { excerpt } from "../../dictionary/excerpt.js";
import type { Fault } from "../draft.js";
import type { ReadOptions } from "../format.js";
import { matchLanguage } from "./language-tag.js";

/** Which of a glossary's languages a dictionary is made of. */
export interface LanguageChoice {
  readonly target: string | undefined;
  readonly source: string | undefined;
  readonly faults: readonly Fault[];
}

/**
 * Chooses target and source among the languages of a glossary.
 * @param counts - language → number of its entries, in the order met
 * @param working - the language that the glossary is written in, which most are translated from
 */
export function chooseLanguages(
  counts: ReadonlyMap<string, number>,
  working: string | undefined,
  { language, sourceLanguage }: ReadOptions,
): LanguageChoice {
  const faults: Fault[] = [];
  const available = [...counts.keys()];
  const home = (working === undefined ? undefined : matchLanguage(working, available)[0]) ?? available[0];
  const wantedSource = pick(sourceLanguage, available, "source", faults);
  const abroad = available.filter((tag) => tag !== (wantedSource ?? home));
  const target =
    language === undefined ? (commonest(abroad, counts) ?? home) : pick(language, available, "target", faults);
  const others = available.filter((tag) => tag !== target);
  const likely = others.find((tag) => tag === home) ?? commonest(others, counts);
  const source = sourceLanguage === undefined ? likely : wantedSource === target ? undefined : wantedSource;
  const left = others.filter((tag) => tag !== source);
  if (left.length > 0) faults.push(leftOut(left, target, source));
  return { target, source, faults };
}

/** The language of most entries; of several, the first met. */
function commonest(tags: readonly string[], counts: ReadonlyMap<string, number>): string | undefined {
  return tags.reduce<string | undefined>(
    (best, tag) => (best === undefined || (counts.get(tag) ?? 0) > (counts.get(best) ?? 0) ? tag : best),
    undefined,
  );
}

function pick(
  wanted: string | undefined,
  available: readonly string[],
  role: string,
  faults: Fault[],
): string | undefined {
  if (wanted === undefined) return undefined;
  const found = matchLanguage(wanted, available);
  if (found.length === 1) return found[0];
  const message =
    found.length === 0
      ? `The glossary has no terms in the ${role} language ${excerpt(wanted)}.`
      : `The ${role} language ${excerpt(wanted)} may be ${found.map(excerpt).join(" or ")}; the first is taken.`;
  const code = found.length === 0 ? "missing-language" : "assumed-language";
  faults.push({ code, message, at: 0, expected: found.length === 0 ? available : found });
  return found[0];
}

function leftOut(left: readonly string[], target: string | undefined, source: string | undefined): Fault {
  const kept = [target, source].flatMap((tag) => (tag === undefined ? [] : [excerpt(tag)])).join(" and ");
  const shown = left.slice(0, 12).map(excerpt).join(", ") + (left.length > 12 ? ` and ${left.length - 12} more` : "");
  return {
    code: "not-read",
    message: `A dictionary has one target language and one source language: ${kept} are read, ${shown} left out.`,
    at: 0,
    note: "Choose others with `language` and `sourceLanguage`.",
  };
}
