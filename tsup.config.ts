import { readdirSync } from "node:fs";
import { defineConfig } from "tsup";

const dictionaries = readdirSync("src/dictionaries").map((file) => file.replace(/\.ts$/, ""));

export default defineConfig([
  {
    entry: {
      index: "src/index.ts",
      glossaries: "src/glossaries/index.ts",
      documents: "src/documents/index.ts",
      streams: "src/streams/index.ts",
      "streams/node": "src/streams/node.ts",
      config: "src/cli/config/index.ts",
      textlint: "src/plugins/textlint.ts",
      unified: "src/plugins/unified.ts",
      validate: "src/validate/index.ts",
      bilingual: "src/bilingual/index.ts",
      ...Object.fromEntries(dictionaries.map((name) => [`dictionaries/${name}`, `src/dictionaries/${name}.ts`])),
    },
    format: ["esm", "cjs"],
    dts: true,
    // One copy of each class, so that an error thrown by one entry is an instance of the other's class.
    splitting: true,
    target: "node20",
    platform: "neutral",
    external: ["node:stream"],
  },
  {
    entry: { cli: "src/cli/main.ts", "cli-thread": "src/cli/jobs/thread.ts" },
    format: ["esm"],
    splitting: true,
    target: "node20",
    platform: "node",
  },
]);
