import { readFileSync } from "node:fs";
import { createContext, runInContext } from "node:vm";
import { getQuickJS } from "quickjs-emscripten";
import { describe, expect, it } from "vitest";
import { compileDictionary } from "../../src/index.js";

const bundle = readFileSync("dist/canonym.global.js", "utf8");
const dictionary = readFileSync("dictionaries/china-policy.json", "utf8");
const story = "A “specialized, special and new” enterprise.";
const cleaned = "A “specialized, refined, distinctive and innovative” enterprise.";

/** What Node's contexts have and engines inside databases may lack. */
const strange =
  "console,Intl,WebAssembly,SharedArrayBuffer,Atomics,WeakRef,FinalizationRegistry,escape,unescape,globalThis";

/** An engine with nothing but the language of 2022, in which the bundle has been run. */
function bareEngine(): (code: string) => unknown {
  const context = createContext(Object.create(null));
  const run = (code: string): unknown => runInContext(code, context);
  run(
    `for (const method of ["findLast", "findLastIndex", "toReversed", "toSorted", "toSpliced", "with"]) delete Array.prototype[method];
     for (const name of ${JSON.stringify(strange.split(","))}) delete globalThis[name];`,
  );
  run(bundle);
  return run;
}

describe("the bundle of one script", () => {
  it("needs and leaves behind nothing but `canonym`", () => {
    const context = createContext(Object.create(null));
    const names = () => new Set(runInContext("Object.getOwnPropertyNames(globalThis)", context) as string[]);
    const before = names();
    runInContext(bundle, context);
    expect(names()).toEqual(before.add("canonym"));
  });

  it("offers what the module does", () => {
    const run = bareEngine();
    expect(run("Object.keys(canonym).sort().join()")).toBe(
      "CanonymError,applyEdits,compileDictionary,createNormalizer,invertEdits,issueCodes,mapPosition,parseDictionary",
    );
  });

  it("normalizes, resolves and suggests with a dictionary of JSON", () => {
    const run = bareEngine();
    run(`const normalizer = canonym.createNormalizer({ dictionaries: ${dictionary} });`);
    expect(run(`normalizer.normalize(${JSON.stringify(story)}).text`)).toBe(cleaned);
    expect(run(`normalizer.resolve("profesional, refined & novel").concept`)).toBe("srdi");
    expect(run(`normalizer.suggest("specialized, refi")[0].concept`)).toBe("srdi");
  });

  it("opens a dictionary that it has compiled, and one that the host hands over", () => {
    const run = bareEngine();
    const clean = `canonym.createNormalizer({ compiled }).normalize(${JSON.stringify(story)}).text`;
    expect(run(`{ const compiled = canonym.compileDictionary(${dictionary}); ${clean} }`)).toBe(cleaned);
    const use = run(`(compiled) => ${clean}`) as (compiled: Uint8Array) => string;
    expect(use(compileDictionary(JSON.parse(dictionary)))).toBe(cleaned);
  });

  it("runs in an engine of another make", async () => {
    const engine = (await getQuickJS()).newContext();
    const run = (code: string): unknown => engine.dump(engine.unwrapResult(engine.evalCode(code)));
    run(bundle);
    expect(run("typeof console + typeof Intl + typeof TextDecoder")).toBe("undefined".repeat(3));
    const small = {
      id: "small",
      language: "en",
      concepts: [{ id: "giant", canonical: "little giant", variants: ["small giant"] }],
    };
    run(`const dictionaries = ${JSON.stringify(small)};`);
    const clean = (options: string) => `canonym.createNormalizer(${options}).normalize("Small giants grow.").text`;
    expect(run(clean("{ dictionaries }"))).toBe("Little giants grow.");
    expect(run(clean("{ compiled: canonym.compileDictionary(dictionaries) }"))).toBe("Little giants grow.");
  });

  it("tells what is wrong with a dictionary", () => {
    const run = bareEngine();
    const code = `try { canonym.createNormalizer({ dictionaries: { id: 1 } }) } catch (error) { error instanceof canonym.CanonymError && error.issues.length > 0 }`;
    expect(run(code)).toBe(true);
  });

  it("holds no word that only modules or Node know, and the notices of what is in it", () => {
    const unconditional = bundle.replace(/typeof TextEncoder\b.{0,20}\bnew TextEncoder\b/, "");
    expect(unconditional).not.toMatch(/\b(?:import|require|process|Buffer|TextDecoder|TextEncoder|performance|Intl)\b/);
    expect(bundle).toMatch(/^\/\*! canonym .*Fuse\.js.*WordNet/);
  });
});
