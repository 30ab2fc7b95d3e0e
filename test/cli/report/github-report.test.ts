import { expect, it } from "vitest";
import { githubReport } from "../../../src/cli/report/github-report.js";
import { createIssue } from "../../../src/issues/issue.js";
import { reportOf } from "./file-reports.js";

it("escapes what would end a command, a property or a message", () => {
  const place = { file: "a,b:c%.txt", line: 1, column: 1, span: { start: 0, end: 3 } };
  const issues = [createIssue("review", { message: "50 %: a\r\nb, c", place })];
  expect([...githubReport(reportOf("one", { file: "a,b:c%.txt", issues }))]).toEqual([
    "::warning file=a%2Cb%3Ac%25.txt,line=1,endLine=1,col=1,endColumn=4,title=canonym review::50 %25: a%0D%0Ab, c\n",
  ]);
});

it("gives lines alone where a finding runs over several", () => {
  const [line] = githubReport(reportOf("pear\na red\nfruit"));
  expect(line).toMatch(/^::warning file=a\.txt,line=2,endLine=3,title=canonym variant::`red%0Afruit` should read/);
});

it("gives an error its level and no place it does not have", () => {
  const issues = [createIssue("unreadable-file", { message: "Gone.", place: { file: "a.txt" } })];
  expect([...githubReport(reportOf("", { issues }))]).toEqual([
    "::error file=a.txt,title=canonym unreadable-file::Gone.\n",
  ]);
});
