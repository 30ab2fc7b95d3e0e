import { createIssue, type Issue } from "../../issues/issue.js";
import type { DocumentFormat } from "../format.js";
import type { DocumentRecord } from "../segment.js";
import { readJsonText } from "./json.js";

/** JSON Lines: each line is a record of its own, as it is where lines are shared out among machines. */
export const jsonl: DocumentFormat = {
  extensions: ["jsonl", "ndjson"],
  read(source, options) {
    const records: DocumentRecord[] = [];
    const issues: Issue[] = [];
    for (let start = 0; start < source.length; ) {
      const lineFeed = source.indexOf("\n", start);
      const end = lineFeed === -1 ? source.length : lineFeed;
      if (!/\S/.test(source.slice(start, Math.min(end, start + 1))) && source.slice(start, end).trim() === "") {
        start = end + 1;
        continue;
      }
      const reading = readJsonText(source, start, end, options);
      if (!Array.isArray(reading)) {
        issues.push(
          createIssue("malformed-document", {
            message: reading.message,
            place: { span: { start: reading.at, end: reading.at } },
          }),
        );
      } else if (reading.length > 0) records.push(reading);
      start = end + 1;
    }
    return { records, issues };
  },
};
