import { type IssueCode, issueCodes, type Severity } from "./codes.js";

/** Where an issue stands. Every field is optional: an issue knows as much as its input told. */
export interface Place {
  /** Path or name of the file, as the caller gave it. */
  readonly file?: string;
  /** One-based line. */
  readonly line?: number;
  /** One-based column, in UTF-16 code units. */
  readonly column?: number;
  /** JSON pointer (RFC 6901) into the dictionary, for example `/concepts/3/variants/0`. */
  readonly pointer?: string;
  /** Zero-based, half-open range of UTF-16 code units in the text. */
  readonly span?: {
    /** Where it starts. */
    readonly start: number;
    /** Where it ends, exclusive. */
    readonly end: number;
  };
}

/** What canonym tells a person: plain, serializable data. */
export interface Issue {
  /** Stable, kebab-case; never reused for another meaning. */
  readonly code: IssueCode;
  /** How much it matters. */
  readonly severity: Severity;
  /** What is wrong, with the offending value in backticks. */
  readonly message: string;
  /** Where it is wrong. */
  readonly place: Place;
  /** What would have been right, best guess first. */
  readonly expected?: readonly string[];
  /** What to do about it. */
  readonly note: string;
  /** The code's section in the documentation. */
  readonly url: string;
}

/** What a caller adds to a code to make an {@link Issue}. */
export interface IssueDetails {
  /** What is wrong, with the offending value in backticks. */
  readonly message: string;
  /** Where. */
  readonly place?: Place;
  /** What would have been right. */
  readonly expected?: readonly string[];
  /** What to do, where that is more precise than the code's own advice. */
  readonly note?: string;
}

const diagnosticsPage = "https://canonym.dev/diagnostics#";

/** Makes the issue of a code; severity, advice and link come from the table of codes. */
export function createIssue(code: IssueCode, details: IssueDetails): Issue {
  const { severity, note } = issueCodes[code];
  return {
    code,
    severity,
    message: details.message,
    place: details.place ?? {},
    ...(details.expected && { expected: details.expected }),
    note: details.note ?? note,
    url: diagnosticsPage + code,
  };
}
