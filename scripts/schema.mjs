/**
 * Makes the JSON Schemas of canonym's files from their types.
 * `node scripts/schema.mjs` writes them; with `--check` it exits with 1 if one is not what it would write.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { createGenerator } from "ts-json-schema-generator";

const schemas = [
  { file: "dictionaries/dictionary.schema.json", path: "src/dictionary/model.ts", type: "Dictionary" },
  { file: "canonym.config.schema.json", path: "src/cli/config/config.ts", type: "CanonymConfig" },
];

for (const { file, path, type } of schemas) {
  const target = new URL(`../${file}`, import.meta.url);
  const text = schemaText(path, type, file);
  if (!process.argv.includes("--check")) writeFileSync(target, text);
  else if (readFileSync(target, "utf8") !== text) {
    console.error(`${file} is out of date: run npm run schema`);
    process.exitCode = 1;
  }
}

/** Draft 7 is the newest that editors know well. */
function schemaText(path, type, file) {
  const { $schema, description, ...schema } = createGenerator({
    path: fileURLToPath(new URL(`../${path}`, import.meta.url)),
    tsconfig: fileURLToPath(new URL("../tsconfig.json", import.meta.url)),
    topRef: false,
  }).createSchema(type);
  const title = type === "Dictionary" ? "Dictionary of canonym" : "Configuration of canonym";
  const head = { $schema, $id: `https://canonym.dev/${file.split("/").at(-1)}`, title, description };
  return `${JSON.stringify({ ...head, ...schema }, null, 2)}\n`;
}
