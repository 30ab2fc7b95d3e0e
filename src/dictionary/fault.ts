import type { IssueCode } from "../issues/codes.js";
import type { IssueDetails } from "../issues/issue.js";

/** What is wrong with a value, before it is known where the value stands in a file. */
export interface Fault extends Omit<IssueDetails, "place"> {
  readonly code: IssueCode;
  /** Zero-based offset in the value, if the value is text. */
  readonly offset?: number;
}

/** A fault of the value that a JSON pointer (RFC 6901) leads to. */
export interface PlacedFault extends Fault {
  readonly pointer: string;
  /** The fault is in the value's key. */
  readonly inKey?: boolean;
}
