/**
 * Makes dictionaries/dictionary.schema.json from the types in src/dictionary/model.ts.
 * `node scripts/schema.mjs` writes it; with `--check` it exits with 1 if the file is not what it would write.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { createGenerator } from "ts-json-schema-generator";

const file = new URL("../dictionaries/dictionary.schema.json", import.meta.url);

// Draft 7 is the newest that editors know well.
const { $schema, description, ...schema } = createGenerator({
  path: fileURLToPath(new URL("../src/dictionary/model.ts", import.meta.url)),
  tsconfig: fileURLToPath(new URL("../tsconfig.json", import.meta.url)),
  topRef: false,
}).createSchema("Dictionary");
const head = {
  $schema,
  $id: "https://canonym.dev/dictionary.schema.json",
  title: "Dictionary of canonym",
  description,
};
const text = `${JSON.stringify({ ...head, ...schema }, null, 2)}\n`;

if (!process.argv.includes("--check")) writeFileSync(file, text);
else if (readFileSync(file, "utf8") !== text) {
  console.error("dictionary.schema.json is out of date: run npm run schema");
  process.exitCode = 1;
}
