import { spawn } from "node:child_process";
import { once } from "node:events";
import { readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Consumer } from "./consumer.js";

const story = "A “specialized, special and new” enterprise.\n";
const cleaned = "A “specialized, refined, distinctive and innovative” enterprise.\n";
const dictionaries = readdirSync("dictionaries")
  .filter((file) => !file.endsWith(".schema.json"))
  .map((file) => file.replace(/\.json$/, ""));

let consumer: Consumer;
beforeAll(() => {
  consumer = new Consumer();
});
afterAll(() => consumer?.remove());

describe("the tarball", () => {
  it("holds what is built, the dictionaries and the papers, and nothing else", () => {
    const strangers = consumer.packed.filter(
      (path) =>
        !/^(dist\/|dictionaries\/|package\.json$|canonym\.config\.schema\.json$|README\.md$|LICENSE$|THIRD-PARTY-NOTICES\.md$)/.test(
          path,
        ),
    );
    expect(strangers).toEqual([]);
    expect(consumer.packed).toEqual(
      expect.arrayContaining(["dist/index.js", "dist/index.cjs", "dist/cli.js", "dist/canonym.global.js"]),
    );
  });
});

describe("the modules", () => {
  it("are imported by ESM", async () => {
    const script = consumer.write(
      "esm.mjs",
      `import { createNormalizer } from "canonym";
       import chinaPolicy from "canonym/dictionaries/china-policy";
       import data from "canonym/dictionaries/china-policy.json" with { type: "json" };
       for (const dictionaries of [chinaPolicy, [data]])
         process.stdout.write(createNormalizer({ dictionaries }).normalize(${JSON.stringify(story)}).text);`,
    );
    expect(await consumer.node(["--no-warnings", script])).toEqual({
      status: 0,
      stdout: cleaned + cleaned,
      stderr: "",
    });
  });

  it("open the shipped dictionaries, compiled, with the same result", async () => {
    const names = JSON.stringify(dictionaries);
    const script = consumer.write(
      "compiled.mjs",
      `import { readFileSync } from "node:fs";
       import { createRequire } from "node:module";
       import { compileDictionary } from "canonym";
       const require = createRequire(import.meta.url);
       const bytes = readFileSync(new URL(import.meta.resolve("canonym/dictionaries/shipped.canonym")));
       const same = Buffer.compare(bytes, compileDictionary(${names}.map((name) => require("canonym/dictionaries/" + name + ".json"))));
       process.stdout.write(String(same));`,
    );
    expect(await consumer.node([script])).toEqual({ status: 0, stdout: "0", stderr: "" });
  });

  it("validate dictionaries", async () => {
    const script = consumer.write(
      "validate.mjs",
      `import { validateDictionary } from "canonym/validate";
       import { createRequire } from "node:module";
       const { validateDictionary: required } = createRequire(import.meta.url)("canonym/validate");
       for (const validate of [validateDictionary, required])
         process.stdout.write(validate("{").issues[0].code + " ");`,
    );
    expect(await consumer.node([script])).toEqual({ status: 0, stdout: "invalid-json invalid-json ", stderr: "" });
  });

  it("are required by CommonJS", async () => {
    const script = consumer.write(
      "cjs.cjs",
      `const { createNormalizer } = require("canonym");
       const { default: chinaPolicy } = require("canonym/dictionaries/china-policy");
       const data = require("canonym/dictionaries/china-policy.json");
       for (const dictionaries of [chinaPolicy, [data]])
         process.stdout.write(createNormalizer({ dictionaries }).normalize(${JSON.stringify(story)}).text);`,
    );
    expect(await consumer.node([script])).toEqual({ status: 0, stdout: cleaned + cleaned, stderr: "" });
  });

  it("read and write glossaries, imported or required", async () => {
    const use = `const { dictionary } = readGlossary("extends: substitution\\nswap:\\n  utilise: use\\n", { language: "en" });
       for (const format of ["tbx", "turtle", "csv"]) process.stdout.write(readGlossary(writeGlossary(dictionary, { format })).format);`;
    const esm = consumer.write(
      "glossaries.mjs",
      `import { readGlossary, writeGlossary } from "canonym/glossaries"; ${use}`,
    );
    const cjs = consumer.write(
      "glossaries.cjs",
      `const { readGlossary, writeGlossary } = require("canonym/glossaries"); ${use}`,
    );
    for (const script of [esm, cjs]) {
      expect(await consumer.node([script])).toEqual({ status: 0, stdout: "tbx3turtlecsv", stderr: "" });
    }
  });

  it("offer the same names to both", async () => {
    const names = "process.stdout.write(Object.keys(canonym).sort().join());";
    const esm = consumer.write("names.mjs", `import * as canonym from "canonym"; ${names}`);
    const cjs = consumer.write("names.cjs", `const canonym = require("canonym"); ${names}`);
    const { stdout } = await consumer.node([esm]);
    expect(stdout).toContain("createNormalizer");
    expect((await consumer.node([cjs])).stdout).toBe(stdout);
  });

  it("have the ways for documents and streams, for both", async () => {
    const use = `
      const normalizer = createNormalizer({ dictionaries: dictionary });
      const source = "<p>" + ${JSON.stringify(story)};
      process.stdout.write(normalizeDocument(source, { normalizer, format: "html" }).text);
      const pieces = (async () => { for await (const piece of normalizePieces(normalizer, [source])) process.stdout.write(piece); })();
      pieces.then(() => normalizeTransform(normalizer).on("data", (piece) => process.stdout.write(piece)).end(source));`;
    const names = [
      "createNormalizer",
      "normalizeDocument",
      "normalizePieces",
      "normalizeTransform",
      "default: dictionary",
    ];
    const paths = ["", "/documents", "/streams", "/streams/node", "/dictionaries/china-policy"];
    const esm = names.map((name, at) => `import { ${name.replace(":", " as")} } from "canonym${paths[at]}";`).join("");
    const cjs = names.map((name, at) => `const { ${name} } = require("canonym${paths[at]}");`).join("");
    const stdout = `<p>${cleaned}`.repeat(3);
    expect(await consumer.node([consumer.write("ways.mjs", esm + use)])).toEqual({ status: 0, stdout, stderr: "" });
    expect(await consumer.node(["--no-warnings", consumer.write("ways.cjs", cjs + use)])).toMatchObject({
      status: 0,
      stdout,
    });
  });

  it.each(dictionaries)("give %s as a module that equals its data", async (name) => {
    const script = consumer.write(
      "equal.mjs",
      `import { deepStrictEqual } from "node:assert";
       import { createRequire } from "node:module";
       import dictionary from "canonym/dictionaries/${name}";
       deepStrictEqual(dictionary, createRequire(import.meta.url)("canonym/dictionaries/${name}.json"));`,
    );
    expect(await consumer.node([script])).toEqual({ status: 0, stdout: "", stderr: "" });
  });
});

describe("the types", () => {
  const program = `
    import { createNormalizer, type Dictionary, type Match } from "canonym";
    import chinaPolicy from "canonym/dictionaries/china-policy";
    const dictionary: Dictionary = chinaPolicy;
    const { matches }: { readonly matches: readonly Match[] } = createNormalizer({ dictionaries: dictionary }).normalize("");
    // @ts-expect-error The module is a Dictionary, not the literal that it holds.
    const literal: "china-policy" = chinaPolicy.id;
    // @ts-expect-error A text is a string.
    createNormalizer().normalize(1);
    export { literal, matches };`;

  it.each([
    ["ESM", "types.mts", ts.ModuleKind.NodeNext, ts.ModuleResolutionKind.NodeNext],
    ["CommonJS", "types.cts", ts.ModuleKind.NodeNext, ts.ModuleResolutionKind.NodeNext],
    ["a bundler", "types.ts", ts.ModuleKind.ESNext, ts.ModuleResolutionKind.Bundler],
  ])("hold for %s, without the types of Node or the DOM", (_, name, module, moduleResolution) => {
    const options: ts.CompilerOptions = {
      ...{ module, moduleResolution, target: ts.ScriptTarget.ES2022, lib: ["lib.es2022.d.ts"], types: [] },
      ...{ strict: true, exactOptionalPropertyTypes: true, esModuleInterop: true, noEmit: true },
    };
    const found = ts.getPreEmitDiagnostics(ts.createProgram([consumer.write(name, program)], options));
    expect(found.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, "\n"))).toEqual([]);
  });
});

describe("the command", () => {
  it("cleans standard input", async () => {
    expect(await consumer.canonym(["clean"], story)).toEqual({ status: 0, stdout: cleaned, stderr: "" });
  });

  it.each([
    ["0 when a text has nothing to report", ["check"], cleaned, 0],
    ["1 when a text has findings", ["check"], story, 1],
    ["2 for a flag that it does not know", ["clean", "--wriet"], story, 2],
    ["2 for a file that cannot be read", ["clean", "no-such-file.txt"], "", 2],
  ])("exits with %s", async (_, args, input, status) => {
    expect(await consumer.canonym(args, input)).toMatchObject({ status });
  });

  it("shares work out among threads, and reads a configuration of its own making", async () => {
    consumer.write("one.md", story);
    consumer.write("two.txt", cleaned);
    for (const name of ["canonym.config.js", "canonym.config.ts"]) {
      expect(await consumer.canonym(["init", name])).toMatchObject({ status: 0 });
      const { status, stdout, stderr } = await consumer.canonym([
        "check",
        "--jobs",
        "2",
        "--output",
        "json",
        "*.{md,txt}",
      ]);
      expect({ status, stderr }).toEqual({ status: 1, stderr: "2 files, 1 variant, 0 to review\n" });
      expect(JSON.parse(stdout).files.map(({ file }: { file: string }) => file)).toEqual(["one.md", "two.txt"]);
      rmSync(join(consumer.folder, name));
    }
  });

  it("takes a closed pipe for a reader that has seen enough", async () => {
    const file = consumer.write("long.txt", story.repeat(20_000));
    const cli = join(consumer.folder, "node_modules", "canonym", "dist", "cli.js");
    const child = spawn(process.execPath, [cli, "clean", file], { stdio: ["ignore", "pipe", "pipe"] });
    let stderr = "";
    child.stderr.setEncoding("utf8").on("data", (chunk) => (stderr += chunk));
    child.stdout.once("data", () => child.stdout.destroy());
    const [status] = await once(child, "close");
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
  });
});
