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

function info(title: string, note: string): CodeRow {
  return { severity: "info", title, note };
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
  "similar-form": info(
    "Forms of two concepts differ in number or spelling only",
    "A text decides by how it is written; merge the two if they mean the same.",
  ),
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
  // Glossaries
  "unknown-format": error("The format of a glossary or document is not known", "Name the format, or convert the file."),
  "invalid-xml": error(
    "A glossary is not well-formed XML",
    "Correct the XML at this place; what stands before was read.",
  ),
  "refused-entity": error("An XML entity is not expanded", "Write the character itself, or a character reference."),
  "too-deep": error("A glossary nests too deeply", "Take the nesting out; what lies deeper was not read."),
  "invalid-yaml": error("A glossary is not YAML", "Correct the YAML at this place; what could be read was."),
  "too-many-aliases": error("YAML aliases stand for too much", "Write the values out instead of referring to them."),
  "invalid-turtle": error("A glossary is not Turtle", "Correct the Turtle at this place; what stands before was read."),
  undecodable: error("A glossary is in no encoding that is known", "Convert the file to UTF-8."),
  "misnamed-encoding": warning(
    "A glossary is not in the encoding that it names",
    "Correct the declaration, or convert the file to UTF-8.",
  ),
  "missing-language": error("A glossary lacks the language asked for", "Choose one of the languages that it has."),
  "assumed-language": info("The language of a glossary is assumed", "Name it with `language`."),
  "broken-quotes": warning(
    "A quotation mark of a table is not closed, or something follows it",
    "Close the cell's quotation marks and double those inside; the line was read as it stands.",
  ),
  "ragged-row": warning("A row has more cells than its table has columns", "Put cells that have separators in quotes."),
  "missing-column": error("A column that is asked for does not exist", "Correct the number of the column."),
  "empty-glossary": warning("A glossary has no entries", "Check that it is the file you mean."),
  "malformed-entry": warning("An entry of a glossary cannot be read", "Correct the entry, or remove it."),
  "entry-left-out": warning(
    "An entry of a glossary has no usable target term",
    "Give a term to use, or remove the entry.",
  ),
  "inexpressible-regex": warning(
    "A regular expression cannot be expressed as a pattern",
    "Write the forms out, or as alternatives; see the dictionary format.",
  ),
  "unknown-status": warning("The status of a term is not known", "Write preferred, admitted or deprecated."),
  "several-targets": warning(
    "A source term has several targets, none of them preferred",
    "The first was taken as the canonical; give the others a status, or remove them.",
  ),
  "several-preferred": warning("An entry has several preferred terms", "Prefer one; the others were admitted."),
  "repeated-entry": info("An entry of a glossary says what an earlier one does", "Remove the entry."),
  "repeated-id": warning("Two entries of a glossary have the same id", "Give each an id of its own."),
  "not-read": info("A glossary has data that a dictionary has no place for", "Keep the glossary if you need them."),
  "not-written": warning(
    "A dictionary has data that a glossary format has no place for",
    "Choose a format that holds them; see the table of formats.",
  ),
  // What `validate` finds in the terms of a dictionary
  "spreadsheet-formula": warning(
    "A term begins like a spreadsheet formula, or is a spreadsheet's error",
    "Restore the term from its source; format the column as text before editing.",
  ),
  "invisible-character": warning("A term has an invisible character", "Remove the character."),
  "no-break-space": warning("A term has a no-break space", "Write a plain space."),
  "outer-space": warning("A term has space at its edge", "Remove the space."),
  "inner-space": warning("A term has a line break, a tab or repeated spaces", "Write one space."),
  "decomposed-letter": warning("A term has letters with separate accents", "Write the composed letters (Unicode NFC)."),
  "replacement-character": error(
    "A term has a replacement character: a letter was lost",
    "Restore the letter from the source of the term.",
  ),
  mojibake: warning(
    "A term was decoded with the wrong encoding",
    "Import the file again as UTF-8, or write the expected text.",
  ),
  "mixed-scripts": warning("A word mixes letters of two scripts that look alike", "Type the word again in one script."),
  "unbalanced-brackets": warning("A bracket or quotation mark has no partner", "Add the partner, or remove the mark."),
  "mixed-quotes": info(
    "Quotation marks or apostrophes are written in two ways",
    "Matching does not mind; choose one way for what is written out.",
  ),
  "encoded-text": warning("A term has markup or escapes in it", "Write the characters themselves."),
  // What `validate` finds in concepts
  "missing-source": warning("A concept has no source term, but others have", "Add the source term."),
  "empty-source": warning("A source term is empty", "Write the term, or remove it."),
  "duplicate-source": info("A concept has a source term twice", "Remove one of them."),
  untranslated: info("A translation equals its source term", "If it is meant to stay as it is, allow it."),
  "inconsistent-source": warning(
    "One source term has several canonicals",
    "Merge the concepts, or tell them apart by subject field.",
  ),
  "language-spelling": warning("A language tag is not written in its canonical way", "Write the canonical tag."),
  "unknown-language": warning("No language is known by a tag", "Correct the tag."),
  "same-languages": warning("Source and target are one language", "Correct one of the two tags."),
  "wrong-script": warning(
    "A term is not in the script of its language",
    "Correct the term or the tag; check that the columns are not swapped.",
  ),
  "over-service-limit": warning(
    "A term or the glossary is larger than translation services accept",
    "Shorten it, or leave it out of what is uploaded.",
  ),
  // What `validate` proves of forms
  "shared-form": warning(
    "A term that stands as it is belongs to two concepts",
    "Merge the concepts, or make one term more specific.",
  ),
  "same-translation": info(
    "Concepts with different source terms have one canonical or admitted term",
    "If the source terms mean the same, merge the concepts; else nothing needs to be done.",
  ),
  "redundant-form": info("A form is covered by another of its concept", "Remove the form: nothing changes."),
  "unreachable-form": warning("Another form always stands in place of a form", "Remove one of the two forms."),
  "unmatchable-form": warning("A form can never match", "Correct the form, or remove it."),
  "guard-never-holds": warning("A guard can never hold", "Correct the guard, or remove the form."),
  "edge-punctuation": warning(
    "A form begins or ends with punctuation, which does not count in matching",
    "Add a guard or a word that tells the form apart.",
  ),
  "ordinary-english": warning(
    "A variant is ordinary English and has no guard",
    "Add a guard (`when`), or allow the finding with a reason.",
  ),
  "replacement-chain": info(
    "A replacement makes another form with the words beside it",
    "Check that the outcome is meant; if not, admit the longer form.",
  ),
  "replacement-cycle": error(
    "Replacements make each other match without end",
    "Correct one of the forms so that the replacement stands.",
  ),
  "near-duplicate-concepts": warning(
    "Two concepts are so alike that a text would be claimed by both",
    "Merge the concepts, or make their forms differ in a distinctive word.",
  ),
  "overlapping-guards": warning(
    "The guards of two concepts hold for one text",
    "Add a condition to one of the guards, or an `unless`.",
  ),
  "allowance-without-reason": warning("An allowance gives no reason", "Say why the finding is meant to be."),
  "useless-allowance": warning("An allowance allows nothing", "Remove it, or correct its code."),
  "not-a-dictionary": info("A JSON file is a JSON Schema, not a dictionary", "Leave it out."),
  // Pairs of terms without a dictionary
  "inconsistent-translation": warning("One source term is rendered in several ways", "Choose one rendering."),
  "shared-translation": warning(
    "One rendering stands for several source terms",
    "Check that the source terms mean the same.",
  ),
  "incomplete-pair": warning("A pair lacks its source or its target", "Complete the pair, or remove it."),
  "unreadable-pairs": error("A file of pairs cannot be read", "Correct the file at this place."),
  // Options
  "invalid-option": error("An option has an unknown value", "Use one of the expected values."),
  "invalid-compiled": error(
    "A compiled dictionary cannot be used",
    "Compile the dictionary again with this version of canonym.",
  ),
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
  // Gold texts
  "invalid-gold": error(
    "A line of a gold file cannot be read",
    'Write one JSON object a line: `{ "id", "text", "spans": [{ "start", "end", "canonical" }] }`.',
  ),
  "below-floor": error(
    "A measure is below its floor",
    "Look at the false alarms and misses; correct the dictionary or the gold text.",
  ),
  // Documents
  "malformed-document": error(
    "A document is not what its format asks for",
    "Correct the document at this place; it was left as it is.",
  ),
  "unknown-field": warning("A table has no column of that name", "Name a column of the header, or its number."),
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
  "other-languages": error(
    "A file's translations are in other languages than the dictionary",
    "Give the dictionary of these languages.",
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
  "invalid-config": error(
    "A configuration file cannot be used",
    "Correct it at this place; docs/cli.md has its settings.",
  ),
  "no-match": error("A pattern or folder has no file for canonym", "Correct the pattern, or what is ignored."),
  "changed-file": error("A file changed while it was read", "Run again once nothing else writes to it."),
  "output-is-input": error("A file is read and written at once", "Write to another file, or clean it with `--write`."),
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
