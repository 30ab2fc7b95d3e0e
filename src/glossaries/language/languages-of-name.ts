import { recognizeLanguage } from "./language-tag.js";

const pair =
  /(?:^|[._\s-])([a-z]{2}(?:[-_][a-z]{2,4})?)(?:-|_|2|[-_]to[-_])([a-z]{2}(?:[-_][a-z]{2,4})?)(?=[._\s-]|$)/i;

/** The languages that a file is named after: `en-cs.csv` (source and target), `cs.tbx`, `terms_de.csv` (target). */
export function languagesOfName(filename: string | undefined): { source?: string; target?: string } {
  const stem = (filename ?? "").replace(/^.*[\\/]/, "").replace(/\.[^.]*$/, "");
  const [, from = "", to = ""] = pair.exec(stem) ?? [];
  const [source, target] = [recognizeLanguage(from), recognizeLanguage(to)];
  if (source !== undefined && target !== undefined) return { source, target };
  const [last = ""] = /[a-z]{2}(?:[-_][a-z]{2,4})?$/i.exec(stem) ?? [];
  const alone = last === stem || /[._]/.test(stem.charAt(stem.length - last.length - 1));
  const language = alone ? recognizeLanguage(last) : undefined;
  return language === undefined ? {} : { target: language };
}
