import { createIssue } from "../issues/issue.js";
import { applyEdits, composeEdits, type Edit, invertEdits, positionMap } from "../rewrite/edits.js";
import { overlapsAny } from "../text/span.js";
import type { RepairIssue, RepairMatch, RepairResult, TranslationPair } from "./pair.js";
import type { RepairPlan } from "./plan.js";

/** After this many rounds repairs are taken to chase each other. */
const mostRounds = 8;

/**
 * Plans a batch, then plans what came out, and so on until nothing is to be done: so a second repair never changes
 * anything. Each edit makes a missing term present, so that the rounds come to an end; a pair that does not come to
 * rest is left as it is and says so.
 */
export function settleRepairs(
  pairs: readonly TranslationPair[],
  plan: (targets: readonly string[]) => readonly RepairPlan[],
): RepairResult[] {
  const progress = pairs.map(({ target }) => new Progress(target));
  for (let round = 1; ; round++) {
    const plans = plan(progress.map(({ text }) => text));
    if (round % mostRounds === 0) {
      for (const [at, { edits }] of plans.entries()) if (edits.length > 0) progress[at]?.freeze();
    }
    let changed = round % mostRounds === 0 && plans.some(({ edits }) => edits.length > 0);
    for (const [at, one] of plans.entries()) changed = progress[at]?.take(one) || changed;
    if (!changed) return pairs.map((pair, at) => toResult(pair, progress[at] as Progress));
  }
}

/** How far the repair of one target has come. */
class Progress {
  text: string;
  edits: readonly Edit[] = [];
  #replaced: RepairMatch[] = [];
  #frozen = false;
  #last: RepairPlan = { matches: [], edits: [], issues: [] };

  constructor(readonly original: string) {
    this.text = original;
  }

  /** Undoes everything, and from now on does nothing. */
  freeze(): void {
    this.#frozen = true;
    this.text = this.original;
    this.edits = [];
    this.#replaced = [];
  }

  /** Makes a plan's edits, if there are any; its matches are kept in offsets of the original. */
  take(plan: RepairPlan): boolean {
    this.#last = this.#frozen ? withoutEdits(plan) : plan;
    if (this.#last.edits.length === 0) return false;
    const back = this.#back();
    const later = apart(
      plan.matches.filter(({ action }) => action === "replace").map((match) => this.#moved(match, back)),
    );
    this.#replaced = [...this.#replaced.filter((match) => !overlapsAny(later, match)), ...later].sort(byStart);
    this.edits = composeEdits(this.original, this.edits, plan.edits);
    this.text = applyEdits(this.original, this.edits);
    return true;
  }

  /** Everything that stands, was replaced or is to be reviewed. */
  matches(): RepairMatch[] {
    const back = this.#back();
    const standing = this.#last.matches
      .map((match) => this.#moved(match, back))
      .filter((match) => !overlapsAny(this.#replaced, match) && !overlapsAny(this.edits, match));
    return [...standing, ...this.#replaced].sort(byStart);
  }

  issues(): RepairIssue[] {
    const back = this.#back();
    return this.#last.issues.map((issue) => {
      const { span } = issue.place;
      return span ? { ...issue, place: { span: { start: back(span.start), end: back(span.end, "after") } } } : issue;
    });
  }

  #back(): ReturnType<typeof positionMap> {
    return positionMap(invertEdits(this.original, this.edits));
  }

  #moved(match: RepairMatch, back: ReturnType<typeof positionMap>): RepairMatch {
    const [start, end] = [back(match.start), back(match.end, "after")];
    const surface = this.original.slice(start, end);
    return { ...match, start, end, surface, replacement: match.action === "replace" ? match.replacement : surface };
  }
}

/** Those that begin behind the one before: two that stand in what one edit has made have its place in the original. */
function apart(matches: readonly RepairMatch[]): RepairMatch[] {
  let free = 0;
  return matches.filter(({ start, end }) => {
    if (start < free) return false;
    free = end;
    return true;
  });
}

function byStart(a: RepairMatch, b: RepairMatch): number {
  return a.start - b.start;
}

function toResult({ id }: TranslationPair, progress: Progress): RepairResult {
  const matches = progress.matches();
  const issues = [...matches.filter(({ action }) => action === "review").map(reviewIssue), ...progress.issues()];
  return { ...(id !== undefined && { id }), text: progress.text, matches, edits: progress.edits, issues };
}

function withoutEdits({ matches, issues }: RepairPlan): RepairPlan {
  const alone = matches.map((match) =>
    match.action === "replace" ? { ...match, action: "review" as const, replacement: match.surface } : match,
  );
  const message = "The repairs of this pair did not come to rest and were left undone.";
  return { matches: alone, edits: [], issues: [createIssue("unsettled-text", { message }), ...issues] };
}

function reviewIssue({ surface, canonical, reason, start, end, source }: RepairMatch): RepairIssue {
  const message = `\`${surface}\` may stand for \`${source.surface}\`, “${canonical}”: ${reason}.`;
  const issue = createIssue("review", { message, place: { span: { start, end } }, expected: [canonical] });
  return { ...issue, source: { start: source.start, end: source.end } };
}
