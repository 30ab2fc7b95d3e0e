import { isPair, isScalar, parseAllDocuments, type Scalar, visit } from "yaml";
import { type FormatOptions, oneRecord, type SourceReading } from "../format.js";
import { malformed } from "../malformed.js";
import type { Segment } from "../segment.js";
import { scalarSegment } from "./scalar-segment.js";

/** The wanted string values of the YAML from `start` to `end`. A path is dotted; lists do not count as a step of it. */
export function yamlScalars(source: string, start: number, end: number, { fields }: FormatOptions): SourceReading {
  const wanted = fields && new Set(fields);
  try {
    const documents = parseAllDocuments(source.slice(start, end), { logLevel: "silent" });
    const segments: Segment[] = [];
    for (const document of documents) {
      const error = document.errors[0];
      if (error) return malformed(firstLine(error.message), start + error.pos[0]);
      visit(document, {
        Scalar(key, node, path) {
          if (key === "key" || typeof node.value !== "string" || (wanted && !wanted.has(pathOf(path)))) return;
          segments.push(...scalarSegment(source, start, node as Scalar<string>));
        },
      });
    }
    return oneRecord(segments);
  } catch (error) {
    return malformed(firstLine((error as Error).message), start);
  }
}

function pathOf(nodes: readonly unknown[]): string {
  const keys = nodes.flatMap((node) => (isPair(node) && isScalar(node.key) ? [String(node.key.value)] : []));
  return keys.join(".");
}

function firstLine(message: string): string {
  return message.split(/ at line \d+|\n/, 1)[0] as string;
}
