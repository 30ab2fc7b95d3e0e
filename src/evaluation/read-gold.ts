import { excerpt } from "../dictionary/excerpt.js";
import { readJson } from "../dictionary/json-reader.js";
import { createIssue, type Issue } from "../issues/issue.js";
import type { GoldSpan, GoldText } from "./gold.js";

/** What {@link readGold} returns. */
export interface GoldReading {
  readonly texts: readonly GoldText[];
  /** What is wrong, one issue per line, each with file, line and column. */
  readonly issues: readonly Issue[];
}

/** More lines than these are not looked at once so many are wrong: the file is then of another kind. */
const mostFaults = 20;

/**
 * Reads gold texts: one JSON object a line, `{ "id", "text", "spans": [{ "start", "end", "canonical" }] }`, where a text
 * without spans must stay as it is, and the line is the id of a text without one. Blank lines count for nothing; other
 * keys are left to the file's author. A span that names its `surface` is held to it. Never throws.
 */
export function readGold(content: string, file: string): GoldReading {
  const reader = new GoldReader(file);
  const lines = content.replace(/^\ufeff/, "").split("\n");
  for (const [index, line] of lines.entries()) {
    if (reader.issues.length === mostFaults) break;
    if (line.trim() !== "") reader.read(line, index + 1);
  }
  if (reader.texts.length + reader.issues.length === 0) reader.report("The file has no text in it.", 1);
  return reader;
}

class GoldReader implements GoldReading {
  readonly texts: GoldText[] = [];
  readonly issues: Issue[] = [];
  readonly #lines = new Map<string, number>();

  constructor(readonly file: string) {}

  report(message: string, line: number, column = 1): void {
    this.issues.push(createIssue("invalid-gold", { message, place: { file: this.file, line, column } }));
  }

  read(json: string, line: number): void {
    const { root, error } = readJson(json);
    const gold = error ? { message: error.message, at: error.at } : readObject(root?.value, String(line));
    if ("message" in gold) {
      const at = gold.at ?? root?.children?.get(gold.key ?? "")?.at ?? 0;
      this.report(gold.message, line, at + 1);
    } else this.#add({ ...gold, file: this.file, line });
  }

  #add(gold: GoldText): void {
    const before = this.#lines.get(gold.id);
    if (before !== undefined) this.report(`The id ${excerpt(gold.id)} is on line ${before} already.`, gold.line);
    this.#lines.set(gold.id, gold.line);
    this.texts.push(gold);
  }
}

/** What is wrong with a line, and under which key or at which offset of it. */
interface Fault {
  readonly message: string;
  readonly key?: string;
  readonly at?: number;
}

type Plain = Readonly<Record<string, unknown>>;

function readObject(value: unknown, line: string): Pick<GoldText, "id" | "text" | "spans"> | Fault {
  if (!isPlain(value)) return { message: `Expected an object, but found ${excerpt(value)}.` };
  const { id = line, text, spans = [] } = value;
  if (typeof id !== "string" && typeof id !== "number") return mistyped("id", "text", id);
  if (typeof text !== "string") return mistyped("text", "text", text);
  if (!Array.isArray(spans)) return mistyped("spans", "a list", spans);
  for (const span of spans) {
    const message = faultOf(span, text);
    if (message !== undefined) return { key: "spans", message };
  }
  return { id: String(id), text, spans: spans.map(toSpan).sort((a, b) => a.start - b.start) };
}

function mistyped(key: string, expected: string, found: unknown): Fault {
  const shown = found === undefined ? "nothing" : excerpt(found);
  return { key, message: `Expected ${expected} as \`${key}\`, but found ${shown}.` };
}

function faultOf(span: unknown, text: string): string | undefined {
  if (!isPlain(span)) return `Expected an object as a span, but found ${excerpt(span)}.`;
  const { start, end, canonical, surface } = span;
  if (typeof canonical !== "string" || canonical === "") return "A span lacks its `canonical`.";
  if (!isOffset(start) || !isOffset(end)) return `A span of \`${canonical}\` lacks its \`start\` or \`end\`.`;
  if (!(start < end && end <= text.length)) {
    return `The span ${start} to ${end} of \`${canonical}\` is no part of the text, which has ${text.length} UTF-16 code units.`;
  }
  const found = text.slice(start, end);
  if (surface === undefined || surface === found) return undefined;
  return `The span ${start} to ${end} is ${excerpt(found)}, not ${excerpt(surface)}; offsets count UTF-16 code units.`;
}

function isOffset(value: unknown): value is number {
  return Number.isInteger(value) && (value as number) >= 0;
}

function isPlain(value: unknown): value is Plain {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function toSpan({ start, end, canonical }: GoldSpan): GoldSpan {
  return { start, end, canonical };
}
