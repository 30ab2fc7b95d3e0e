import { excerpt } from "../dictionary/excerpt.js";
import type { Dictionary } from "../dictionary/model.js";
import { nearestKey } from "../dictionary/nearest-key.js";
import { parseDictionary } from "../dictionary/parse.js";
import { CanonymError } from "../issues/canonym-error.js";
import { createIssue, type Issue } from "../issues/issue.js";
import { findFormat, formatNames } from "./formats.js";
import { countLosses, Losses } from "./losses.js";

/** Options of {@link writeGlossary}. */
export interface WriteOptions {
  /** Name of the format. */
  readonly format: string;
  /** Hears what the format could not hold, one call for each kind of thing. */
  readonly onIssue?: (issue: Issue) => void;
}

/**
 * Writes a dictionary in a glossary format. What the format has no place for is left out and told to `onIssue`.
 * Patterns become the forms they stand for where the format has no patterns.
 * @throws CanonymError if no format has that name, or the dictionary is not one
 */
export function writeGlossary(dictionary: Dictionary, { format: name, onIssue }: WriteOptions): string {
  const format = findFormat(name);
  if (!format) throw new CanonymError([unknownFormat(name)]);
  const { dictionary: sound, issues } = parseDictionary(dictionary);
  if (!sound) throw new CanonymError(issues);
  const losses = new Losses();
  countLosses(sound, format.holds, losses);
  const text = format.write(sound, losses);
  if (onIssue) for (const issue of losses.issues(format.name)) onIssue(issue);
  return text;
}

function unknownFormat(name: string): Issue {
  const nearest = nearestKey(String(name), formatNames);
  const message = `No glossary format is called ${excerpt(name)}.`;
  return createIssue("invalid-option", { message, expected: nearest === undefined ? formatNames : [nearest] });
}
