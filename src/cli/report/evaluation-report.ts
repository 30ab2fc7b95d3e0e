import type { EditFinding, Evaluation, Finding, Miss } from "../../evaluation/evaluate.js";
import type { Colors } from "../colors.js";
import { onOneLine, shortLine } from "./display.js";

/** The measures, then each false alarm and each miss, for a person. */
export function* evaluationReport(evaluation: Evaluation, colors: Colors): Generator<string> {
  const { precision, recall, f1, untouched, counts, falseAlarms, misses } = evaluation;
  yield measureRow("precision", precision, `${counts.rightEdits} of ${counts.edits} edits are right`, colors);
  yield measureRow("recall", recall, `${counts.foundSpans} of ${counts.spans} spans are found`, colors);
  yield measureRow("F1", f1, "", colors);
  const stay = `${counts.untouchedTexts} of ${counts.innocentTexts} texts without a span stay as they are`;
  yield measureRow("untouched", untouched, stay, colors);
  if (falseAlarms.length > 0) yield `\n${colors.bold(`False alarms: ${falseAlarms.length}`)}\n`;
  for (const alarm of falseAlarms) yield alarmRows(alarm, colors);
  if (misses.length > 0) yield `\n${colors.bold(`Misses: ${misses.length}`)}\n`;
  for (const miss of misses) yield missRows(miss, colors);
}

function measureRow(name: string, value: number, meaning: string, { bold, dim }: Colors): string {
  return `${`${name.padEnd(11)}${bold(value.toFixed(4))}  ${dim(meaning)}`.trimEnd()}\n`;
}

function alarmRows(alarm: EditFinding, colors: Colors): string {
  const { red, green } = colors;
  const change = `${red(quote(alarm.surface))} → ${green(quote(alarm.replacement))}`;
  const marks = alarm.expected.map(quote).join(", ");
  const expected = marks === "" ? "no term is marked there" : `marked as ${marks}`;
  return rows(alarm, change, `${expected}; ${alarm.concept} · ${alarm.reason}`, colors);
}

function missRows(miss: Miss, colors: Colors): string {
  const wanted = `${colors.yellow(quote(miss.surface))} is “${onOneLine(miss.canonical)}”`;
  return rows(miss, wanted, miss.reason, colors);
}

function rows({ file, line, id }: Finding, what: string, why: string, { dim }: Colors): string {
  const name = id === String(line) ? "" : ` ${onOneLine(id)}`;
  return `  ${dim(`${onOneLine(file)}:${line}${name}`)}  ${what}\n      ${dim(onOneLine(why))}\n`;
}

function quote(text: string): string {
  return `“${shortLine(text)}”`;
}
