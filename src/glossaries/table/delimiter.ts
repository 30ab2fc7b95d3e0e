import Papa from "papaparse";

const candidates = ["\t", ",", ";", "|"] as const;

/** What parts the cells of a table, and which share of its first rows have the commonest number of cells. */
export interface Delimiter {
  readonly delimiter: string;
  readonly regularity: number;
  /** The commonest number of cells. */
  readonly width: number;
}

/** The separator that makes the most regular table of the first rows; of equals, the wider table. */
export function findDelimiter(text: string): Delimiter {
  const sample = text.slice(0, 65_536);
  return candidates
    .map((delimiter) => regularity(sample, delimiter))
    .reduce((best, one) =>
      one.regularity * Math.min(one.width, 3) > best.regularity * Math.min(best.width, 3) ? one : best,
    );
}

function regularity(sample: string, delimiter: string): Delimiter {
  const newline = sample.includes("\n") ? "\n" : "\r";
  const { data } = Papa.parse<string[]>(sample, { delimiter, newline, preview: 50, skipEmptyLines: "greedy" });
  const counts = new Map<number, number>();
  for (const { length } of data) counts.set(length, (counts.get(length) ?? 0) + 1);
  const wide = [...counts].filter(([width]) => width > 1);
  const [width, count] = wide.reduce((best, one) => (one[1] > best[1] ? one : best), [0, 0]);
  return { delimiter, regularity: data.length === 0 ? 0 : count / data.length, width };
}
