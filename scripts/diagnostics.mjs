/**
 * Makes docs/diagnostics.md from the table of issue codes in src/issues/codes.ts.
 * `node scripts/diagnostics.mjs` writes it; with `--check` it exits with 1 if the page is not what it would write.
 */
import { readFileSync, writeFileSync } from "node:fs";
import ts from "typescript";

const page = new URL("../docs/diagnostics.md", import.meta.url);
const source = readFileSync(new URL("../src/issues/codes.ts", import.meta.url), "utf8");
// Node 20 reads no TypeScript; the table imports types only, so that its JavaScript stands alone.
const { outputText } = ts.transpileModule(source, { compilerOptions: { module: "esnext", target: "es2022" } });
const { issueCodes } = await import(`data:text/javascript,${encodeURIComponent(outputText)}`);

const sections = Object.entries(issueCodes).map(
  ([code, { severity, title, note }]) => `## ${code}\n\n**${severity}**: ${title}. ${note}\n`,
);
const text = `# Diagnostics

Everything that canonym tells a person is an issue: a code, a severity, a message with the offending value, a place, and what to do. An _error_ refuses the input, a _warning_ asks for a look, an _info_ only tells. A code keeps its meaning for ever.

This page is made from \`src/issues/codes.ts\` by \`npm run diagnostics\`.

${sections.join("\n")}`;

if (!process.argv.includes("--check")) writeFileSync(page, text);
else if (readFileSync(page, "utf8") !== text) {
  console.error("docs/diagnostics.md is out of date: run npm run diagnostics");
  process.exitCode = 1;
}
