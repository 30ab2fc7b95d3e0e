/**
 * The dictionary as it stands in the file. These types are the format's documentation:
 * `dictionaries/dictionary.schema.json` is generated from them.
 */

/** A set of concepts in one target language. */
export interface Dictionary {
  /** Where the JSON Schema lies, for editors. */
  readonly $schema?: string;
  /** Stable name: letters, digits and hyphens. */
  readonly id: string;
  /** What a person calls it. */
  readonly title?: string;
  /** What it covers, for a person. */
  readonly description?: string;
  /** BCP 47 tag of canonical, admitted and variants, for example `en`. */
  readonly language: string;
  /** BCP 47 tag of the source terms, for example `zh`. */
  readonly sourceLanguage?: string;
  /** SPDX identifier of the dictionary's licence. */
  readonly license?: string;
  /** Words and phrases which show that a text is in this domain. */
  readonly evidence?: readonly string[];
  /** Findings of `validate` that are meant to be, anywhere in the dictionary. */
  readonly allow?: readonly Allowance[];
  /** The concepts, in the order that decides exact ties. */
  readonly concepts: readonly Concept[];
}

/** One meaning and its terms (TBX conceptEntry, skos:Concept). */
export interface Concept {
  /** Stable and unique: letters, digits and hyphens. */
  readonly id: string;
  /** The one preferred term (TBX preferredTerm, skos:prefLabel). Literal text, not a pattern. */
  readonly canonical: string;
  /** Short form, for the option `abbreviate`. Admitted wherever it stands. */
  readonly abbreviation?: string;
  /** The terms in the source language. */
  readonly source?: readonly string[];
  /** The field the concept belongs to. */
  readonly subjectField?: string;
  /** What the concept means. */
  readonly definition?: string;
  /** Anything a terminologist should know, for example that officials differ. */
  readonly note?: string;
  /** `provisional` where no dated reference for the canonical was found. */
  readonly status?: "provisional";
  /** Where the canonical was found. */
  readonly references?: readonly Reference[];
  /** Other house styles: style name → the canonical in that style. */
  readonly styles?: Readonly<Record<string, string>>;
  /** Renderings that may stand as they are (TBX admittedTerm, skos:altLabel). */
  readonly admitted?: readonly FormEntry[];
  /** Renderings that are rewritten to the canonical (TBX deprecatedTerm, skos:hiddenLabel). */
  readonly variants?: readonly FormEntry[];
  /** Texts that show what the concept does and leaves alone; `validate` runs them. */
  readonly examples?: readonly Example[];
  /** Findings of `validate` that are meant to be, in this concept. */
  readonly allow?: readonly Allowance[];
}

/** A source for a canonical. */
export interface Reference {
  /** Title of the document. */
  readonly title: string;
  /** Where it can be read. */
  readonly url?: string;
  /** Date of the document: `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
  readonly date?: string;
}

/** A form: a pattern alone, or a pattern with conditions. */
export type FormEntry = string | Form;

/** A form with conditions. */
export interface Form {
  /** The form. `(a|b c)` are alternatives, `[x]` is optional, `{name}` captures 1–4 words, `\` escapes. */
  readonly text: string;
  /** The form counts only where this holds. */
  readonly when?: Guard;
  /** The form does not count where this holds. */
  readonly unless?: Guard;
  /** What to write instead of the canonical: text with `{canonical}` and the pattern's captures. */
  readonly replace?: string;
  /** `false`: matches exactly only, never by likeness. */
  readonly fuzzy?: boolean;
  /** `"sensitive"`: matches as written only. All-capital forms of up to 5 letters are so by default; `"insensitive"` undoes that. */
  readonly case?: "sensitive" | "insensitive";
  /** Findings of `validate` that are meant to be, about this form. */
  readonly allow?: readonly Allowance[];
}

/** A condition on the context. All keys must hold; a list holds if any of its words does. */
export interface Guard {
  /** The surface stands in quotation marks of its own (or, if `false`, does not). */
  readonly quoted?: boolean;
  /** One of these follows directly, closing quotation marks aside. */
  readonly followedBy?: readonly string[];
  /** One of these stands directly before, opening quotation marks aside. */
  readonly precededBy?: readonly string[];
  /** One of these stands within 12 words to either side, in the same paragraph. */
  readonly near?: readonly string[];
  /** At least two distinct evidence words of the dictionary stand within 150 words to either side. */
  readonly domain?: true;
}

/** A text and what must become of it. */
export interface Example {
  /** The text. */
  readonly text: string;
  /** The normalized text; left out, the text must stay as it is. */
  readonly expect?: string;
}

/** A finding of `validate` that is meant to be. Errors cannot be allowed. */
export interface Allowance {
  /** The code of the finding. */
  readonly code: string;
  /** Why it is meant to be. */
  readonly reason: string;
}
