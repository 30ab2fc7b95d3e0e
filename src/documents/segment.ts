/** A part of a segment: what the reader sees, and the range of the source that says it. */
export interface Piece {
  /** As the reader sees it; empty where the source shows nothing. */
  readonly text: string;
  /** Where its source starts. */
  readonly start: number;
  /** Where its source ends, exclusive. */
  readonly end: number;
  /**
   * `verbatim`: the source, unit by unit. `token`: the source stands for the text as a whole, as an entity or an escape
   * does. `fixed`: markup or a placeholder, which no edit may change.
   */
  readonly kind: "verbatim" | "token" | "fixed";
  /** Text of one style may flow from piece to piece over the markup between them. */
  readonly style?: string;
  /** Escapes new text, where that differs from the segment's own way. */
  readonly encode?: (text: string) => string;
}

/** An edit of the source. Offsets are UTF-16 code units, half-open. */
export interface SourceEdit {
  /** Where the replaced range starts. */
  readonly start: number;
  /** Where the replaced range ends, exclusive. */
  readonly end: number;
  /** What stands there instead, escaped as its place asks. */
  readonly text: string;
}

/** Text that is read as one: a paragraph, a field, a message. Its pieces follow each other without a gap. */
export interface Segment {
  readonly pieces: readonly Piece[];
  /** Writes new text the way that its place in the source asks for. */
  readonly encode: (text: string) => string;
  /** Adds to the edits of the segment what its place asks for besides escaping, such as quotation marks around all. */
  readonly complete?: (edits: readonly SourceEdit[]) => readonly SourceEdit[];
}

/** Segments that are normalized together, each a paragraph, so that each is evidence for the others. */
export type DocumentRecord = readonly Segment[];

/** The whole text of a segment. */
export function textOf({ pieces }: Segment): string {
  return pieces.map(({ text }) => text).join("");
}

/** What stands in a text for a placeholder: no word, and no term runs over it. */
export const objectMark = "\uFFFC";

/** New text that needs no escaping. */
export const unescaped = (text: string): string => text;

type Look = Pick<Piece, "style" | "encode">;

/** Gathers the pieces of a segment in the order of the source; what is left out between two becomes fixed. */
export class SegmentBuilder {
  readonly #source: string;
  readonly #pieces: Piece[] = [];

  constructor(source: string) {
    this.#source = source;
  }

  /** Source that the reader sees as it stands. */
  verbatim(start: number, end: number, look: Look = {}): void {
    if (start < end) this.#add({ text: this.#source.slice(start, end), start, end, kind: "verbatim", ...look });
  }

  /** Source that stands for another text. */
  token(text: string, start: number, end: number, look: Look = {}): void {
    this.#add({ text, start, end, kind: "token", ...look });
  }

  /** Markup, or with a text a placeholder. */
  fixed(start: number, end: number, text = ""): void {
    this.#add({ text, start, end, kind: "fixed" });
  }

  /** The segment, if there is a letter in it. */
  build(encode: Segment["encode"], complete?: Segment["complete"]): Segment[] {
    if (!this.#pieces.some(({ text, kind }) => kind !== "fixed" && /\p{L}/u.test(text))) return [];
    return [{ pieces: this.#pieces, encode, ...(complete && { complete }) }];
  }

  #add(piece: Piece): void {
    const last = this.#pieces.at(-1);
    if (last && last.end < piece.start) {
      this.#pieces.push({ text: "", start: last.end, end: piece.start, kind: "fixed" });
    }
    this.#pieces.push(piece);
  }
}
