import { expect, it } from "vitest";
import { editsOfMatches } from "../../../src/cli/report/edits-of-matches.js";
import { reportOf } from "./file-reports.js";

it("gives a match its article, and each edit to one match", () => {
  const { matches, edits } = reportOf("a red fruit, apple, a red fruit; small giant");
  const owned = editsOfMatches(matches, edits);
  expect([...owned].map(([start, own]) => [start, own.map(({ text }) => text)])).toEqual([
    [2, ["an", "apple"]],
    [22, ["an", "apple"]],
    [33, ["little giant"]],
  ]);
  expect([...owned.values()].flat()).toEqual(edits);
});
