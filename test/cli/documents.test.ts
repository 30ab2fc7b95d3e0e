import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { runProgram, type Surroundings } from "./fake-io.js";
import { smallDictionary } from "./small-dictionary.js";

function canonym(argv: readonly string[], { files, ...rest }: Surroundings = {}) {
  const [command = "", ...flags] = argv;
  return runProgram([command, "-d", "small.json", ...flags], {
    ...rest,
    files: { "small.json": smallDictionary, ...files },
  });
}

describe("documents", () => {
  it("are read as their names say", async () => {
    const { stdout, code } = await canonym(["clean", "a.md", "b.html", "c.json", "d.txt"], {
      files: {
        "a.md": "The red fruit `red fruit`\n",
        "b.html": "<p>the red fruit <code>red fruit</code>\n",
        "c.json": '{"red fruit":"the red fruit"}\n',
        "d.txt": "the red fruit\n",
      },
    });
    expect(code).toBe(0);
    expect(stdout).toBe(
      'The apple `red fruit`\n<p>the apple <code>red fruit</code>\n{"red fruit":"the apple"}\nthe apple\n',
    );
  });

  it("are read as --format says, by --field", async () => {
    const flags = ["--format", "csv", "--field", "b"];
    const { stdout } = await canonym(["clean", ...flags], { stdin: "a,b\nred fruit,red fruit\n" });
    expect(stdout).toBe("a,b\nred fruit,apple\n");
    expect((await canonym(["clean", "--format", "markdwn"])).stderr).toContain("markdown");
  });

  it("report where in the file a term stands", async () => {
    const { stdout, code } = await canonym(["check", "--color", "never", "a.html"], {
      files: { "a.html": "<p>\n  one red&#32;fruit</p>" },
    });
    expect(code).toBe(1);
    expect(stdout).toContain("2:7  variant  “red fruit” → “apple”");
  });

  it("are left as they are where they cannot be read, and the others are done", async () => {
    const files = { "a.json": '{"a": red fruit}', "b.json": '"red fruit"' };
    const { code, stderr, read } = await canonym(["clean", "--write", "a.json", "b.json"], { files });
    expect(code).toBe(2);
    expect(stderr).toContain("a.json:1:7");
    expect([read("a.json"), read("b.json")]).toEqual([files["a.json"], '"apple"']);
  });

  it("may be packages", async () => {
    const xml = '<w:document xmlns:w="w"><w:p><w:r><w:t>the red fruit</w:t></w:r></w:p></w:document>';
    const source = zipSync({ "word/document.xml": strToU8(xml) });
    const { bytes } = await canonym(["clean", "a.docx"], { files: { "a.docx": source } });
    expect(strFromU8(unzipSync(bytes)["word/document.xml"] as Uint8Array)).toBe(xml.replace("red fruit", "apple"));
    const { stdout } = await canonym(["check", "--color", "never", "a.docx"], { files: { "a.docx": source } });
    expect(stdout).toContain("word/document.xml: red fruit");
    const { stdout: github } = await canonym(["check", "--output", "github", "a.docx"], {
      files: { "a.docx": source },
    });
    expect(github).toContain("a.docx");
  });
});

describe("json lines", () => {
  const flags = ["clean", "--format", "jsonl", "--field", "body", "--field", "a.b"];

  it("come out line by line, every other byte as it was", async () => {
    const stdin =
      '\uFEFF{"body":"red fruit \\u00e9","id":"red fruit"}\r\n\n{"body":1,"body":"red fruit", "a":{"b":["red fruit"]} }\n  {"x":"red fruit"}';
    const { stdout, code, stderr } = await canonym(flags, { stdin });
    expect({ stdout, code, stderr }).toEqual({
      stdout:
        '\uFEFF{"body":"apple \\u00e9","id":"red fruit"}\r\n\n{"body":1,"body":"apple", "a":{"b":["apple"]} }\n  {"x":"red fruit"}',
      code: 0,
      stderr: "",
    });
  });

  const broken = Buffer.concat([
    Buffer.from('{"body":"red fruit"}\n{"body":\n'),
    Buffer.from([0x22, 0xff, 0x22, 0x0a]),
    Buffer.from('{"body":"red fruit"}\n'),
  ]);

  it("stop at a line that is no JSON, and say which", async () => {
    const { stdout, stderr, code } = await canonym(flags, { stdin: broken });
    expect({ stdout, code }).toEqual({ stdout: '{"body":"apple"}\n', code: 2 });
    expect(stderr).toContain("<stdin>:2");
  });

  it("or keep such lines, byte for byte, and say which", async () => {
    const { bytes, stderr, code } = await canonym([...flags, "--on-error", "keep"], { stdin: broken });
    expect(code).toBe(0);
    expect(bytes).toEqual(Buffer.from(broken.toString("latin1").replaceAll("red fruit", "apple"), "latin1"));
    expect(stderr).toMatch(/<stdin>:2[\s\S]*<stdin>:3/);
  });

  it("read files too, and write them in place", async () => {
    const files = { "a.jsonl": '{"body":"red fruit"}\n{"body":"pear"}' };
    const bare = await canonym([...flags, "a.jsonl"], { files });
    expect(bare.stdout).toBe('{"body":"apple"}\n{"body":"pear"}');
    const { read } = await canonym([...flags, "--write", "a.jsonl"], { files });
    expect(read("a.jsonl")).toBe('{"body":"apple"}\n{"body":"pear"}');
    expect((await canonym([...flags, "none.jsonl"])).stderr).toContain("no such file");
  });

  it("sum up on a terminal", async () => {
    const { stderr } = await canonym([...flags, "--color", "never"], { stdin: '{"body":"red fruit"}', isTTY: true });
    expect(stderr).toBe("1 file, 1 replaced, 0 to review\n");
  });
});
