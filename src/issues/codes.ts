/** How much an issue matters: an `error` refuses the input, a `warning` asks for a look, `info` only tells. */
export type Severity = "error" | "warning" | "info";

/** What the table of issues says of a code. */
export interface CodeRow {
  /** How much issues of this code matter. */
  readonly severity: Severity;
  /** What is wrong, in a few words. */
  readonly title: string;
  /** What to do about it. */
  readonly note: string;
}

function row(severity: Severity, title: string, note: string): CodeRow {
  return { severity, title, note };
}

const table = {
  // The dictionary file
  "invalid-json": row("error", "The dictionary is not JSON", "Correct the JSON at the place given."),
  "wrong-type": row("error", "A value has the wrong type", "Give a value of the expected type."),
  "missing-key": row("error", "A required key is missing", "Add the key."),
  "unknown-key": row("error", "A key is not part of the format", "Correct the spelling or remove the key."),
  "duplicate-key": row(
    "error",
    "A JSON object has one key twice",
    "Keep one of the two; JSON would drop the first silently.",
  ),
  "invalid-id": row(
    "error",
    "An id has characters that ids do not have",
    "Write it with letters, digits, hyphens, underscores and dots, and a letter or digit first.",
  ),
  "forbidden-id": row(
    "error",
    "An id that JavaScript objects reserve",
    "Choose another id: letters, digits and hyphens.",
  ),
  "duplicate-id": row(
    "error",
    "Two concepts have the same id",
    "Give each concept an id of its own, or merge the two.",
  ),
  "invalid-language": row(
    "error",
    "A language is not a BCP 47 tag",
    "Write the tag of the language, for example `en`, `en-GB` or `zh-Hant`.",
  ),
  "invalid-date": row(
    "error",
    "A date cannot be read or does not exist",
    "Write it as `YYYY`, `YYYY-MM` or `YYYY-MM-DD`.",
  ),
  "empty-form": row("error", "A form has no word in it", "Write the term, or remove the form."),
  "ambiguous-form": row(
    "error",
    "One form stands under two concepts",
    "Keep it where it belongs, or guard both so that they cannot hold together.",
  ),
  "duplicate-form": row(
    "warning",
    "A form repeats another of the same concept",
    "Remove it: folding already makes the two equal.",
  ),
  "canonical-contains-variant": row(
    "warning",
    "A canonical contains one of its own variants",
    "Nothing breaks, for a canonical is never edited; check that the variant is meant to grow.",
  ),
  "pattern-syntax": row("error", "A pattern cannot be read", "Close every ( [ {, or escape it with a backslash."),
  "pattern-too-large": row(
    "error",
    "A pattern stands for too many forms",
    "Split it, or use fewer alternatives and optional parts.",
  ),
  "pattern-empty": row(
    "error",
    "A pattern can match nothing at all",
    "Leave at least one word outside the optional parts.",
  ),
  "unknown-capture": row(
    "error",
    "A replacement names a capture that its pattern lacks",
    "Use a name in braces that the pattern captures.",
  ),
  "empty-guard": row(
    "error",
    "A guard has no condition",
    "Give `when` or `unless` at least one condition, or remove it.",
  ),
  "no-evidence": row(
    "error",
    "A guard asks for domain evidence that the dictionary does not list",
    "List at least two `evidence` words, or drop `domain`.",
  ),
  "unstable-form": row(
    "error",
    "The replacement would itself be rewritten",
    "Make the replacement a form that stands: the canonical or an admitted form.",
  ),
  "failing-example": row(
    "error",
    "An example of the dictionary does not come out as it says",
    "Correct the example, or the forms and guards.",
  ),
  // Options
  "invalid-option": row("error", "An option has a value that canonym does not know", "Use one of the values named."),
  "unknown-concept": row(
    "error",
    "An override names a concept that no dictionary has",
    "Correct the id, or load the dictionary that has it.",
  ),
  "misplaced-edit": row("error", "Edits overlap or leave the text", "Sort the edits by start and keep them apart."),
  // Texts
  review: row(
    "warning",
    "A likely term, not sure enough to edit",
    "Decide by hand; add the surface as a variant if it is one.",
  ),
  variant: row("warning", "A term stands in another form than the canonical", "Use the canonical."),
  "unsettled-text": row(
    "warning",
    "Replacements kept making each other match",
    "The text was left alone; correct the dictionary's chain of forms.",
  ),
  // Files and the command line
  usage: row("error", "The command line cannot be understood", "See `canonym --help`."),
  "unreadable-file": row("error", "A file cannot be read", "Check the path and its permissions."),
  "unwritable-file": row(
    "error",
    "A file cannot be written",
    "Check the folder's permissions and free space; the original is unchanged.",
  ),
  "not-utf-8": row("error", "A file is not UTF-8 text", "Convert it to UTF-8 first; canonym changes nothing in it."),
  "binary-file": row("error", "A file is binary", "Leave it out; canonym reads text."),
  "unknown-dictionary": row(
    "error",
    "No dictionary of that name is shipped",
    "Use a shipped name, or a path to a file.",
  ),
} as const satisfies Record<string, CodeRow>;

/** A code of the table of issues. */
export type IssueCode = keyof typeof table;

/**
 * Every code that canonym can report, in one table; `docs/diagnostics.md` is generated from it.
 * A code keeps its meaning for ever: a new meaning gets a new code.
 */
export const issueCodes: Readonly<Record<IssueCode, CodeRow>> = table;
