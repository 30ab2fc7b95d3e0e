import type { Severity } from "../issues/codes.js";
import type { Issue } from "../issues/issue.js";
import type { Role, View } from "./view.js";

/** Counts over a dictionary and what was found in it. */
export interface Summary {
  /** Concepts. */
  readonly concepts: number;
  /** Forms as listed, by what they are to their concepts; abbreviations are admitted. */
  readonly forms: Readonly<Record<Role, number>>;
  /** Source terms. */
  readonly sources: number;
  /** Issues by severity. */
  readonly issues: Readonly<Record<Severity, number>>;
  /** Findings that the dictionary itself allows, with a reason. */
  readonly allowed: number;
  /** Proofs on the real engine; missing if it refuses the dictionary altogether. */
  readonly proof?: {
    /** How many texts were run. */
    readonly texts: number;
    /** Whether the output of each stood when it was run again. */
    readonly idempotent: boolean;
  };
}

/** Counts. */
export function summarize(view: View | undefined, issues: readonly Issue[], allowed: number): Summary {
  const forms = { canonical: 0, admitted: 0, variant: 0 };
  for (const { role } of view?.forms ?? []) forms[role]++;
  const sources = (view?.dictionary.concepts ?? []).reduce((sum, { source = [] }) => sum + source.length, 0);
  const engine = view?.engine;
  return {
    concepts: view?.dictionary.concepts.length ?? 0,
    forms,
    sources,
    issues: countIssues(issues),
    allowed,
    ...(engine && { proof: { texts: engine.texts, idempotent: engine.unstable.length === 0 } }),
  };
}

/** How many issues there are of each severity. */
export function countIssues(issues: readonly Issue[]): Summary["issues"] {
  const count = (severity: Severity) => issues.filter((issue) => issue.severity === severity).length;
  return { error: count("error"), warning: count("warning"), info: count("info") };
}
