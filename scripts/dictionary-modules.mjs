/**
 * Makes the typed modules `canonym/dictionaries/NAME` in dist/ from dictionaries/NAME.json.
 * Declared as Dictionary and not as the literal that they hold, so that editors stay quick.
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";

const source = new URL("../dictionaries/", import.meta.url);
const target = new URL("../dist/dictionaries/", import.meta.url);

mkdirSync(target, { recursive: true });
for (const file of readdirSync(source)) {
  const [, name] = /^([\w-]+)\.json$/.exec(file) ?? [];
  if (name === undefined) continue;
  const data = JSON.stringify(JSON.parse(readFileSync(new URL(file, source), "utf8")));
  const modules = {
    ".js": `export default ${data};\n`,
    ".cjs": `module.exports = require("../../dictionaries/${file}");\n`,
    ".d.ts": declaration("../index.js", "export default dictionary;"),
    ".d.cts": declaration("../index.cjs", "export = dictionary;"),
  };
  for (const [ending, text] of Object.entries(modules)) writeFileSync(new URL(name + ending, target), text);
}

function declaration(library, exported) {
  return `import type { Dictionary } from "${library}";\ndeclare const dictionary: Dictionary;\n${exported}\n`;
}
