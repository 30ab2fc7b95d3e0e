import type { Issue } from "../../issues/issue.js";
import type { Colors } from "../colors.js";
import { onOneLine } from "./display.js";

/** An issue for a person: where, what, and what to do, on two lines. */
export function renderIssue({ code, severity, message, place, expected, note }: Issue, colors: Colors): string {
  const { bold, dim, red, yellow } = colors;
  const position = place.line === undefined ? "" : `:${place.line}:${place.column ?? 1}`;
  const where = [(place.file ?? "") + position, place.pointer].filter(Boolean).join(" ");
  const mark = severity === "error" ? red(`${severity} ${code}`) : yellow(`${severity} ${code}`);
  const unsaid = (expected ?? []).filter((word) => !message.includes(word));
  const wanted = unsaid.length > 0 ? ` Expected: ${unsaid.map((word) => `\`${word}\``).join(", ")}.` : "";
  return `${where && `${bold(onOneLine(where))}: `}${mark}: ${onOneLine(message + wanted)}\n${dim(`  ${note}`)}\n`;
}
