import { describe, expect, it } from "vitest";
import manifest from "../../package.json" with { type: "json" };
import { commands } from "../../src/cli/commands.js";
import { runProgram } from "./fake-io.js";
import { smallDictionary } from "./small-dictionary.js";

const escapeCode = "\u001B[";

describe("the program", () => {
  it("shows its help to a person who gives nothing", async () => {
    const { code, stdout, stderr } = await runProgram([], { stdinIsTTY: true });
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout).toMatch(/^Usage: canonym <command> \[options\]\n/);
    for (const { name, summary } of commands) expect(stdout).toMatch(new RegExp(`^  ${name} .*  ${summary}$`, "m"));
    expect(stdout).toContain("Exit codes:\n  0  ");
    expect(stdout.endsWith("\n")).toBe(true);
  });

  it("asks a pipe that gives nothing for a command", async () => {
    const { code, stdout, stderr } = await runProgram([]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toBe("error usage: No command is given.\n  See `canonym --help`.\n");
  });

  it.each(commands.map(({ name }) => name))(
    "shows the help of %s with flags, examples and exit codes",
    async (name) => {
      const command = commands.find((one) => one.name === name);
      const { code, stdout } = await runProgram([name, "--help"]);
      expect(code).toBe(0);
      for (const { flags } of command?.flags ?? []) expect(stdout).toContain(`  ${flags} `);
      for (const [line] of command?.examples ?? []) expect(stdout).toContain(line);
      for (const exit of Object.keys(command?.exits ?? {})) expect(stdout).toMatch(new RegExp(`^  ${exit}  `, "m"));
      expect(await runProgram(["help", name])).toMatchObject({ code, stdout });
    },
  );

  it.each([[["--version"]], [["check", "--version"]]])("tells its version: %j", async (argv) => {
    expect(await runProgram(argv)).toMatchObject({ code: 0, stdout: `${manifest.version}\n` });
  });

  it.each([
    [["claen"], "Unknown command `claen` (Did you mean clean?)", "canonym --help"],
    [["clean", "--wirte"], "Unknown option `--wirte` (Did you mean --write?)", "canonym clean --help"],
    [["chekc", "--diff"], "Did you mean", "canonym --help"],
    [["resolve"], "Missing required argument `term`.", "canonym resolve --help"],
    [["check", "--output", "xml"], "Choose one of pretty, json, sarif, github.", "canonym check --help"],
    [["resolve", "--output", "sarif", "x"], "Choose one of pretty, json.", "canonym resolve --help"],
    [["check", "--color", "sometimes"], "Choose one of auto, always, never.", "canonym check --help"],
    [["check", "--fuzzy", "1.5"], "Give off, or a number from 0 to 1.", "canonym check --help"],
    [["check", "--fuzzy", ""], "Give off, or a number from 0 to 1.", "canonym check --help"],
    [["check", "--dictionary"], "argument missing", "canonym check --help"],
  ])("refuses %j with advice", async (argv, message, help) => {
    const { code, stdout, stderr } = await runProgram(argv);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toMatch(/^error usage: [A-Z]/);
    expect(stderr).toContain(message);
    expect(stderr).toContain(`See \`${help}\`.`);
  });

  it.each([
    ["a terminal", {}, true, [], true],
    ["a pipe", {}, false, [], false],
    ["NO_COLOR", { NO_COLOR: "1" }, true, [], false],
    ["FORCE_COLOR", { FORCE_COLOR: "1" }, false, [], true],
    ["FORCE_COLOR=0", { FORCE_COLOR: "0" }, true, [], false],
    ["both", { NO_COLOR: "1", FORCE_COLOR: "1" }, true, [], false],
    ["a dumb terminal", { TERM: "dumb" }, true, [], false],
    ["--color always", { NO_COLOR: "1" }, false, ["--color", "always"], true],
    ["--color=never", { FORCE_COLOR: "1" }, true, ["--color=never"], false],
  ])("colours as %s says", async (_, env, isTTY, flags, coloured) => {
    const files = { "small.json": smallDictionary };
    const diff = await runProgram(["clean", "--diff", "-d", "small.json", ...flags], {
      env,
      isTTY,
      stdin: "red fruit",
      files,
    });
    const help = await runProgram(["clean", "--help", ...flags], { env, isTTY });
    const usage = await runProgram(["clean", "--nonsense", ...flags], { env, isTTY });
    const texts = [diff.stdout, help.stdout, usage.stderr];
    expect(texts.map((text) => text.includes(escapeCode))).toEqual([coloured, coloured, coloured]);
    expect(diff.stdout).toContain("red fruit");
  });
});
