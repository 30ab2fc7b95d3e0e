/**
 * Makes dictionaries/dictionary.schema.json from the types in src/dictionary/model.ts.
 * `node scripts/schema.mjs` writes it; with `--check` it exits with 1 if the file is not what it would write.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { createGenerator } from "ts-json-schema-generator";

const file = new URL("../dictionaries/dictionary.schema.json", import.meta.url);
const { $schema, definitions } = createGenerator({
  path: fileURLToPath(new URL("../src/dictionary/model.ts", import.meta.url)),
  tsconfig: fileURLToPath(new URL("../tsconfig.json", import.meta.url)),
  type: "Dictionary",
  topRef: false,
}).createSchema("Dictionary");
console.log($schema, definitions);
