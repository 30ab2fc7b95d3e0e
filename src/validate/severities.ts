import type { Allowance, Concept, Dictionary, Form } from "../dictionary/model.js";
import { nearestKey } from "../dictionary/nearest-key.js";
import { type IssueCode, issueCodes, type Severity } from "../issues/codes.js";
import type { Finding } from "./rule.js";

/** How much a rule matters, or that it is not to be heard of. */
export type RuleSetting = Severity | "off";

/** Code → setting; what is not named keeps the severity of the table. */
export type RuleSettings = Readonly<Partial<Record<IssueCode, RuleSetting>>>;

/** The setting of a code. */
export function settingOf(code: IssueCode, settings: RuleSettings): RuleSetting {
  return (Object.hasOwn(settings, code) ? settings[code] : undefined) ?? issueCodes[code].severity;
}

/** An allowance and the part of the dictionary that it is about. */
interface PlacedAllowance extends Allowance {
  readonly pointer: string;
  readonly scope: string;
}

/** Which findings are meant to be. Remembers which allowances were of use. */
export class Allowances {
  readonly #byCode = new Map<string, PlacedAllowance[]>();
  readonly #used = new Set<PlacedAllowance>();

  constructor(dictionary: Dictionary) {
    for (const allowance of allowancesOf(dictionary)) {
      const others = this.#byCode.get(allowance.code);
      if (others) others.push(allowance);
      else this.#byCode.set(allowance.code, [allowance]);
    }
  }

  /** Whether the dictionary says that a finding is meant to be. An error never is. */
  allows(code: string, pointer: string, severity: Severity): boolean {
    if (severity === "error") return false;
    const covering = (this.#byCode.get(code) ?? []).filter(({ scope }) => isWithin(pointer, scope));
    for (const allowance of covering) this.#used.add(allowance);
    return covering.length > 0;
  }

  /** What is wrong with the allowances, once every finding has been asked about. */
  *findings(): Generator<Finding> {
    for (const allowance of [...this.#byCode.values()].flat()) {
      const { code, reason, pointer } = allowance;
      if (!/[\p{L}\p{N}]/u.test(reason)) {
        const message = `\`${code}\` is allowed without a reason.`;
        yield { code: "allowance-without-reason", message, pointer: `${pointer}/reason` };
      }
      if (!this.#used.has(allowance)) yield uselessAllowance(allowance);
    }
  }
}

function uselessAllowance({ code, pointer }: PlacedAllowance): Finding {
  const codes = Object.keys(issueCodes);
  const meant = codes.includes(code) ? undefined : nearestKey(code, codes);
  const unknown = codes.includes(code) ? "nothing of that code is found here, or it is an error" : "no such code";
  return {
    code: "useless-allowance",
    message: `\`${code}\` allows nothing: ${unknown}.`,
    pointer: `${pointer}/code`,
    ...(meant !== undefined && { expected: [meant] }),
  };
}

function isWithin(pointer: string, scope: string): boolean {
  return pointer === scope || pointer.startsWith(`${scope}/`);
}

function* allowancesOf(dictionary: Dictionary): Generator<PlacedAllowance> {
  yield* placed(dictionary, "");
  for (const [at, concept] of dictionary.concepts.entries()) {
    yield* placed(concept, `/concepts/${at}`);
    for (const key of ["admitted", "variants"] as const) {
      for (const [i, entry] of (concept[key] ?? []).entries()) {
        if (typeof entry !== "string") yield* placed(entry, `/concepts/${at}/${key}/${i}`);
      }
    }
  }
}

function* placed({ allow = [] }: Dictionary | Concept | Form, scope: string): Generator<PlacedAllowance> {
  for (const [i, allowance] of allow.entries()) yield { ...allowance, scope, pointer: `${scope}/allow/${i}` };
}
