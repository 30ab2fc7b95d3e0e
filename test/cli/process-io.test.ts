import { Writable } from "node:stream";
import { describe, expect, it } from "vitest";
import { toOutput } from "../../src/cli/process-io.js";

function failing(code: string): Writable {
  return new Writable({ write: (_chunk, _encoding, done) => done(Object.assign(new Error(code), { code })) });
}

describe("toOutput", () => {
  it("waits until a slow reader has taken the text", async () => {
    const taken: string[] = [];
    const slow = new Writable({
      highWaterMark: 1,
      write: (chunk, _encoding, done) => setTimeout(() => done(void taken.push(String(chunk)) as undefined), 5),
    });
    const output = toOutput(slow, "standard output");
    await output.write("one");
    expect(taken).toEqual(["one"]);
    await output.write("two");
    expect(taken).toEqual(["one", "two"]);
  });

  it("closes quietly when the reader goes away", async () => {
    const output = toOutput(failing("EPIPE"), "standard output");
    expect(output.closed).toBe(false);
    await output.write("text");
    expect(output.closed).toBe(true);
    await output.write("more");
  });

  it("tells of any other failure", async () => {
    await expect(toOutput(failing("ENOSPC"), "standard output").write("text")).rejects.toMatchObject({
      issues: [{ code: "unwritable-file", message: "The standard output cannot be written: ENOSPC." }],
    });
  });
});
