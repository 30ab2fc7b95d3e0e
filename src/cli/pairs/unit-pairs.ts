import type { Segment } from "../../documents/segment.js";
import { unshielded } from "../../documents/unshielded.js";
import { CanonymError } from "../../issues/canonym-error.js";
import { createIssue } from "../../issues/issue.js";
import { type FilePair, filePair } from "./pair-file.js";

/** The languages of a dictionary, as BCP 47 tags. */
export interface Languages {
  readonly source: string | undefined;
  readonly target: string | undefined;
}

/** A unit of a translation file. */
export interface Unit {
  readonly id?: string | undefined;
  readonly source: string;
  readonly target: Segment;
  readonly at: number;
}

/** The units as pairs, without what markers such as `canonym-ignore-start` in comments shield. */
export function unitPairs(units: readonly Unit[], text: string): FilePair[] {
  const [targets = []] = unshielded([units.map(({ target }) => target)], text);
  return units.flatMap((unit, at) => {
    const target = targets[at];
    const free = target?.pieces.some(({ kind, text: said }) => kind !== "fixed" && /\p{L}/u.test(said));
    return free ? [filePair(unit, target)] : [];
  });
}

/** Refuses a file none of whose units is in the languages of the dictionary. */
export function refuseLanguages(file: string, found: Iterable<string>, { source, target }: Languages): never {
  const tags = [...new Set(found)].map((tag) => `\`${tag}\``).join(", ");
  const message = `\`${file}\` has no translation ${source ? `from \`${source}\` ` : ""}to \`${target}\`, but ${tags}.`;
  throw new CanonymError([createIssue("other-languages", { message, place: { file } })]);
}
