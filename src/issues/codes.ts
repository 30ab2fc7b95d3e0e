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

function error(title: string, note: string): CodeRow {
  return { severity: "error", title, note };
}

function warning(title: string, note: string): CodeRow {
  return { severity: "warning", title, note };
}

const table = {
  // The dictionary file
  "invalid-json": error("The dictionary is not JSON", "Correct the JSON at this place."),
  "wrong-type": error("A value has the wrong type", "Give a value of the expected type."),
  "missing-key": error("A required key is missing", "Add the key."),
  "unknown-key": error("A key is not part of the format", "Correct or remove the key."),
  "duplicate-key": error("An object has one key twice", "Keep one of the two keys."),
  "invalid-id": error(
    "An id has forbidden characters",
    "Write letters, digits, hyphens, underscores and dots, and a letter or digit first.",
  ),
  "forbidden-id": error("An id is reserved by JavaScript", "Choose another id."),
  "duplicate-id": error("Two concepts have the same id", "Give each an id of its own, or merge the two."),
  "invalid-language": error("A language is not a BCP 47 tag", "Write a tag, for example `en` or `zh-Hant`."),
  "invalid-date": error("A date cannot be read or does not exist", "Write `YYYY`, `YYYY-MM` or `YYYY-MM-DD`."),
  "empty-form": error("A form has no word in it", "Write the term, or remove the form."),
  "ambiguous-form": error("One form stands under two concepts", "Keep one, or guard both so that only one can hold."),
  "duplicate-form": warning("A form repeats another of the same concept", "Remove the form."),
  "canonical-contains-variant": warning(
    "A canonical contains one of its own variants",
    "A canonical is never edited; check that the variant is meant to grow.",
  ),
  "pattern-syntax": error("A pattern cannot be read", "Close every ( [ {, or escape it with a backslash."),
  "pattern-too-large": error("A pattern stands for too many forms", "Split the pattern."),
  "pattern-empty": error("A pattern can match nothing at all", "Leave a word outside the optional parts."),
  "unknown-capture": error("A replacement names an unknown capture", "Use a name that the pattern captures."),
  "empty-guard": error("A guard has no condition", "Add a condition, or remove the guard."),
  "no-evidence": error(
    "A guard asks for domain evidence that the dictionary does not list",
    "List at least two `evidence` words, or remove `domain`.",
  ),
  "unstable-form": error(
    "A replacement would itself be rewritten",
    "Use the canonical or an admitted form as the replacement.",
  ),
  "failing-example": error("An example does not come out as it says", "Correct the example, the forms or the guards."),
  // Options
  "invalid-option": error("An option has an unknown value", "Use one of the expected values."),
  "unknown-concept": error(
    "An override names an unknown concept",
    "Correct the id, or load the dictionary that has it.",
  ),
  "misplaced-edit": error("Edits overlap or leave the text", "Sort the edits by start and keep them apart."),
  // Texts
  review: warning("A likely term, not sure enough to edit", "Decide by hand; if it is the term, add it as a variant."),
  variant: warning("A term stands in another form than the canonical", "Use the canonical."),
  "unsettled-text": warning(
    "Replacements kept making each other match",
    "The text was left alone; correct the forms of the dictionary.",
  ),
  // Translations
  "term-missing": warning(
    "A source term has no rendering in the translation",
    "Translate it; canonym replaces renderings and never inserts one.",
  ),
  "no-source-terms": error(
    "A dictionary has no source terms",
    "Give its concepts `source` terms; repairs are guided by them.",
  ),
  "no-term-found": warning(
    "No source term of the dictionary occurs in the batch",
    "Check that the dictionary is for this pair of languages.",
  ),
  "swapped-pair": warning("Source and target of a pair look swapped", "Swap them; the pair was left alone."),
  "untranslated-pair": warning("The target of a pair is its source", "Translate it; the pair was left alone."),
  "empty-side": warning("One side of a pair has no words", "Give both sides; the pair was left alone."),
  "duplicate-pair-id": warning("Two pairs have the same id", "Give each pair an id of its own."),
  "damaged-model": error(
    "A model is not one that this version wrote, or was changed",
    "Learn it anew, with the same dictionary.",
  ),
  // Files and the command line
  usage: error("The command line cannot be understood", "See `canonym --help`."),
  "unreadable-file": error("A file cannot be read", "Check the path and its permissions."),
  "unwritable-file": error("A file cannot be written", "Check permissions and free space; the original is unchanged."),
  "not-utf-8": error("A file is not UTF-8 text", "Convert the file to UTF-8."),
  "binary-file": error("A file is binary", "Leave the file out; canonym reads text."),
  "unreadable-pair": error("A file has a pair that cannot be read", "Correct the line, or name its fields by flag."),
  "unknown-dictionary": error("No dictionary of that name is shipped", "Use a shipped name, or a path to a file."),
} as const satisfies Record<string, CodeRow>;

/** A code of the table of issues. */
export type IssueCode = keyof typeof table;

/**
 * Every code that canonym can report, in one table; `docs/diagnostics.md` is generated from it.
 * A code keeps its meaning for ever: a new meaning gets a new code.
 */
export const issueCodes: Readonly<Record<IssueCode, CodeRow>> = table;
