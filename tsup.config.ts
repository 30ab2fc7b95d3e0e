import { readdirSync } from "node:fs";
import { createRequire } from "node:module";
import { defineConfig, type Options } from "tsup";

const dictionaries = readdirSync("src/dictionaries").map((file) => file.replace(/\.ts$/, ""));

const { version } = createRequire(import.meta.url)("./package.json") as { version: string };
const notice = `/*! canonym ${version}, MIT. Holds Fuse.js, (c) Kiro Risk, Apache-2.0, and word rarity computed from WordNet 3.1; see THIRD-PARTY-NOTICES.md. */`;

/**
 * Bundling turns the constants of a module into variables, which a loop then asks for in each step: numbers are put in
 * place. What makes CommonJS of the modules cannot read the syntax that comes with it.
 */
const esbuildOptions: Options["esbuildOptions"] = (options, { format }) => {
  options.minifySyntax = format !== "cjs";
};

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
    esbuildOptions,
  },
  {
    entry: { cli: "src/cli/main.ts", "cli-thread": "src/cli/jobs/thread.ts" },
    format: ["esm"],
    splitting: true,
    target: "node20",
    platform: "node",
    esbuildOptions,
  },
  {
    // For engines that host JavaScript functions and know no modules: one script, one global name.
    entry: { canonym: "src/index.ts" },
    format: ["iife"],
    globalName: "canonym",
    noExternal: [/./],
    minify: true,
    target: "es2022",
    banner: { js: notice },
    platform: "neutral",
  },
]);
